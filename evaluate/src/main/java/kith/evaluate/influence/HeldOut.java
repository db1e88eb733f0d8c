package kith.evaluate.influence;

import kith.evaluate.statistics.Folds;

/// What is said of each case by a regression that did not see its fold.
final class HeldOut {
    private HeldOut() {}

    /// Probabilities, one a row.
    static double[] probabilities(double[][] rows, boolean[] yes, Folds folds, double precision) {
        double[] said = new double[rows.length];
        for (int fold = 0; fold < folds.count(); fold++) {
            Standardised fit = Standardised.of(rows, yes, folds.others(fold), precision);
            for (int at : folds.held(fold)) {
                said[at] = fit.probability(rows[at]);
            }
        }
        return said;
    }
}
