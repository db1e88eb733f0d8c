package kith.core;

/// A value that is not known exactly: the best guess and how far off it may be.
///
/// @param value    posterior mean or median, in the measure's own unit
/// @param interval bounds at 90 %, same unit, around `value`
public record Estimate(double value, Interval interval) {
    public Estimate {
        if (!interval.contains(value)) {
            throw new IllegalArgumentException("value %s must lie in %s".formatted(value, interval));
        }
    }

    public static Estimate of(double value, double lo, double hi) {
        return new Estimate(value, new Interval(Math.min(lo, value), Math.max(hi, value)));
    }
}
