package kith.evaluate.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import kith.evaluate.trial.Figure;

/// How far chance in who was asked moves a figure: 95 % percentile intervals over resamples (Efron 1979).
public final class Bootstrap {
    private static final int RESAMPLES = 500;
    private static final long SEED = 7;

    private Bootstrap() {}

    /// @param count     how many cases there are
    /// @param statistic of the cases with these numbers, all of 0 to count - 1 for the figure itself; resamples for
    /// which it is `NaN` are left out
    public static Figure of(int count, ToDoubleFunction<int[]> statistic) {
        int[] all = new int[count];
        Arrays.setAll(all, at -> at);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[RESAMPLES];
        int[] drawn = new int[count];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            for (int at = 0; at < count; at++) {
                drawn[at] = random.nextInt(count);
            }
            values[resample] = statistic.applyAsDouble(drawn);
        }
        return figure(statistic.applyAsDouble(all), values);
    }

    /// The same where cases come in groups (an account's posts, a village's women) that are drawn whole.
    ///
    /// @param group of each case, from 0 without gaps
    public static Figure ofGroups(int[] group, ToDoubleFunction<int[]> statistic) {
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        int[][] members = new int[groups][];
        int[] sizes = new int[groups];
        for (int of : group) {
            sizes[of]++;
        }
        Arrays.setAll(members, of -> new int[sizes[of]]);
        int[] filled = new int[groups];
        for (int at = 0; at < group.length; at++) {
            members[group[at]][filled[group[at]]++] = at;
        }
        return of(
                groups,
                drawn -> statistic.applyAsDouble(Arrays.stream(drawn)
                        .flatMap(of -> Arrays.stream(members[of]))
                        .toArray()));
    }

    /// [Area#under] with its interval.
    public static Figure area(double[] scores, boolean[] yes) {
        int[] order = Area.ascending(scores, yes);
        return of(scores.length, cases -> Area.under(order, scores, yes, times(cases, scores.length)));
    }

    /// The same where cases come in groups that are drawn whole.
    ///
    /// @param group of each case, from 0 without gaps
    public static Figure areaOfGroups(double[] scores, boolean[] yes, int[] group) {
        int[] order = Area.ascending(scores, yes);
        return ofGroups(group, cases -> Area.under(order, scores, yes, times(cases, scores.length)));
    }

    private static int[] times(int[] cases, int count) {
        int[] times = new int[count];
        for (int at : cases) {
            times[at]++;
        }
        return times;
    }

    /// [Decisions#f1] at a cut with its interval.
    public static Figure f1(double cut, double[] scores, boolean[] yes) {
        return of(
                scores.length,
                cases ->
                        Decisions.at(cut, take(scores, cases), take(yes, cases)).f1());
    }

    /// A mean with its interval.
    public static Figure mean(double[] values) {
        return of(
                values.length,
                cases -> Arrays.stream(take(values, cases)).average().orElse(Double.NaN));
    }

    public static double[] take(double[] values, int[] cases) {
        double[] taken = new double[cases.length];
        for (int at = 0; at < cases.length; at++) {
            taken[at] = values[cases[at]];
        }
        return taken;
    }

    public static boolean[] take(boolean[] values, int[] cases) {
        boolean[] taken = new boolean[cases.length];
        for (int at = 0; at < cases.length; at++) {
            taken[at] = values[cases[at]];
        }
        return taken;
    }

    private static Figure figure(double value, double[] resampled) {
        double[] sorted = Arrays.stream(resampled)
                .filter(one -> !Double.isNaN(one))
                .sorted()
                .toArray();
        return sorted.length < RESAMPLES / 2
                ? Figure.of(value)
                : new Figure(value, quantile(sorted, 0.025), quantile(sorted, 0.975));
    }

    private static double quantile(double[] sorted, double p) {
        return sorted[(int) Math.round(p * (sorted.length - 1))];
    }
}
