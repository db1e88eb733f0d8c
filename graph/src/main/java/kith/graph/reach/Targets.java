package kith.graph.reach;

import java.util.Arrays;

/// Who counts when reached, and for how much: everybody for 1, or each node for its own weight.
///
/// A weight of 0 says that a node passes the message on but does not count itself.
public final class Targets {
    private final double total;
    private final int nodes;

    /// Both empty when everybody counts for 1.
    private final double[] weights;

    private final long[] cells;
    private final int[] cuts;

    private Targets(int nodes, double total, double[] weights, long[] cells, int[] cuts) {
        this.nodes = nodes;
        this.total = total;
        this.weights = weights;
        this.cells = cells;
        this.cuts = cuts;
    }

    /// Everybody counts for 1.
    public static Targets everyone(int nodes) {
        return new Targets(nodes, nodes, new double[0], new long[0], new int[0]);
    }

    /// Each node counts for its weight. O(n) time, 20 bytes a node.
    ///
    /// @throws IllegalArgumentException when a weight is negative or no number, or all are 0
    public static Targets weighted(int nodes, NodeValue weight) {
        var weights = new double[nodes];
        for (int v = 0; v < nodes; v++) {
            double w = weight.of(v);
            if (!(w >= 0 && w < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the weight of node %d is %s, but weights are 0 or more: use 0 for who does not count"
                                .formatted(v, w));
            }
            weights[v] = w;
        }
        double total = Arrays.stream(weights).sum();
        if (total <= 0) {
            throw new IllegalArgumentException(
                    "all %d weights are 0, so there is nobody to reach: give at least one node a weight"
                            .formatted(nodes));
        }
        var cells = new long[nodes];
        var cuts = new int[nodes];
        new AliasTable().ofValues(weights, total, cells, cuts);
        return new Targets(nodes, total, weights, cells, cuts);
    }

    /// Whether everybody counts for 1.
    boolean isEveryone() {
        return weights.length == 0;
    }

    public int nodes() {
        return nodes;
    }

    /// What would be reached if everybody was.
    public double total() {
        return total;
    }

    /// What `node` counts for.
    public double weight(int node) {
        return weights.length == 0 ? 1 : weights[node];
    }

    /// A node drawn by weight; the same key gives the same node.
    int draw(long key) {
        long bits = Draws.mix(key);
        int place = (int) Draws.below(bits, nodes);
        if (cells.length == 0) {
            return place;
        }
        boolean own = Integer.compareUnsigned((int) ((bits * nodes) >>> 32), cuts[place]) < 0;
        return (int) (own ? cells[place] : cells[place] >>> 32);
    }
}
