package kith.evaluate.statistics;

import java.util.ArrayList;
import java.util.List;

/// Whether what is said with probability p happens about p of the time.
///
/// @param bins  even bins of the probability from 0 to 1; empty ones are left out
/// @param error expected calibration error: mean distance of said and seen over all cases, by bin (Naeini et al. 2015)
/// @param brier mean squared distance of the probability from what was so
public record Reliability(List<Bin> bins, double error, double brier) {
    private static final int BINS = 10;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /// @param said  mean probability
    /// @param seen  part that was so
    /// @param cases how many
    public record Bin(double said, double seen, int cases) {}

    /// @param probabilities in [0, 1]
    public static Reliability of(double[] probabilities, boolean[] yes) {
        double[] said = new double[BINS];
        int[] seen = new int[BINS];
        int[] cases = new int[BINS];
        double brier = 0;
        for (int at = 0; at < probabilities.length; at++) {
            double p = probabilities[at];
            int bin = Math.min(BINS - 1, (int) (p * BINS));
            said[bin] += p;
            seen[bin] += yes[at] ? 1 : 0;
            cases[bin]++;
            brier += (p - (yes[at] ? 1 : 0)) * (p - (yes[at] ? 1 : 0));
        }
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (cases[bin] > 0) {
                bins.add(new Bin(said[bin] / cases[bin], seen[bin] / (double) cases[bin], cases[bin]));
                error += Math.abs(said[bin] - seen[bin]) / probabilities.length;
            }
        }
        return new Reliability(bins, probabilities.length == 0 ? Double.NaN : error, brier / probabilities.length);
    }
}
