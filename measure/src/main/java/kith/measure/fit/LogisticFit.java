package kith.measure.fit;

import java.util.Arrays;

/// Weights of a logistic scorecard, drawn towards weights that were stated before: the mode of the posterior under
/// independent normal priors, and the normal around it (Laplace).
///
/// A cell that is `NaN` was not observed and adds nothing. The bias is one more weight, the first, whose column is 1.
/// Cost O(rounds x n d² + d³) time and O(d²) memory for n rows of d columns; Newton's method with halved steps,
/// so it always ends. Bishop, Pattern Recognition and Machine Learning, 2006, section 4.5.
public final class LogisticFit {
    private static final int ROUNDS = 60;
    private static final double CLOSE = 1e-9;

    private final double[] weights;
    private final double[][] covariance;

    private LogisticFit(double[] weights, double[][] covariance) {
        this.weights = weights;
        this.covariance = covariance;
    }

    /// Independent normal beliefs about the weights, before looking.
    public static final class Prior {
        private final double[] means;
        private final double[] precisions;

        /// @param means      bias first
        /// @param precisions inverse variances, 0 or more; 0 leaves a weight to the data alone
        public Prior(double[] means, double[] precisions) {
            if (means.length != precisions.length) {
                throw new IllegalArgumentException(
                        "%d means do not fit %d precisions".formatted(means.length, precisions.length));
            }
            this.means = means.clone();
            this.precisions = precisions.clone();
        }

        /// All weights near 0 with the same precision, except the bias, which is free.
        public static Prior ridge(int columns, double precision) {
            double[] precisions = new double[columns + 1];
            Arrays.fill(precisions, precision);
            precisions[0] = 1e-6;
            return new Prior(new double[columns + 1], precisions);
        }
    }

    /// @param rows one a case, without the bias
    /// @param yes  one a row
    public static LogisticFit of(double[][] rows, boolean[] yes, Prior prior) {
        double[] importance = new double[rows.length];
        Arrays.fill(importance, 1);
        return of(rows, yes, importance, prior);
    }

    /// @param importance how much each row counts, 0 or more
    public static LogisticFit of(double[][] rows, boolean[] yes, double[] importance, Prior prior) {
        if (rows.length != yes.length || rows.length != importance.length) {
            throw new IllegalArgumentException("%d rows do not fit %d answers and %d importances"
                    .formatted(rows.length, yes.length, importance.length));
        }
        int d = prior.means.length;
        double[] weights = prior.means.clone();
        double loss = loss(rows, yes, importance, prior, weights);
        double[][] curvature = new double[d][d];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[d];
            derivatives(rows, yes, importance, prior, weights, slope, curvature);
            double[] step = LinearSolve.positiveDefinite(curvature, slope);
            double length = 1;
            double[] next = moved(weights, step, length);
            double nextLoss = loss(rows, yes, importance, prior, next);
            while (nextLoss > loss && length > 1e-6) {
                length /= 2;
                next = moved(weights, step, length);
                nextLoss = loss(rows, yes, importance, prior, next);
            }
            boolean done = loss - nextLoss < CLOSE * (1 + Math.abs(loss));
            if (nextLoss <= loss) {
                weights = next;
                loss = nextLoss;
            }
            if (done) {
                break;
            }
        }
        derivatives(rows, yes, importance, prior, weights, new double[d], curvature);
        return new LogisticFit(weights, LinearSolve.inverse(curvature));
    }

    private static double[] moved(double[] weights, double[] step, double length) {
        double[] moved = new double[weights.length];
        for (int at = 0; at < moved.length; at++) {
            moved[at] = weights[at] - length * step[at];
        }
        return moved;
    }

    private static double loss(double[][] rows, boolean[] yes, double[] importance, Prior prior, double[] weights) {
        double loss = 0;
        for (int at = 0; at < rows.length; at++) {
            double z = logOdds(rows[at], weights);
            double against = yes[at] ? -z : z;
            // ln(1 + e^x) without overflow
            loss += importance[at] * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))));
        }
        for (int at = 0; at < weights.length; at++) {
            double off = weights[at] - prior.means[at];
            loss += prior.precisions[at] * off * off / 2;
        }
        return loss;
    }

    private static void derivatives(
            double[][] rows,
            boolean[] yes,
            double[] importance,
            Prior prior,
            double[] weights,
            double[] slope,
            double[][] curvature) {
        int d = weights.length;
        for (double[] line : curvature) {
            Arrays.fill(line, 0);
        }
        double[] x = new double[d];
        for (int at = 0; at < rows.length; at++) {
            double p = 1 / (1 + Math.exp(-logOdds(rows[at], weights)));
            double miss = importance[at] * (p - (yes[at] ? 1 : 0));
            double bend = importance[at] * p * (1 - p);
            x[0] = 1;
            for (int column = 1; column < d; column++) {
                double cell = rows[at][column - 1];
                x[column] = Double.isNaN(cell) ? 0 : cell;
            }
            for (int i = 0; i < d; i++) {
                slope[i] += miss * x[i];
                double scaled = bend * x[i];
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] += scaled * x[j];
                }
            }
        }
        for (int i = 0; i < d; i++) {
            slope[i] += prior.precisions[i] * (weights[i] - prior.means[i]);
            // a little more than 0, so that two columns that say the same do not stop the fit
            curvature[i][i] += Math.max(1e-9, prior.precisions[i]);
            for (int j = 0; j < i; j++) {
                curvature[j][i] = curvature[i][j];
            }
        }
    }

    private static double logOdds(double[] row, double[] weights) {
        double sum = weights[0];
        for (int column = 0; column < row.length; column++) {
            if (!Double.isNaN(row[column])) {
                sum += weights[column + 1] * row[column];
            }
        }
        return sum;
    }

    /// Log-odds of a row; a cell that is `NaN` adds nothing.
    public double logOdds(double[] row) {
        if (row.length + 1 != weights.length) {
            throw new IllegalArgumentException(
                    "a row of %d columns does not fit %d weights".formatted(row.length, weights.length - 1));
        }
        return logOdds(row, weights);
    }

    /// Probability of a row.
    public double probability(double[] row) {
        return 1 / (1 + Math.exp(-logOdds(row)));
    }

    /// Bias first; a copy.
    public double[] weights() {
        return weights.clone();
    }

    /// Standard deviation of a weight, the bias at 0.
    public double deviation(int weight) {
        return Math.sqrt(covariance[weight][weight]);
    }

    /// Standard deviation of a row's log-odds by what is not known of the weights.
    public double deviation(double[] row) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                sum += cell(row, i) * covariance[i][j] * cell(row, j);
            }
        }
        return Math.sqrt(sum);
    }

    private static double cell(double[] row, int weight) {
        double cell = weight == 0 ? 1 : row[weight - 1];
        return Double.isNaN(cell) ? 0 : cell;
    }
}
