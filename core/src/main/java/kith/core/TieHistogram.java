package kith.core;

import java.util.Arrays;
import java.util.stream.Collectors;

/// How many people fall into each bin of the log likelihood ratio "knows the person" against "does not".
///
/// Integer counts, so that the order in which people are added never matters. Ratios are natural logarithms; values
/// beyond the range count in the end bins.
public final class TieHistogram {
    /// Number of bins.
    public static final int BINS = 28;

    /// Nobody.
    public static final TieHistogram EMPTY = new TieHistogram(new int[BINS]);

    private static final double LOWEST = -5;
    private static final double WIDTH = 0.5;

    private final int[] counts;

    private TieHistogram(int[] counts) {
        this.counts = counts;
    }

    /// A copy of `counts`, one number a bin.
    public static TieHistogram of(int... counts) {
        if (counts.length != BINS) {
            throw new IllegalArgumentException("a tie histogram has %s bins, got %s".formatted(BINS, counts.length));
        }
        return new TieHistogram(counts.clone());
    }

    /// Reads what [#toString()] wrote: counts separated by commas, trailing zeros left out.
    public static TieHistogram parse(String text) {
        int[] counts = new int[BINS];
        if (!text.isEmpty()) {
            String[] parts = text.split(",", -1);
            for (int bin = 0; bin < parts.length; bin++) {
                counts[bin] = Integer.parseInt(parts[bin]);
            }
        }
        return new TieHistogram(counts);
    }

    /// The bin of a log likelihood ratio.
    public static int bin(double logLikelihoodRatio) {
        return Math.clamp((long) Math.floor((logLikelihoodRatio - LOWEST) / WIDTH), 0, BINS - 1);
    }

    /// The log likelihood ratio that stands for everybody in `bin`.
    public static double centre(int bin) {
        return LOWEST + (bin + 0.5) * WIDTH;
    }

    public int count(int bin) {
        return counts[bin];
    }

    public int total() {
        return Arrays.stream(counts).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TieHistogram that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        int used = BINS;
        while (used > 0 && counts[used - 1] == 0) {
            used--;
        }
        return Arrays.stream(counts, 0, used).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
