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
        int[] once = new int[scores.length];
        Arrays.fill(once, 1);
        return under(ascending(scores, yes), scores, yes, once);
    }

    /// The same where each case stands there so many times; cost O(n).
    ///
    /// @param order numbers of the cases by score, from [#ascending]
    static double under(int[] order, double[] scores, boolean[] yes, int[] times) {
        double ordered = 0;
        long positives = 0;
        long negatives = 0;
        int at = 0;
        while (at < order.length) {
            int end = at;
            long yesHere = 0;
            long noHere = 0;
            while (end < order.length && scores[order[end]] == scores[order[at]]) {
                yesHere += yes[order[end]] ? times[order[end]] : 0;
                noHere += yes[order[end]] ? 0 : times[order[end]];
                end++;
            }
            ordered += yesHere * (negatives + noHere / 2.0);
            positives += yesHere;
            negatives += noHere;
            at = end;
        }
        return positives == 0 || negatives == 0 ? Double.NaN : ordered / ((double) positives * negatives);
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

    /// Numbers of the cases by score, the lowest first.
    static int[] ascending(double[] scores, boolean[] yes) {
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
