package kith.evaluate.statistics;

import java.util.Arrays;
import kith.measure.fit.LinearSolve;

/// An ordinary regression: the floors' residuals, and how much columns explain.
///
/// Cost O(n d² + d³) for n rows of d columns.
public final class LeastSquares {
    private final double[] weights;
    private final double explained;

    private LeastSquares(double[] weights, double explained) {
        this.weights = weights;
        this.explained = explained;
    }

    /// @param rows one a case, without the constant
    public static LeastSquares of(double[][] rows, double[] y) {
        int d = rows[0].length + 1;
        double[] means = new double[d];
        double meanY = Arrays.stream(y).average().orElseThrow();
        for (double[] row : rows) {
            for (int column = 1; column < d; column++) {
                means[column] += row[column - 1] / rows.length;
            }
        }
        // around the means, where the sums are well conditioned
        double[][] products = new double[d - 1][d - 1];
        double[] moments = new double[d - 1];
        double total = 0;
        for (int at = 0; at < rows.length; at++) {
            double off = y[at] - meanY;
            total += off * off;
            for (int i = 0; i < d - 1; i++) {
                double x = rows[at][i] - means[i + 1];
                moments[i] += x * off;
                for (int j = 0; j <= i; j++) {
                    products[i][j] += x * (rows[at][j] - means[j + 1]);
                }
            }
        }
        double[] slopes = d == 1 ? moments : LinearSolve.positiveDefinite(products, moments);
        double[] weights = new double[d];
        weights[0] = meanY;
        double explained = 0;
        for (int column = 1; column < d; column++) {
            weights[column] = slopes[column - 1];
            weights[0] -= slopes[column - 1] * means[column];
            explained += slopes[column - 1] * moments[column - 1];
        }
        return new LeastSquares(weights, explained / total);
    }

    public double predict(double... row) {
        double sum = weights[0];
        for (int column = 0; column < row.length; column++) {
            sum += weights[column + 1] * row[column];
        }
        return sum;
    }

    /// Part of the variance that the columns explain, in [0, 1].
    public double rSquared() {
        return explained;
    }

    /// The constant first; a copy.
    public double[] weights() {
        return weights.clone();
    }
}
