package kith.evaluate.accounts;

import java.util.ArrayList;
import java.util.List;
import kith.measure.Scale;

/// A curve just fitted: values of a quantity and what is added there.
final class Curve {
    /// Rounding of what is shipped.
    private static final double HUNDREDTH = 100;

    private final double[] at;
    private final double[] adds;

    /// Takes the arrays as they are.
    Curve(double[] at, double[] adds) {
        this.at = at;
        this.adds = adds;
    }

    int points() {
        return at.length;
    }

    double at(int point) {
        return at[point];
    }

    double adds(int point) {
        return adds[point];
    }

    /// What it adds at `x`, on the scale; 0 where it was not observed.
    double at(double x, Scale scale) {
        if (Double.isNaN(x)) {
            return 0;
        }
        double sum = adds[0];
        for (int step = 1; step < at.length; step++) {
            double from = scale.of(at[step - 1]);
            double way = Math.clamp((x - from) / (scale.of(at[step]) - from), 0.0, 1.0);
            sum += way * (adds[step] - adds[step - 1]);
        }
        return sum;
    }

    /// The same with a constant added, rounded, and without points that lie on the line between their
    /// neighbours.
    Curve shipped(double constant) {
        List<Double> points = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int point = 0; point < at.length; point++) {
            double value = Math.round((adds[point] + constant) * HUNDREDTH) / HUNDREDTH;
            boolean level = values.size() > 1 && values.getLast() == value && values.get(values.size() - 2) == value;
            if (level) {
                points.removeLast();
                values.removeLast();
            }
            points.add(at[point]);
            values.add(value);
        }
        boolean levelAtFirst = values.size() > 2 && values.get(0).equals(values.get(1));
        if (levelAtFirst) {
            points.removeFirst();
            values.removeFirst();
        }
        boolean levelAtLast = values.size() > 2 && values.getLast().equals(values.get(values.size() - 2));
        if (levelAtLast) {
            points.removeLast();
            values.removeLast();
        }
        return new Curve(
                points.stream().mapToDouble(Double::doubleValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
