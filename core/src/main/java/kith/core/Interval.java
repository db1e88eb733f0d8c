package kith.core;

/// A closed interval that holds the true value with 90 % probability.
///
/// @param lo lower bound, in the unit of what it bounds
/// @param hi upper bound, not below `lo`
public record Interval(double lo, double hi) {
    /// The probability that every interval in Kith is meant to hold.
    public static final double LEVEL = 0.90;

    public Interval {
        if (!(lo <= hi)) {
            throw new IllegalArgumentException("interval needs lo <= hi, got lo %s and hi %s".formatted(lo, hi));
        }
    }

    public double width() {
        return hi - lo;
    }

    public boolean contains(double value) {
        return lo <= value && value <= hi;
    }
}
