package kith.measure;

/// People who are the same thing, by their genuine followers.
final class PeerGroup {
    /// Values no further apart are the same.
    private static final double SAME = 1e-12;

    private final int number;
    private final double[] logFollowers;
    private final double pseudoPeers;

    /// @param number       its place among all groups
    /// @param logFollowers of its members, ascending
    /// @param pseudoPeers  how many peers the share of the next wider group is worth here
    PeerGroup(int number, double[] logFollowers, double pseudoPeers) {
        this.number = number;
        this.logFollowers = logFollowers;
        this.pseudoPeers = pseudoPeers;
    }

    int number() {
        return number;
    }

    int size() {
        return logFollowers.length;
    }

    double pseudoPeers() {
        return pseudoPeers;
    }

    double quantile(double p) {
        return Quantiles.of(logFollowers, p);
    }

    /// How many of its members lie below; ties count half. Cost: O(log size).
    double below(double value) {
        return below(logFollowers, value);
    }

    static double below(double[] sorted, double value) {
        int from = lowerBound(sorted, 0, sorted.length, value - SAME);
        // ties are few beside all: looked for in ever longer steps
        int step = 1;
        while (from + step <= sorted.length && sorted[from + step - 1] < value + SAME) {
            step <<= 1;
        }
        int to = lowerBound(sorted, from + (step >> 1), Math.min(sorted.length, from + step), value + SAME);
        return from + (to - from) / 2.0;
    }

    private static int lowerBound(double[] sorted, int from, int to, double value) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
