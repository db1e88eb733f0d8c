package kith.evaluate.statistics;

/// How right a yes is, and how many are found.
///
/// @param hits   called so and so
/// @param alarms called so and not so
/// @param missed not called so and so
/// @param rest   not called so and not so
public record Decisions(int hits, int alarms, int missed, int rest) {
    /// Calls everything with a score of `cut` and more so.
    public static Decisions at(double cut, double[] scores, boolean[] yes) {
        int hits = 0;
        int alarms = 0;
        int missed = 0;
        for (int at = 0; at < scores.length; at++) {
            boolean called = scores[at] >= cut;
            hits += called && yes[at] ? 1 : 0;
            alarms += called && !yes[at] ? 1 : 0;
            missed += !called && yes[at] ? 1 : 0;
        }
        return new Decisions(hits, alarms, missed, scores.length - hits - alarms - missed);
    }

    /// Part of those called so that are; `NaN` when none was called.
    public double precision() {
        return (double) hits / (hits + alarms);
    }

    /// Part of those that are so that were called; `NaN` when none is.
    public double recall() {
        return (double) hits / (hits + missed);
    }

    /// Harmonic mean of precision and recall, 0 when nothing was hit.
    public double f1() {
        return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + alarms + missed);
    }

    /// Part of all calls that were wrong.
    public double error() {
        return (alarms + missed) / (double) (hits + alarms + missed + rest);
    }
}
