package kith.report;

import java.util.Locale;

/// Who follows somebody, as rings: within, those who know the person and respond; then those who know the person;
/// then everybody else. Areas are shares; nobody is named. 150 wide and high.
///
/// @param responding share of the followers who know the person and were seen to respond, in [0, knowing]
/// @param knowing    share who know the person
/// @param lo         lower bound of `knowing` at 90 %
/// @param hi         upper bound
/// @param words      the picture in one sentence
public record Circle(double responding, double knowing, double lo, double hi, String words) {
    private static final double RADIUS = 66;

    public Circle {
        if (!(0 <= responding && responding <= knowing && lo <= knowing && knowing <= hi && hi <= 1 && lo >= 0)) {
            throw new IllegalArgumentException(
                    "a circle needs 0 <= responding <= knowing within lo and hi, got %s, %s, %s, %s"
                            .formatted(responding, knowing, lo, hi));
        }
    }

    public String outer() {
        return number(RADIUS);
    }

    public String knows() {
        return radius(knowing);
    }

    public String responds() {
        return radius(responding);
    }

    /// The interval is a band of this middle and width, drawn faintly.
    public String bandMiddle() {
        return number((r(lo) + r(hi)) / 2);
    }

    public String bandWidth() {
        return number(Math.max(0.8, r(hi) - r(lo)));
    }

    private static String radius(double share) {
        return number(r(share));
    }

    /// The area of a ring is the share of people.
    private static double r(double share) {
        return RADIUS * Math.sqrt(share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
