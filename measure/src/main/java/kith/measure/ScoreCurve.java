package kith.measure;

import java.util.List;
import kith.core.Definition;

/// A curve of a scorecard, ready to be looked up. Cost O(points).
final class ScoreCurve {
    private final double[] at;
    private final double[] adds;

    private ScoreCurve(double[] at, double[] adds) {
        this.at = at;
        this.adds = adds;
    }

    /// @param scale on which the curve goes straight between its points
    static ScoreCurve of(Definition.Curve curve, Scale scale) {
        return new ScoreCurve(numbers(curve.at(), scale), numbers(curve.adds(), Scale.PLAIN));
    }

    /// Nothing at 0, `weight` from 1 on.
    static ScoreCurve flag(double weight) {
        return new ScoreCurve(new double[] {0, 1}, new double[] {0, weight});
    }

    private static double[] numbers(List<Double> values, Scale scale) {
        return values.stream().mapToDouble(scale::of).toArray();
    }

    /// @param x on the scale; `NaN` was not observed and adds nothing
    double at(double x) {
        if (Double.isNaN(x)) {
            return 0;
        }
        if (x <= at[0]) {
            return adds[0];
        }
        for (int point = 1; point < at.length; point++) {
            if (x <= at[point]) {
                double part = (x - at[point - 1]) / (at[point] - at[point - 1]);
                return adds[point - 1] + part * (adds[point] - adds[point - 1]);
            }
        }
        return adds[adds.length - 1];
    }
}
