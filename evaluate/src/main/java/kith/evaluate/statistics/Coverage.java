package kith.evaluate.statistics;

/// How many intervals hold the truth, and how wide they are.
///
/// @param given  intervals given
/// @param held   of these, how many held the truth
/// @param widths sum of their widths, in the unit of what they bound
public record Coverage(int given, int held, double widths) {
    public static final Coverage NONE = new Coverage(0, 0, 0);

    public Coverage plus(double lo, double hi, double truth) {
        return new Coverage(given + 1, held + (lo <= truth && truth <= hi ? 1 : 0), widths + hi - lo);
    }

    public Coverage plus(Coverage other) {
        return new Coverage(given + other.given, held + other.held, widths + other.widths);
    }

    /// `NaN` when none was given.
    public double share() {
        return held / (double) given;
    }

    /// `NaN` when none was given.
    public double meanWidth() {
        return widths / given;
    }
}
