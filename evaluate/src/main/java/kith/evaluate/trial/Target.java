package kith.evaluate.trial;

import java.util.Locale;

/// What a figure must reach.
///
/// @param from smallest value that is good enough, or negative infinity
/// @param to   largest, or positive infinity
public record Target(double from, double to) {
    public Target {
        if (!(from <= to)) {
            throw new IllegalArgumentException("a target needs from <= to, got %s and %s".formatted(from, to));
        }
    }

    public static Target atLeast(double from) {
        return new Target(from, Double.POSITIVE_INFINITY);
    }

    public static Target atMost(double to) {
        return new Target(Double.NEGATIVE_INFINITY, to);
    }

    public static Target within(double from, double to) {
        return new Target(from, to);
    }

    /// Whether the value itself is good enough, whatever its interval; never when it is missing.
    public boolean metBy(Figure figure) {
        return figure.value() >= from && figure.value() <= to;
    }

    /// `at least 0.760`, `at most 0.123`, `0.850 to 0.950`.
    public String words() {
        if (to == Double.POSITIVE_INFINITY) {
            return "at least " + number(from);
        }
        return from == Double.NEGATIVE_INFINITY ? "at most " + number(to) : number(from) + " to " + number(to);
    }

    private static String number(double value) {
        return value >= 1000 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
