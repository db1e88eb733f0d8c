package kith.measure.fit;

/// Symmetric positive definite systems, by Cholesky's factors. Cost O(d³).
public final class LinearSolve {
    private LinearSolve() {}

    /// The x with `matrix x = right`.
    ///
    /// @param matrix symmetric and positive definite; only its lower half is read
    /// @throws IllegalArgumentException when it is not positive definite
    public static double[] positiveDefinite(double[][] matrix, double[] right) {
        return solve(factor(matrix), right);
    }

    /// @param matrix symmetric and positive definite; only its lower half is read
    public static double[][] inverse(double[][] matrix) {
        double[][] lower = factor(matrix);
        int d = matrix.length;
        double[][] inverse = new double[d][];
        for (int at = 0; at < d; at++) {
            double[] unit = new double[d];
            unit[at] = 1;
            inverse[at] = solve(lower, unit);
        }
        return inverse;
    }

    private static double[][] factor(double[][] matrix) {
        int d = matrix.length;
        double[][] lower = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i > j) {
                    lower[i][j] = sum / lower[j][j];
                } else if (sum > 0) {
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    throw new IllegalArgumentException(
                            "the matrix is not positive definite: pivot %d is %s".formatted(i, sum));
                }
            }
        }
        return lower;
    }

    private static double[] solve(double[][] lower, double[] right) {
        int d = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < d; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = d - 1; i >= 0; i--) {
            for (int k = i + 1; k < d; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
