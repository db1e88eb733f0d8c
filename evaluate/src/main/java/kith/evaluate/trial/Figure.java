package kith.evaluate.trial;

/// An estimate and its 95 % bootstrap interval.
///
/// @param value in the unit of what is measured; `NaN` when it could not be computed
/// @param lo    lower bound, or `NaN` where there is no interval
/// @param hi    upper bound, likewise
public record Figure(double value, double lo, double hi) {
    /// A figure without an interval.
    public static Figure of(double value) {
        return new Figure(value, Double.NaN, Double.NaN);
    }

    public boolean hasInterval() {
        return !Double.isNaN(lo) && !Double.isNaN(hi);
    }
}
