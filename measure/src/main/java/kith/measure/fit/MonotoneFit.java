package kith.measure.fit;

import java.util.Arrays;

/// Weights of a logistic scorecard of which none may fall below 0, drawn towards weights that were stated
/// before: the mode of the posterior under independent normal priors cut off at 0. The bias is free.
///
/// With columns that each grow with a sign, the score can only grow with it: no odd corner of the data makes
/// more of a bad sign look good. Newton's method with halved steps; each step's bounded quadratic is solved by
/// coordinate descent (Friedman, Hastie & Tibshirani, J. Stat. Softw. 33, 2010). Cost O(rounds x (n + sweeps) x
/// d²) time, O(d²) memory for n rows of d columns.
public final class MonotoneFit {
    private static final int ROUNDS = 50;
    private static final int SWEEPS = 500;
    private static final double CLOSE = 1e-9;

    private final double[] weights;

    private MonotoneFit(double[] weights) {
        this.weights = weights;
    }

    /// @param rows       one a case, of numbers that were all observed
    /// @param yes        one a row
    /// @param means      stated weights, one a column, 0 or more
    /// @param precisions how firmly they are stated: inverse variances, above 0
    public static MonotoneFit of(double[][] rows, boolean[] yes, double[] means, double[] precisions) {
        if (rows.length != yes.length || means.length != precisions.length) {
            throw new IllegalArgumentException("%d rows do not fit %d answers, or %d means %d precisions"
                    .formatted(rows.length, yes.length, means.length, precisions.length));
        }
        int d = means.length;
        double[] weights = new double[d + 1];
        System.arraycopy(means, 0, weights, 1, d);
        Problem problem = new Problem(rows, yes, means, precisions);
        double loss = problem.loss(weights);
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = problem.step(weights);
            double nextLoss = problem.loss(next);
            for (int halving = 0; nextLoss > loss && halving < 30; halving++) {
                for (int at = 0; at <= d; at++) {
                    next[at] = (next[at] + weights[at]) / 2;
                }
                nextLoss = problem.loss(next);
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
        return new MonotoneFit(weights);
    }

    private static final class Problem {
        private final double[][] rows;
        private final boolean[] yes;
        private final double[] means;
        private final double[] precisions;

        Problem(double[][] rows, boolean[] yes, double[] means, double[] precisions) {
            this.rows = rows;
            this.yes = yes;
            this.means = means;
            this.precisions = precisions;
        }

        double loss(double[] weights) {
            double loss = 0;
            for (int at = 0; at < rows.length; at++) {
                double z = logOdds(rows[at], weights);
                double against = yes[at] ? -z : z;
                loss += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
            }
            for (int column = 0; column < means.length; column++) {
                double off = weights[column + 1] - means[column];
                loss += precisions[column] * off * off / 2;
            }
            return loss;
        }

        /// Where the quadratic that touches the loss here is smallest within the bounds.
        double[] step(double[] weights) {
            int d = weights.length;
            double[][] curvature = new double[d][d];
            double[] slope = new double[d];
            double[] x = new double[d];
            int[] filled = new int[d];
            for (int at = 0; at < rows.length; at++) {
                double p = 1 / (1 + Math.exp(-logOdds(rows[at], weights)));
                double miss = p - (yes[at] ? 1 : 0);
                double bend = Math.max(p * (1 - p), 1e-6);
                x[0] = 1;
                System.arraycopy(rows[at], 0, x, 1, d - 1);
                int size = 0;
                for (int column = 0; column < d; column++) {
                    if (x[column] != 0) {
                        filled[size++] = column;
                    }
                }
                for (int i = 0; i < size; i++) {
                    double cell = x[filled[i]];
                    slope[filled[i]] += miss * cell;
                    double scaled = bend * cell;
                    double[] line = curvature[filled[i]];
                    for (int j = 0; j <= i; j++) {
                        line[filled[j]] += scaled * x[filled[j]];
                    }
                }
            }
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < i; j++) {
                    curvature[j][i] = curvature[i][j];
                }
                if (i > 0) {
                    curvature[i][i] += precisions[i - 1];
                    slope[i] += precisions[i - 1] * (weights[i] - means[i - 1]);
                }
            }
            return descend(weights, slope, curvature);
        }

        private static double[] descend(double[] weights, double[] slope, double[][] curvature) {
            double[] next = weights.clone();
            double[] gradient = slope.clone();
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                double moved = 0;
                for (int at = 0; at < next.length; at++) {
                    double to = next[at] - gradient[at] / curvature[at][at];
                    double by = (at == 0 ? to : Math.max(0, to)) - next[at];
                    if (by != 0) {
                        next[at] += by;
                        double[] line = curvature[at];
                        for (int other = 0; other < gradient.length; other++) {
                            gradient[other] += by * line[other];
                        }
                        moved = Math.max(moved, Math.abs(by));
                    }
                }
                if (moved < 1e-7) {
                    break;
                }
            }
            return next;
        }
    }

    private static double logOdds(double[] row, double[] weights) {
        double sum = weights[0];
        for (int column = 0; column < row.length; column++) {
            sum += weights[column + 1] * row[column];
        }
        return sum;
    }

    /// Log-odds of a row.
    public double logOdds(double[] row) {
        if (row.length + 1 != weights.length) {
            throw new IllegalArgumentException(
                    "a row of %d columns does not fit %d weights".formatted(row.length, weights.length - 1));
        }
        return logOdds(row, weights);
    }

    public double bias() {
        return weights[0];
    }

    /// One a column, 0 or more; a copy.
    public double[] weights() {
        return Arrays.copyOfRange(weights, 1, weights.length);
    }
}
