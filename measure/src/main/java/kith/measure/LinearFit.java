package kith.measure;

import kith.measure.fit.LinearSolve;

/// Least squares with a few regressors and an intercept; sums are order-independent ([MicroSum]).
///
/// Cost O(n k^2) to collect, O(k^3) to solve. A ridge of 1e-6 keeps it solvable when a regressor does not vary.
final class LinearFit {
    private final int width;
    private final MicroSum[][] products;
    private final MicroSum[] moments;
    private final MicroSum squares = new MicroSum();
    private long rows;

    LinearFit(int regressors) {
        width = regressors + 1;
        products = new MicroSum[width][width];
        moments = new MicroSum[width];
        for (int i = 0; i < width; i++) {
            moments[i] = new MicroSum();
            for (int j = 0; j < width; j++) {
                products[i][j] = new MicroSum();
            }
        }
    }

    void add(double y, double... x) {
        for (int i = 0; i < width; i++) {
            double left = i == 0 ? 1 : x[i - 1];
            moments[i].add(left * y);
            for (int j = 0; j < width; j++) {
                products[i][j].add(left * (j == 0 ? 1 : x[j - 1]));
            }
        }
        squares.add(y * y);
        rows++;
    }

    long rows() {
        return rows;
    }

    /// Intercept and slopes.
    double[] solve() {
        double[][] matrix = new double[width][width];
        double[] right = new double[width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = products[i][j].value() + (i == j ? 1e-6 : 0);
            }
            right[i] = moments[i].value();
        }
        return LinearSolve.positiveDefinite(matrix, right);
    }

    /// Residual variance of `solution` with the degrees of freedom taken off; 0 when there are too few rows.
    double residualVariance(double[] solution) {
        if (rows <= width) {
            return 0;
        }
        double explained = 0;
        for (int i = 0; i < width; i++) {
            explained += solution[i] * moments[i].value();
        }
        return Math.max(0, squares.value() - explained) / (rows - width);
    }
}
