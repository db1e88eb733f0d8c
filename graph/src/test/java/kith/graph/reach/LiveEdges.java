package kith.graph.reach;

import java.util.Arrays;
import kith.graph.Graph;

/// The slow twin: exact spread of every set of nodes of a tiny graph, by going through all graphs of
/// live edges.
///
/// 2^m graphs under independent cascade, the product of (in-degree + 1) under linear threshold (Kempe,
/// Kleinberg & Tardos 2003 show that these are the same thing as the process).
final class LiveEdges {
    private final Graph graph;
    private final Cascade cascade;
    private final Targets targets;
    private final double[] spread;

    private LiveEdges(Cascade cascade, Targets targets) {
        this.graph = cascade.graph();
        this.cascade = cascade;
        this.targets = targets;
        this.spread = new double[1 << graph.nodes()];
    }

    /// Spread by bit mask of the nodes told first.
    static double[] spread(Cascade cascade, Targets targets) {
        var all = new LiveEdges(cascade, targets);
        var sources = new int[(int) all.graph.edges()];
        for (int u = 0; u < all.graph.nodes(); u++) {
            Arrays.fill(sources, (int) all.graph.offset(u), (int) all.graph.offset(u + 1), u);
        }
        if (cascade.isThreshold()) {
            all.oneEach(0, 1, new int[all.graph.nodes()], sources);
        } else {
            all.each(0, 1, new int[all.graph.nodes()], sources);
        }
        return all.spread;
    }

    /// The mask of the given nodes.
    static int mask(Iterable<Integer> nodes) {
        int mask = 0;
        for (int node : nodes) {
            mask |= 1 << node;
        }
        return mask;
    }

    private void each(int edge, double chance, int[] live, int[] sources) {
        if (chance == 0) {
            return;
        }
        if (edge == sources.length) {
            add(chance, live);
            return;
        }
        double p = cascade.probability(edge);
        each(edge + 1, chance * (1 - p), live, sources);
        int before = live[sources[edge]];
        live[sources[edge]] |= 1 << graph.target(edge);
        each(edge + 1, chance * p, live, sources);
        live[sources[edge]] = before;
    }

    private void oneEach(int node, double chance, int[] live, int[] sources) {
        if (node == live.length) {
            add(chance, live);
            return;
        }
        double none = 1;
        for (int edge = 0; edge < sources.length; edge++) {
            if (graph.target(edge) == node) {
                double weight = cascade.probability(edge);
                none -= weight;
                live[sources[edge]] |= 1 << node;
                oneEach(node + 1, chance * weight, live, sources);
                live[sources[edge]] &= ~(1 << node);
            }
        }
        oneEach(node + 1, chance * Math.max(0, none), live, sources);
    }

    private void add(double chance, int[] live) {
        var reached = new int[live.length];
        for (int v = 0; v < live.length; v++) {
            int mask = 1 << v;
            for (int before = 0; before != mask; ) {
                before = mask;
                for (int u = 0; u < live.length; u++) {
                    mask |= (mask >>> u & 1) != 0 ? live[u] : 0;
                }
            }
            reached[v] = mask;
        }
        var union = new int[spread.length];
        for (int set = 1; set < spread.length; set++) {
            int lowest = Integer.numberOfTrailingZeros(set);
            union[set] = union[set & set - 1] | reached[lowest];
            double sum = 0;
            for (int v = 0; v < live.length; v++) {
                sum += (union[set] >>> v & 1) * targets.weight(v);
            }
            spread[set] += chance * sum;
        }
    }
}
