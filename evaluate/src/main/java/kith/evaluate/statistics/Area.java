package kith.evaluate.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How well scores rank those that are so above those that are not.
public final class Area {
    private Area() {}

    /// Area under the ROC curve: the chance that one that is so outranks one that is not, ties counting half.
    ///
    /// Cost O(n log n). `NaN` when all or none are so.
    ///
    /// @param scores none of them `NaN`
    public static double under(double[] scores, boolean[] yes) {
        int[] order = ascending(scores, yes);
        double ranks = 0;
        long positives = 0;
        int at = 0;
        while (at < order.length) {
            int end = at;
            int here = 0;
            while (end < order.length && scores[order[end]] == scores[order[at]]) {
                here += yes[order[end]] ? 1 : 0;
                end++;
            }
            // ranks at + 1 to end share their middle
            ranks += here * (at + 1 + end) / 2.0;
            positives += here;
            at = end;
        }
        long negatives = order.length - positives;
        return positives == 0 || negatives == 0
                ? Double.NaN
                : (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    /// Average precision: the mean over those that are so of the precision at their score. Cost O(n log n).
    ///
    /// @param scores none of them `NaN`
    public static double averagePrecision(double[] scores, boolean[] yes) {
        int[] order = ascending(scores, yes);
        double sum = 0;
        int found = 0;
        int at = order.length;
        while (at > 0) {
            int start = at;
            int here = 0;
            while (start > 0 && scores[order[start - 1]] == scores[order[at - 1]]) {
                start--;
                here += yes[order[start]] ? 1 : 0;
            }
            found += here;
            sum += here * (double) found / (order.length - start);
            at = start;
        }
        return found == 0 ? Double.NaN : sum / found;
    }

    private static int[] ascending(double[] scores, boolean[] yes) {
        if (scores.length != yes.length) {
            throw new IllegalArgumentException("%d scores do not fit %d answers".formatted(scores.length, yes.length));
        }
        for (double score : scores) {
            if (Double.isNaN(score)) {
                throw new IllegalArgumentException("a score is NaN: leave out what was not scored");
            }
        }
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(scores[a], scores[b]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
