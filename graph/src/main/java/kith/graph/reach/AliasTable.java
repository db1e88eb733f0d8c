package kith.graph.reach;

import java.util.Arrays;

/// Lays rows of weighted edges out as alias tables, so that one is drawn in constant time; owns its
/// scratch memory.
///
/// A row comes as cells with a source in the lower half and a weight, as float, in the upper half. It
/// leaves with a stand-in in the place of the weight, see [InEdges#cells]. O(degree). Vose, IEEE
/// Trans. Softw. Eng. 17, 1991.
final class AliasTable {
    private static final double ALL = 0x1p32;

    private int[] sources = {};
    private double[] shares = {};
    private int[] standIns = {};
    private int[] order = {};

    /// Moves edges of probability 1 to the front of their row, everything else in order.
    ///
    /// @return how many there are
    static int certainFirst(long[] cells, int start, int degree) {
        int certain = 0;
        for (int p = start; p < start + degree; p++) {
            if (weight(cells[p]) == 1) {
                long moved = cells[p];
                System.arraycopy(cells, start + certain, cells, start + certain + 1, p - start - certain);
                cells[start + certain++] = (long) (int) moved << 32 | (int) moved;
            }
        }
        return certain;
    }

    /// @return the mean number of points: the sum of -ln(1 - p), all p below 1
    double ofProbabilities(long[] cells, int[] cuts, int start, int degree) {
        ensure(degree);
        double sum = 0;
        for (int k = 0; k < degree; k++) {
            shares[k] = points(weight(cells[start + k]));
            sum += shares[k];
        }
        fill(cells, cuts, start, degree, sum);
        return sum;
    }

    /// @return the sum of the weights
    double ofWeights(long[] cells, int[] cuts, int start, int degree) {
        ensure(degree);
        double sum = 0;
        for (int k = 0; k < degree; k++) {
            shares[k] = weight(cells[start + k]);
            sum += shares[k];
        }
        fill(cells, cuts, start, degree, sum);
        return sum;
    }

    /// Lays out all nodes by weight; the cells need not hold anything before.
    void ofValues(double[] weights, double sum, long[] cells, int[] cuts) {
        ensure(weights.length);
        for (int v = 0; v < weights.length; v++) {
            cells[v] = v;
            shares[v] = weights[v];
        }
        fill(cells, cuts, 0, weights.length, sum);
    }

    private void fill(long[] cells, int[] cuts, int start, int degree, double sum) {
        // Small shares are stacked from the left of `order`, large ones from the right.
        int small = 0;
        int large = degree;
        double scale = sum > 0 ? degree / sum : 0;
        for (int k = 0; k < degree; k++) {
            sources[k] = (int) cells[start + k];
            standIns[k] = k;
            shares[k] *= scale;
            if (shares[k] < 1) {
                order[small++] = k;
            } else {
                order[--large] = k;
            }
        }
        while (small > 0 && large < degree) {
            int poor = order[--small];
            int rich = order[large];
            standIns[poor] = rich;
            shares[rich] -= 1 - shares[poor];
            if (shares[rich] < 1) {
                large++;
                order[small++] = rich;
            }
        }
        for (int k = 0; k < degree; k++) {
            boolean alone = standIns[k] == k;
            cuts[start + k] = (int) (long) Math.min(alone ? ALL : shares[k] * ALL, ALL - 1);
            cells[start + k] = (long) sources[standIns[k]] << 32 | sources[k];
        }
    }

    private void ensure(int degree) {
        if (sources.length < degree) {
            int size = Math.max(degree, 2 * sources.length);
            sources = Arrays.copyOf(sources, size);
            shares = Arrays.copyOf(shares, size);
            standIns = Arrays.copyOf(standIns, size);
            order = Arrays.copyOf(order, size);
        }
    }

    private static float weight(long cell) {
        return Float.intBitsToFloat((int) (cell >>> 32));
    }

    /// -ln(1 - p); a short series where it is exact to a double's last digits.
    private static double points(double p) {
        if (p < 0x1p-8) {
            return p * (1 + p * (0.5 + p * (1.0 / 3 + p * (0.25 + p * (0.2 + p * (1.0 / 6 + p / 7))))));
        }
        return -StrictMath.log1p(-p);
    }
}
