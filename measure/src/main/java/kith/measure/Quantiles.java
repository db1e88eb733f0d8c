package kith.measure;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Quantiles by linear interpolation between order statistics.
final class Quantiles {
    private static final int SHORT = 12;

    private Quantiles() {}

    /// @param p in 0 to 1
    /// @return `NaN` of nothing
    static double of(double[] sorted, double p) {
        return of(sorted, p, value -> value);
    }

    /// The same of values that are put on a rising scale first.
    static double of(double[] sorted, double p, DoubleUnaryOperator scale) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = p * (sorted.length - 1);
        int low = (int) Math.floor(at);
        double below = scale.applyAsDouble(sorted[low]);
        double above = scale.applyAsDouble(sorted[Math.min(sorted.length - 1, low + 1)]);
        return below + (at - low) * (above - below);
    }

    /// Sorts no more of the values than these quantiles ask for: each of their order statistics stands where
    /// sorting would put it, with none above it to its left.
    ///
    /// @param values without `NaN`
    /// @param p      ascending
    static void settle(double[] values, double... p) {
        int[] places = new int[2 * p.length];
        for (int at = 0; at < p.length; at++) {
            int low = (int) Math.floor(p[at] * (values.length - 1));
            places[2 * at] = low;
            places[2 * at + 1] = Math.min(values.length - 1, low + 1);
        }
        settle(values, 0, values.length, places, 0, values.length == 0 ? 0 : places.length);
    }

    private static void settle(double[] values, int from, int to, int[] places, int first, int last) {
        if (first == last) {
            return;
        }
        if (to - from <= SHORT) {
            Arrays.sort(values, from, to);
            return;
        }
        double pivot = middle(values[from], values[(from + to) >>> 1], values[to - 1]);
        int left = from;
        int right = to - 1;
        while (left <= right) {
            while (values[left] < pivot) {
                left++;
            }
            while (values[right] > pivot) {
                right--;
            }
            if (left <= right) {
                double value = values[left];
                values[left++] = values[right];
                values[right--] = value;
            }
        }
        int lower = first;
        while (lower < last && places[lower] <= right) {
            lower++;
        }
        int upper = lower;
        while (upper < last && places[upper] < left) {
            upper++;
        }
        settle(values, from, right + 1, places, first, lower);
        settle(values, left, to, places, upper, last);
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
