package kith.evaluate.influence;

import kith.measure.fit.LogisticFit;

/// A logistic regression on columns that are brought to a spread of 1 by the cases that it learns from.
final class Standardised {
    private final double[] means;
    private final double[] deviations;
    private final LogisticFit fit;

    private Standardised(double[][] rows, boolean[] yes, int[] learn, boolean centred, LogisticFit.Prior prior) {
        int width = rows[0].length;
        means = new double[width];
        deviations = new double[width];
        for (int column = 0; column < width; column++) {
            double sum = 0;
            double squares = 0;
            for (int at : learn) {
                sum += rows[at][column];
                squares += rows[at][column] * rows[at][column];
            }
            means[column] = centred ? sum / learn.length : 0;
            double variance = squares / learn.length - means[column] * means[column];
            deviations[column] = variance > 1e-12 ? Math.sqrt(variance) : 1;
        }
        double[][] scaled = new double[learn.length][];
        boolean[] so = new boolean[learn.length];
        for (int at = 0; at < learn.length; at++) {
            scaled[at] = scaled(rows[learn[at]]);
            so[at] = yes[learn[at]];
        }
        fit = LogisticFit.of(scaled, so, prior);
    }

    /// @param learn     numbers of the rows to learn from
    /// @param precision of the belief that each weight is 0: the higher, the stronger it is drawn there
    static Standardised of(double[][] rows, boolean[] yes, int[] learn, double precision) {
        return new Standardised(rows, yes, learn, true, LogisticFit.Prior.ridge(rows[0].length, precision));
    }

    /// Without a constant: where every column changes its sign, so do the log-odds.
    ///
    /// @param precisions likewise, one a column
    static Standardised turning(double[][] rows, boolean[] yes, int[] learn, double[] precisions) {
        double[] withConstant = new double[precisions.length + 1];
        withConstant[0] = 1e12;
        System.arraycopy(precisions, 0, withConstant, 1, precisions.length);
        return new Standardised(
                rows, yes, learn, false, new LogisticFit.Prior(new double[withConstant.length], withConstant));
    }

    private double[] scaled(double[] row) {
        double[] scaled = new double[row.length];
        for (int column = 0; column < row.length; column++) {
            scaled[column] = (row[column] - means[column]) / deviations[column];
        }
        return scaled;
    }

    double logOdds(double[] row) {
        return fit.logOdds(scaled(row));
    }

    double probability(double[] row) {
        return fit.probability(scaled(row));
    }
}
