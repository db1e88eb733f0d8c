package kith.evaluate.influence;

import kith.measure.fit.LogisticFit;

/// A logistic regression on columns brought to mean 0 and spread 1 by the cases that it learns from.
final class Standardised {
    private final double[] means;
    private final double[] deviations;
    private final LogisticFit fit;

    /// @param learn     numbers of the rows to learn from
    /// @param precision of the belief that each weight is 0: the higher, the stronger it is drawn there
    Standardised(double[][] rows, boolean[] yes, int[] learn, double precision) {
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
            means[column] = sum / learn.length;
            double variance = squares / learn.length - means[column] * means[column];
            deviations[column] = variance > 1e-12 ? Math.sqrt(variance) : 1;
        }
        double[][] scaled = new double[learn.length][];
        boolean[] so = new boolean[learn.length];
        for (int at = 0; at < learn.length; at++) {
            scaled[at] = scaled(rows[learn[at]]);
            so[at] = yes[learn[at]];
        }
        fit = LogisticFit.of(scaled, so, LogisticFit.Prior.ridge(width, precision));
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
