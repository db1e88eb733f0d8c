package kith.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What growing amounts of one thing bring of another: lines over a common scale, 680 wide and 320 high.
///
/// @param across scale from left to right
/// @param up     scale from bottom to top
/// @param mark   a point to be seen first, or missing
/// @param words  the picture in a sentence or two, for whoever cannot see it
public record Chart(
        Axis across, Axis up, List<Line> lines, @Nullable Mark mark, String words) {
    public static final int WIDTH = 680;
    public static final int HEIGHT = 320;

    private static final double TOP = 44;
    private static final double RIGHT = 644;
    private static final double BOTTOM = 270;

    /// Room for one letter of the numbers at the left, written large as on a phone.
    private static final double LETTER = 11.5;

    public Chart {
        lines = List.copyOf(lines);
    }

    /// Scales that hold all points, from 0 on.
    public static Chart of(String across, String up, List<Line> lines, @Nullable Mark mark, String words) {
        double widest = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(0);
        double highest = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::y)
                .max()
                .orElse(0);
        return new Chart(Axis.upTo(across, widest, 6), Axis.upTo(up, highest, 5), lines, mark, words);
    }

    /// @param x 0 or more, likewise `y`
    public record Point(double x, double y) {
        public Point {
            if (!(x >= 0 && y >= 0 && x < Double.POSITIVE_INFINITY && y < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a point is at 0 or more, got %s, %s".formatted(x, y));
            }
        }
    }

    /// @param steps  whether the line stays as high until the next point, and then jumps
    /// @param points from left to right
    public record Line(String name, Tone tone, boolean steps, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// @param label a few words
    public record Mark(Point at, String label) {}

    /// Where the plot begins: the numbers stand at its left.
    public double left() {
        int letters = up.numbers().stream()
                .mapToInt(number -> up.said(number).length())
                .max()
                .orElse(1);
        return 14 + LETTER * letters;
    }

    public double right() {
        return RIGHT;
    }

    public double bottom() {
        return BOTTOM;
    }

    public double x(double number) {
        return left() + across.part(number) * (RIGHT - left());
    }

    public double y(double number) {
        return BOTTOM - up.part(number) * (BOTTOM - TOP);
    }

    /// The line as an SVG path.
    public String path(Line line) {
        StringBuilder path = new StringBuilder();
        for (Point point : line.points()) {
            String x = number(x(point.x()));
            String y = number(y(point.y()));
            path.append(path.isEmpty() ? "M" + x + " " + y : line.steps() ? " H" + x + " V" + y : " L" + x + " " + y);
        }
        return path.toString();
    }

    /// Whether the label of the mark has no room at its right.
    public boolean turned() {
        return mark != null && x(mark.at().x()) > WIDTH - 190;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
