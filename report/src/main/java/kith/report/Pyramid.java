package kith.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The person at the apex of their peers: how many of the peers stand lower, with the interval.
///
/// A triangle of ten steps, a tenth of the peers each; the narrow top is the few who rise above the many. The sizes are
/// those of the drawing, 200 wide and 150 high.
///
/// @param percentile share of the peers who stand lower, in [0, 1]
/// @param lo         lower bound at 90 %
/// @param hi         upper bound
/// @param peers      how many people the peer group holds
/// @param words      the picture in one sentence, for whoever cannot see it
public record Pyramid(double percentile, double lo, double hi, int peers, String words) {
    private static final int STEPS = 10;
    private static final double TOP = 14;
    private static final double BOTTOM = 138;
    private static final double MIDDLE = 84;
    private static final double HALF = 74;

    public Pyramid {
        if (!(0 <= lo && lo <= percentile && percentile <= hi && hi <= 1)) {
            throw new IllegalArgumentException(
                    "a pyramid needs 0 <= lo <= percentile <= hi <= 1, got %s, %s, %s".formatted(lo, percentile, hi));
        }
    }

    /// Corners of the ten steps, the lowest first, as SVG points.
    public List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            double low = y(step / (double) STEPS);
            double high = y((step + 1) / (double) STEPS) + 1.2;
            steps.add(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f %.1f,%.1f %.1f,%.1f %.1f,%.1f",
                    MIDDLE - half(low),
                    low,
                    MIDDLE + half(low),
                    low,
                    MIDDLE + half(high),
                    high,
                    MIDDLE - half(high),
                    high));
        }
        return steps;
    }

    /// Whether a step lies below the person.
    public boolean below(int step) {
        return (step + 1) / (double) STEPS <= percentile + 1e-9;
    }

    public String personX() {
        return number(MIDDLE);
    }

    public String personY() {
        return number(y(percentile));
    }

    /// The bar of the interval stands beside the triangle.
    public String intervalTop() {
        return number(y(hi));
    }

    public String intervalBottom() {
        return number(y(lo));
    }

    public String intervalX() {
        return number(MIDDLE + HALF + 12);
    }

    public String labelY() {
        return number(Math.clamp(y(percentile) + 6, 16, BOTTOM));
    }

    public String percent() {
        long whole = Math.clamp(Math.round(percentile * 100), 1, 99);
        return whole + " %";
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }

    private static double half(double y) {
        return HALF * (y - TOP) / (BOTTOM - TOP);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
