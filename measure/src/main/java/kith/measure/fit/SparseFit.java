package kith.measure.fit;

import java.util.Arrays;

/// Weights of a logistic scorecard with many columns of which a row fills few, such as words: the mode of the
/// posterior under independent normal priors around 0. The bias is free.
///
/// Newton's method with halved steps, each step by conjugate gradients (Nocedal & Wright, Numerical
/// Optimization, 2006, chapter 7). Cost O(rounds x steps x cells) time, O(columns + cells) memory.
public final class SparseFit {
    private static final int ROUNDS = 40;
    private static final int STEPS = 200;
    private static final double CLOSE = 1e-8;

    /// Newton's steps need not be exact to converge: so much of the squared slope may be left.
    private static final double FINE = 1e-3;

    private final double[] weights;

    private SparseFit(double[] weights) {
        this.weights = weights;
    }

    /// One row: the columns it fills, each once, and with what.
    public static final class Row {
        private final int[] columns;
        private final double[] cells;

        /// Takes the arrays as they are.
        public Row(int[] columns, double[] cells) {
            if (columns.length != cells.length) {
                throw new IllegalArgumentException(
                        "%d columns do not fit %d cells".formatted(columns.length, cells.length));
            }
            this.columns = columns;
            this.cells = cells;
        }
    }

    /// @param precisions inverse variances, one a column, above 0
    public static SparseFit of(Row[] rows, boolean[] yes, double[] precisions) {
        if (rows.length != yes.length) {
            throw new IllegalArgumentException("%d rows do not fit %d answers".formatted(rows.length, yes.length));
        }
        // the bias is the last weight
        double[] weights = new double[precisions.length + 1];
        double[] firmness = Arrays.copyOf(precisions, weights.length);
        firmness[precisions.length] = 1e-6;
        double loss = loss(rows, yes, weights, firmness);
        double[] bends = new double[rows.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = slope(rows, yes, weights, firmness, bends);
            double[] step = solve(rows, bends, firmness, slope);
            double length = 1;
            double[] next = moved(weights, step, length);
            double nextLoss = loss(rows, yes, next, firmness);
            while (nextLoss > loss && length > 1e-6) {
                length /= 2;
                next = moved(weights, step, length);
                nextLoss = loss(rows, yes, next, firmness);
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
        return new SparseFit(weights);
    }

    private static double[] moved(double[] weights, double[] step, double length) {
        double[] moved = new double[weights.length];
        for (int at = 0; at < moved.length; at++) {
            moved[at] = weights[at] - length * step[at];
        }
        return moved;
    }

    private static double loss(Row[] rows, boolean[] yes, double[] weights, double[] firmness) {
        double loss = 0;
        for (int at = 0; at < rows.length; at++) {
            double z = logOdds(rows[at], weights);
            double against = yes[at] ? -z : z;
            loss += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
        }
        for (int at = 0; at < weights.length; at++) {
            loss += firmness[at] * weights[at] * weights[at] / 2;
        }
        return loss;
    }

    private static double[] slope(Row[] rows, boolean[] yes, double[] weights, double[] firmness, double[] bends) {
        double[] slope = new double[weights.length];
        int bias = weights.length - 1;
        for (int at = 0; at < rows.length; at++) {
            double p = 1 / (1 + Math.exp(-logOdds(rows[at], weights)));
            double miss = p - (yes[at] ? 1 : 0);
            bends[at] = p * (1 - p);
            add(rows[at], miss, slope);
            slope[bias] += miss;
        }
        for (int at = 0; at < weights.length; at++) {
            slope[at] += firmness[at] * weights[at];
        }
        return slope;
    }

    /// The step that makes the quadratic smallest, by conjugate gradients with the diagonal as preconditioner.
    private static double[] solve(Row[] rows, double[] bends, double[] firmness, double[] slope) {
        int d = slope.length;
        double[] diagonal = firmness.clone();
        for (int at = 0; at < rows.length; at++) {
            Row row = rows[at];
            for (int cell = 0; cell < row.columns.length; cell++) {
                diagonal[row.columns[cell]] += bends[at] * row.cells[cell] * row.cells[cell];
            }
            diagonal[d - 1] += bends[at];
        }
        double[] step = new double[d];
        double[] rest = slope.clone();
        double[] scaled = divided(rest, diagonal);
        double[] direction = scaled.clone();
        double size = product(rest, scaled);
        double enough = size * FINE;
        for (int round = 0; round < STEPS && size > enough; round++) {
            double[] curved = curved(rows, bends, firmness, direction);
            double length = size / product(direction, curved);
            for (int at = 0; at < d; at++) {
                step[at] += length * direction[at];
                rest[at] -= length * curved[at];
            }
            scaled = divided(rest, diagonal);
            double nextSize = product(rest, scaled);
            double keep = nextSize / size;
            for (int at = 0; at < d; at++) {
                direction[at] = scaled[at] + keep * direction[at];
            }
            size = nextSize;
        }
        return step;
    }

    private static double[] curved(Row[] rows, double[] bends, double[] firmness, double[] direction) {
        double[] curved = new double[direction.length];
        int bias = direction.length - 1;
        for (int at = 0; at < rows.length; at++) {
            double along = bends[at] * logOdds(rows[at], direction);
            add(rows[at], along, curved);
            curved[bias] += along;
        }
        for (int at = 0; at < curved.length; at++) {
            curved[at] += firmness[at] * direction[at];
        }
        return curved;
    }

    private static void add(Row row, double times, double[] to) {
        for (int cell = 0; cell < row.columns.length; cell++) {
            to[row.columns[cell]] += times * row.cells[cell];
        }
    }

    private static double[] divided(double[] left, double[] right) {
        double[] divided = new double[left.length];
        for (int at = 0; at < divided.length; at++) {
            divided[at] = left[at] / right[at];
        }
        return divided;
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }

    private static double logOdds(Row row, double[] weights) {
        double sum = weights[weights.length - 1];
        for (int cell = 0; cell < row.columns.length; cell++) {
            sum += weights[row.columns[cell]] * row.cells[cell];
        }
        return sum;
    }

    /// Log-odds of a row.
    public double logOdds(Row row) {
        return logOdds(row, weights);
    }

    public double bias() {
        return weights[weights.length - 1];
    }

    /// One a column; a copy.
    public double[] weights() {
        return Arrays.copyOf(weights, weights.length - 1);
    }
}
