package kith.bench;

import java.util.Arrays;
import java.util.Locale;

/// What several runs of one thing took, in seconds: the median, and from the least to the most.
record Runs(double least, double median, double most) {
    static Runs of(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return new Runs(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", median, least, most);
    }
}
