package kith.measure.circle;

import java.util.Arrays;

/// How far each follower of one person is ranked by the overlap of their acquaintances with the
/// person's audience: who is among its first is mostly close.
///
/// Overlap is common / (all other acquaintances of the follower and followers of the person), the
/// measure of Onnela et al., PNAS 104, 2007, seen from one end. Ranks mean the same in small audiences
/// and large ones, in networks looked at closely or not (docs/methods/ties.md). Cost O(n log n).
public final class OverlapRanks {
    private OverlapRanks() {}

    /// The part of the audience below each follower, ties halved: in (0, 1), 0.5 when alone.
    ///
    /// @param common   other followers of the person that this follower is acquainted with
    /// @param linked   with how many people the follower is acquainted, the person included
    public static double[] of(int[] common, int[] linked) {
        int audience = common.length;
        double[] overlap = new double[audience];
        for (int at = 0; at < audience; at++) {
            overlap[at] = common[at] / (double) Math.max(1, linked[at] - 1 + audience - 1 - common[at]);
        }
        double[] sorted = overlap.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[audience];
        for (int at = 0; at < audience; at++) {
            ranks[at] = (below(sorted, overlap[at]) + belowOrEqual(sorted, overlap[at])) / 2.0 / audience;
        }
        return ranks;
    }

    private static int below(double[] sorted, double value) {
        int lo = 0;
        int hi = sorted.length;
        while (lo < hi) {
            int middle = (lo + hi) >>> 1;
            if (sorted[middle] < value) {
                lo = middle + 1;
            } else {
                hi = middle;
            }
        }
        return lo;
    }

    private static int belowOrEqual(double[] sorted, double value) {
        return below(sorted, Math.nextUp(value));
    }
}
