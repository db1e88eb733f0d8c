package kith.evaluate.world;

/// Ranks and quantiles of sorted values.
final class Ranks {
    private Ranks() {}

    static double median(double[] sorted) {
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// Linear between the two nearest of n values, at position q (n - 1).
    static double quantile(double[] sorted, double q) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = q * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    /// Share of the values below, a tie counting half; the value itself is left out when it is one of them.
    static double below(double[] sorted, double value, boolean isMember) {
        return share(lower(sorted, value), lower(sorted, Math.nextUp(value)), sorted.length, isMember);
    }

    private static double share(int below, int upTo, int size, boolean isMember) {
        int self = isMember ? 1 : 0;
        int others = size - self;
        return others == 0 ? 0.5 : (below + (upTo - below - self) / 2.0) / others;
    }

    /// How many values are smaller.
    private static int lower(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (sorted[mid] < value) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
