package kith.measure;

import java.util.stream.IntStream;
import kith.core.TieHistogram;

/// Shares between 0 and the largest that can be, evenly spaced, and what one follower says of each.
///
/// Most people have few enough followers to know them all: their grid is made once. Not for several threads but
/// for that one, which is complete.
final class ShareGrid {
    static final int SIZE = 48;

    /// Shares far below this are alike to the claim; added to a share before the logarithm, so that nobody known is as
    /// plain as everybody known.
    private static final double OFFSET = 0.05;

    /// What one follower of each bin adds to the odds, one bin more for those shifted beyond the last.
    private static final double[] ODDS = IntStream.rangeClosed(0, TieHistogram.BINS)
            .mapToDouble(bin -> Math.expm1(TieHistogram.centre(bin)))
            .toArray();

    private static final ShareGrid FULL = full();

    private final double[] shares = new double[SIZE];
    private final double[] logs = new double[SIZE];
    private final double[][] said = new double[TieHistogram.BINS + 1][];

    private ShareGrid(double ceiling) {
        for (int at = 0; at < SIZE; at++) {
            shares[at] = part(at) * ceiling;
            logs[at] = log(shares[at]);
        }
    }

    private static ShareGrid full() {
        ShareGrid full = new ShareGrid(1);
        for (int bin = 0; bin <= TieHistogram.BINS; bin++) {
            full.ofBin(bin);
        }
        return full;
    }

    /// @param ceiling the largest share that can be, above 0 and at most 1
    static ShareGrid upTo(double ceiling) {
        return ceiling == 1 ? FULL : new ShareGrid(ceiling);
    }

    /// The share in the middle of a cell.
    double share(int at) {
        return shares[at];
    }

    /// Its logarithm, see [#log(double)].
    double log(int at) {
        return logs[at];
    }

    static double log(double share) {
        return Math.log(share + OFFSET);
    }

    /// The share in the middle of a cell, as a part of the ceiling.
    static double part(int at) {
        return (at + 0.5) / SIZE;
    }

    /// What one follower whose tie lies in the bin says of every share, as logarithms.
    ///
    /// @param bin of a [TieHistogram], or one beyond
    double[] ofBin(int bin) {
        double[] known = said[bin];
        if (known == null) {
            known = ofOdds(ODDS[bin]);
            said[bin] = known;
        }
        return known;
    }

    /// What one follower with a likelihood ratio of 1 + `odds` says of every share, as logarithms.
    double[] ofOdds(double odds) {
        double[] logarithms = new double[SIZE];
        for (int at = 0; at < SIZE; at++) {
            logarithms[at] = Math.log(1 + shares[at] * odds);
        }
        return logarithms;
    }

    /// Mean and variance of the logarithm of the share.
    double[] moments(double[] density) {
        double mean = 0;
        double squares = 0;
        for (int at = 0; at < SIZE; at++) {
            mean += density[at] * logs[at];
            squares += density[at] * logs[at] * logs[at];
        }
        return new double[] {mean, Math.max(1e-9, squares - mean * mean)};
    }

    /// The density whose logarithms are given, up to a constant. Writes into what it is given.
    static double[] normalised(double[] log) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            highest = Math.max(highest, value);
        }
        double total = 0;
        for (int at = 0; at < log.length; at++) {
            log[at] = Math.exp(log[at] - highest);
            total += log[at];
        }
        for (int at = 0; at < log.length; at++) {
            log[at] /= total;
        }
        return log;
    }
}
