package kith.evaluate.influence;

import java.util.Arrays;
import kith.evaluate.statistics.Folds;

/// Learns how strong accounts are from pairs of them. How much squares and products may count is chosen within the
/// pairs to learn from, on a third of their accounts.
final class Strength {
    private static final double PLAIN = 10;
    private static final double[] PRODUCTS = {100, 30, 10};
    private static final int FOLDS = 3;
    private static final long SEED = 11;

    private Strength() {}

    /// @param rows     differences of the columns of two accounts
    /// @param accounts number of the first account of each pair
    /// @param learn    numbers of the pairs to learn from
    static Standardised of(double[][] rows, boolean[] yes, int[] accounts, int[] learn) {
        double best = PRODUCTS[0];
        if (rows[0].length > Pairs.WIDTH) {
            double least = Double.POSITIVE_INFINITY;
            for (double product : PRODUCTS) {
                double loss = loss(rows, yes, accounts, learn, product);
                if (loss < least) {
                    least = loss;
                    best = product;
                }
            }
        }
        return Standardised.turning(rows, yes, learn, precisions(rows, best));
    }

    /// Log loss on the accounts of one fold of the pairs to learn from, learnt from the others.
    private static double loss(double[][] rows, boolean[] yes, int[] accounts, int[] learn, double product) {
        int[] present =
                Arrays.stream(learn).map(at -> accounts[at]).distinct().sorted().toArray();
        int[] group = Arrays.stream(learn)
                .map(at -> Arrays.binarySearch(present, accounts[at]))
                .toArray();
        Folds folds = Folds.grouped(group, FOLDS, SEED);
        int[] others = Arrays.stream(folds.others(0)).map(at -> learn[at]).toArray();
        Standardised fit = Standardised.turning(rows, yes, others, precisions(rows, product));
        double loss = 0;
        for (int held : folds.held(0)) {
            double[] row = rows[learn[held]];
            loss += Math.log1p(Math.exp(yes[learn[held]] ? -fit.logOdds(row) : fit.logOdds(row)));
        }
        return loss;
    }

    private static double[] precisions(double[][] rows, double product) {
        double[] precisions = new double[rows[0].length];
        Arrays.setAll(precisions, column -> column < Pairs.WIDTH ? PLAIN : product);
        return precisions;
    }
}
