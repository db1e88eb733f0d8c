package kith.measure;

import kith.core.Interval;

/// A share found by counting with a scorecard that errs: q = (c - f) / (t - f), where t of those that are so
/// and f of those that are not are counted (Forman, Data Mining and Knowledge Discovery 17, 2008).
///
/// @param share the adjusted share, in [0, 1]
/// @param range 90 %: chance in who was counted, and in how well t and f are known
public record AdjustedCount(double share, Interval range) {
    /// Below this distance of the rates nothing can be counted: the share would be all noise.
    private static final double LEAST_DISTANCE = 0.1;

    /// How the scorecard counts.
    ///
    /// @param hitRate   part of those that are so that is counted
    /// @param hitsOf    how many that was found on
    /// @param alarmRate part of the others that is counted, below the hit rate
    /// @param alarmsOf  how many that was found on
    public record Rates(double hitRate, double hitsOf, double alarmRate, double alarmsOf) {}

    /// @param counted how many of `of` were counted
    public static AdjustedCount of(double counted, double of, Rates rates) {
        double distance = distance(rates.hitRate, rates.alarmRate);
        double c = counted / of;
        double q = Math.clamp((c - rates.alarmRate) / distance, 0, 1);
        double variance = (c * (1 - c) / of
                        + q * q * rates.hitRate * (1 - rates.hitRate) / rates.hitsOf
                        + (1 - q) * (1 - q) * rates.alarmRate * (1 - rates.alarmRate) / rates.alarmsOf)
                / (distance * distance);
        double reach = Normal.quantile((1 + Interval.LEVEL) / 2) * Math.sqrt(variance);
        return new AdjustedCount(q, new Interval(Math.max(0, q - reach), Math.min(1, q + reach)));
    }

    /// The adjustment alone, where what is counted among the others is known for audiences of that kind.
    ///
    /// @param share as counted
    static double share(double share, double hitRate, double alarmRate) {
        return Math.clamp((share - alarmRate) / distance(hitRate, alarmRate), 0, 1);
    }

    private static double distance(double hitRate, double alarmRate) {
        return Math.max(LEAST_DISTANCE, hitRate - alarmRate);
    }
}
