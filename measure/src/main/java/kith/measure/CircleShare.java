package kith.measure;

import kith.core.Audience;
import kith.core.Definition;
import kith.core.Rung;
import kith.core.TieHistogram;

/// Claim F: the part of the genuine followers who know the person, as a posterior over a grid (docs/methods/circle.md).
///
/// A mixture: each seen person knows the owner with the unknown share, and the tie evidence has a likelihood ratio. The
/// expectation before looking is what is usual at that size; the share cannot pass K / followers, because nobody knows
/// everybody. How far off the tie evidence may be as a whole is integrated over, on each rung of evidence. Cost: grid x
/// bins x 3.
final class CircleShare {
    private static final int GRID = 60;

    /// Nodes and weights of a three-point Gauss-Hermite rule for a standard normal.
    private static final double[] DRIFT = {-1.7320508, 0, 1.7320508};

    private static final double[] DRIFT_WEIGHT = {1 / 6.0, 2 / 3.0, 1 / 6.0};

    private final double[] share;
    private final double[] cumulative;
    private final double mean;
    private final double reference;

    private CircleShare(double[] share, double[] cumulative, double mean, double reference) {
        this.share = share;
        this.cumulative = cumulative;
        this.mean = mean;
        this.reference = reference;
    }

    /// The posterior for an audience of which something was seen.
    ///
    /// @param followers genuine followers
    static CircleShare of(Audience audience, double followers, Definition.Circle definition) {
        double ceiling = definition.ceiling(followers);
        double[] share = new double[GRID];
        double[] logPrior = new double[GRID];
        double a = Math.max(0.5, definition.priorWeight() * definition.reference());
        double b = Math.max(0.5, definition.priorWeight() * (1 - definition.reference()));
        for (int at = 0; at < GRID; at++) {
            double part = (at + 0.5) / GRID;
            share[at] = part * ceiling;
            logPrior[at] = (a - 1) * Math.log(part)
                    + (b - 1) * Math.log(1 - part)
                    + audience.confirmedKnown() * Math.log(share[at])
                    + audience.confirmedUnknown() * Math.log(1 - share[at] + 1e-12);
        }
        double[] counts = countsWithUnseen(audience, followers);
        double[] density = new double[GRID];
        for (int node = 0; node < DRIFT.length; node++) {
            double shift = DRIFT[node] * drift(audience.rung(), definition);
            addNormalised(density, logPrior, share, counts, shift, definition.evidenceWeight(), DRIFT_WEIGHT[node]);
        }
        double[] cumulative = new double[GRID + 1];
        double mean = 0;
        for (int at = 0; at < GRID; at++) {
            cumulative[at + 1] = cumulative[at] + density[at];
            mean += density[at] * share[at];
        }
        double total = cumulative[GRID];
        for (int at = 1; at <= GRID; at++) {
            cumulative[at] /= total;
        }
        return new CircleShare(share, cumulative, mean / total, definition.reference(followers));
    }

    private static double drift(Rung rung, Definition.Circle definition) {
        return switch (rung) {
            case STRUCTURE -> definition.driftStructure();
            case INTERACTION -> definition.driftInteraction();
            case PLACE_AND_KIN -> definition.driftPlaceAndKin();
            case CONFIRMED -> 0;
        };
    }

    /// The histogram and, in the bin where silence puts them, the followers that were never seen.
    private static double[] countsWithUnseen(Audience audience, double followers) {
        double[] counts = new double[TieHistogram.BINS];
        for (int bin = 0; bin < counts.length; bin++) {
            counts[bin] = audience.seen().count(bin);
        }
        double unseen = followers - audience.seen().total();
        if (unseen > 0) {
            counts[TieHistogram.bin(audience.unseenMicro() / 1e6)] += unseen;
        }
        return counts;
    }

    private static void addNormalised(
            double[] density,
            double[] logPrior,
            double[] share,
            double[] counts,
            double shift,
            double evidenceWeight,
            double nodeWeight) {
        double[] ratios = new double[counts.length];
        for (int bin = 0; bin < counts.length; bin++) {
            ratios[bin] = Math.exp(TieHistogram.centre(bin) + shift) - 1;
        }
        double[] logDensity = new double[share.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < share.length; at++) {
            double sum = 0;
            for (int bin = 0; bin < counts.length; bin++) {
                if (counts[bin] > 0) {
                    sum += counts[bin] * Math.log(1 + share[at] * ratios[bin]);
                }
            }
            logDensity[at] = logPrior[at] + evidenceWeight * sum;
            highest = Math.max(highest, logDensity[at]);
        }
        double total = 0;
        for (int at = 0; at < share.length; at++) {
            logDensity[at] = Math.exp(logDensity[at] - highest);
            total += logDensity[at];
        }
        for (int at = 0; at < share.length; at++) {
            density[at] += nodeWeight * logDensity[at] / total;
        }
    }

    /// Posterior mean.
    double mean() {
        return mean;
    }

    /// Share expected of an aspirant of the same size.
    double reference() {
        return reference;
    }

    /// The share below which the truth lies with probability `p`.
    double quantile(double p) {
        int low = 0;
        int high = GRID;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] <= p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double mass = cumulative[low + 1] - cumulative[low];
        double inside = mass > 0 ? (p - cumulative[low]) / mass : 0.5;
        double width = share.length > 1 ? share[1] - share[0] : 0;
        return share[low] + (inside - 0.5) * width;
    }
}
