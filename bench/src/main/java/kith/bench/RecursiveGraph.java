package kith.bench;

import java.util.SplittableRandom;

/// An R-MAT graph (Chakrabarti, Zhan & Faloutsos, SDM 2004) as the Graph 500 draws it: few nodes with very many edges,
/// no communities. 2^scale nodes, 16 pairs a node, a .57, b .19, c .19; the same seed gives the same pairs.
final class RecursiveGraph {
    private static final int PAIRS_PER_NODE = 16;
    private static final double A = 0.57;
    private static final double B = 0.19;
    private static final double C = 0.19;

    final int nodes;
    final int[] from;
    final int[] to;

    private RecursiveGraph(int nodes) {
        this.nodes = nodes;
        from = new int[PAIRS_PER_NODE * nodes];
        to = new int[PAIRS_PER_NODE * nodes];
    }

    static RecursiveGraph of(int scale, long seed) {
        var graph = new RecursiveGraph(1 << scale);
        var random = new SplittableRandom(seed);
        for (int pair = 0; pair < graph.from.length; pair++) {
            for (int bit = 0; bit < scale; bit++) {
                double place = random.nextDouble();
                graph.from[pair] |= place >= A + B ? 1 << bit : 0;
                graph.to[pair] |= (place >= A && place < A + B) || place >= A + B + C ? 1 << bit : 0;
            }
        }
        return graph;
    }
}
