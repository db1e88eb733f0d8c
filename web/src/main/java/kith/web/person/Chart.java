package kith.web.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.app.explain.Spoken;

/// A small drawing of a quantity over time, 320 wide and 150 high, with the table behind it.
///
/// @param words  the drawing in one sentence
/// @param column what the numbers of the table are
/// @param bars   drawn as bars, else as a line
public record Chart(String words, String column, boolean bars, List<Point> points) {
    private static final double LEFT = 8;
    private static final double RIGHT = 312;
    private static final double TOP = 22;
    private static final double BOTTOM = 126;

    public Chart {
        points = List.copyOf(points);
    }

    /// @param when  in words
    /// @param value `NaN` when not known
    public record Point(String when, double value) {
        public String words() {
            return Double.isNaN(value) ? "not known" : Spoken.count(value);
        }
    }

    /// A bar of the drawing.
    public record Bar(String x, String y, String width, String height) {}

    /// There is a course to see.
    public boolean shown() {
        return points.stream().filter(point -> !Double.isNaN(point.value())).count() >= 2;
    }

    private double most() {
        return Math.max(
                1,
                points.stream()
                        .mapToDouble(Point::value)
                        .filter(value -> !Double.isNaN(value))
                        .max()
                        .orElse(1));
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / most();
    }

    public String mostWords() {
        return Spoken.count(most());
    }

    public String line() {
        List<String> corners = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            if (!Double.isNaN(points.get(at).value())) {
                double x = LEFT + (RIGHT - LEFT) * at / Math.max(1, points.size() - 1);
                corners.add(number(x) + "," + number(y(points.get(at).value())));
            }
        }
        return String.join(" ", corners);
    }

    public List<Bar> drawn() {
        List<Bar> drawn = new ArrayList<>();
        double step = (RIGHT - LEFT) / points.size();
        double width = Math.min(40, step * 0.76);
        for (int at = 0; at < points.size(); at++) {
            double value = points.get(at).value();
            if (!Double.isNaN(value)) {
                drawn.add(new Bar(
                        number(LEFT + (at + 0.5) * step - width / 2),
                        number(y(value)),
                        number(width),
                        number(BOTTOM - y(value))));
            }
        }
        return drawn;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
