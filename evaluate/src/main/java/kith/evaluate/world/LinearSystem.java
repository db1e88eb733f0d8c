package kith.evaluate.world;

/// Small systems of linear equations.
final class LinearSystem {
    private LinearSystem() {}

    /// Solves n equations given as rows of n coefficients and the right side, by Gauss-Jordan elimination with row
    /// exchange; changes `rows`.
    static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int pivot = 0; pivot < n; pivot++) {
            int best = pivot;
            for (int r = pivot + 1; r < n; r++) {
                best = Math.abs(rows[r][pivot]) > Math.abs(rows[best][pivot]) ? r : best;
            }
            double[] held = rows[pivot];
            rows[pivot] = rows[best];
            rows[best] = held;
            for (int r = 0; r < n; r++) {
                if (r != pivot) {
                    double factor = rows[r][pivot] / rows[pivot][pivot];
                    for (int c = pivot; c <= n; c++) {
                        rows[r][c] -= factor * rows[pivot][c];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int r = 0; r < n; r++) {
            solution[r] = rows[r][n] / rows[r][r];
        }
        return solution;
    }
}
