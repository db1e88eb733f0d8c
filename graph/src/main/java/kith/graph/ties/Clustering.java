package kith.graph.ties;

import kith.graph.Graph;

/// How many pairs of a node's neighbours are linked themselves.
///
/// Input: an undirected graph and the common neighbours of each of its edges, from [TrianglesPerEdge]. Cost: O(n + m).
/// Watts & Strogatz, Nature 393, 1998.
public final class Clustering {
    private Clustering() {}

    /// Per node, the share of the pairs of its neighbours that are linked, 0 to 1; `NaN` with fewer than two
    /// neighbours.
    ///
    /// @param common one count an edge
    /// @throws IllegalArgumentException when there is not one count for every edge
    public static double[] local(Graph graph, int[] common) {
        check(graph, common);
        var clustering = new double[graph.nodes()];
        for (int v = 0; v < clustering.length; v++) {
            // Each linked pair is a triangle, which lies on two edges of v.
            clustering[v] = twiceTriangles(graph, common, v) / ordered(graph.degree(v));
        }
        return clustering;
    }

    /// The share of all paths of two edges whose ends are linked (transitivity), 0 to 1; `NaN` without such paths.
    ///
    /// @param common one count an edge
    /// @throws IllegalArgumentException when there is not one count for every edge
    public static double global(Graph graph, int[] common) {
        check(graph, common);
        double closed = 0;
        double all = 0;
        for (int v = 0; v < graph.nodes(); v++) {
            closed += twiceTriangles(graph, common, v);
            all += ordered(graph.degree(v));
        }
        return closed / all;
    }

    /// The most bytes that [#local] holds besides graph and counts; [#global] holds none.
    public static long bytesFor(long nodes) {
        return 8 * nodes;
    }

    private static void check(Graph graph, int[] common) {
        if (common.length != graph.edges()) {
            throw new IllegalArgumentException("%d counts do not belong to a %s: take those of TrianglesPerEdge.count"
                    .formatted(common.length, graph));
        }
    }

    private static double twiceTriangles(Graph graph, int[] common, int v) {
        long sum = 0;
        for (int edge = (int) graph.offset(v); edge < graph.offset(v + 1); edge++) {
            sum += common[edge];
        }
        return sum;
    }

    /// Ordered pairs of neighbours.
    private static double ordered(int degree) {
        return degree * (degree - 1.0);
    }
}
