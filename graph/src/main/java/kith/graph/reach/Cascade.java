package kith.graph.reach;

import java.util.Locale;
import kith.graph.Graph;

/// How a message spreads over a graph whose edge u → v says that u can pass it on to v, made ready for
/// sampling.
///
/// Input: a graph with n nodes and m edges, and a probability for every edge. Under *independent
/// cascade* whoever has the message passes it on along each edge once, with the edge's own
/// probability. Under *linear threshold* a node takes it over once the weights of its in-edges from
/// those who have it reach a threshold drawn uniformly from (0, 1). Output: in-edges laid out for
/// drawing. Cost: O(n + m) time; memory see [#bytesFor]. Kempe, Kleinberg & Tardos, KDD 2003. Safe to
/// share between threads.
public final class Cascade {
    private enum Model {
        INDEPENDENT,
        THRESHOLD
    }

    private final Graph graph;
    private final Model model;

    /// Of every edge in edge order; empty when they follow from `same`.
    private final float[] own;

    /// The probability of every edge, or NaN where it is 1 / in-degree.
    private final double same;

    private final InEdges in;

    private Cascade(Graph graph, Model model, float[] own, double same, InEdges in) {
        this.graph = graph;
        this.model = model;
        this.own = own;
        this.same = same;
        this.in = in;
    }

    /// Independent cascade with probability 1 / in-degree of the target: everybody hears from one
    /// person on average.
    public static Cascade weighted(Graph graph, int threads) {
        return new Cascade(graph, Model.INDEPENDENT, new float[0], Double.NaN, InEdgesBuilder.weighted(graph, threads));
    }

    /// Independent cascade with the same probability on every edge.
    ///
    /// @throws IllegalArgumentException when it is not in [0, 1]
    public static Cascade constant(Graph graph, double probability, int threads) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "the probability of every edge is %s, but must lie between 0 and 1".formatted(probability));
        }
        return new Cascade(
                graph,
                Model.INDEPENDENT,
                new float[0],
                probability,
                InEdgesBuilder.constant(graph, probability, threads));
    }

    /// Independent cascade with an own probability on every edge, kept with the precision of a float.
    ///
    /// @throws IllegalArgumentException when one is not in [0, 1]
    public static Cascade independent(Graph graph, EdgeValue probability, int threads) {
        return independent(graph, values(graph, probability), threads);
    }

    /// The same, of probabilities in edge order. The array is kept, not copied: never write to it again.
    ///
    /// @throws IllegalArgumentException when there is not one for every edge, or one is not in [0, 1]
    public static Cascade independent(Graph graph, float[] probabilities, int threads) {
        check(graph, probabilities);
        return new Cascade(
                graph, Model.INDEPENDENT, probabilities, 0, InEdgesBuilder.own(graph, probabilities, threads));
    }

    /// Linear threshold with the weight 1 / in-degree of the target on every edge.
    public static Cascade threshold(Graph graph, int threads) {
        return new Cascade(graph, Model.THRESHOLD, new float[0], Double.NaN, InEdgesBuilder.oneOfAll(graph, threads));
    }

    /// Linear threshold with an own weight on every edge, kept with the precision of a float.
    ///
    /// @throws IllegalArgumentException when a weight is not in [0, 1], or the in-edges of a node
    ///     weigh more than 1
    public static Cascade threshold(Graph graph, EdgeValue weight, int threads) {
        float[] own = values(graph, weight);
        check(graph, own);
        var sums = new double[graph.nodes()];
        for (int edge = 0; edge < own.length; edge++) {
            sums[graph.target(edge)] += own[edge];
        }
        for (int node = 0; node < sums.length; node++) {
            // Floats that should add up to 1 may exceed it by their rounding.
            if (sums[node] > 1 + 1e-5) {
                throw new IllegalArgumentException(
                        "the in-edges of node %d weigh %s together, but at most 1 is allowed: divide them by their sum"
                                .formatted(node, sums[node]));
            }
        }
        return new Cascade(graph, Model.THRESHOLD, own, 0, InEdgesBuilder.oneAtMost(graph, own, threads));
    }

    /// The most bytes that a cascade holds besides the graph while it is built.
    ///
    /// @param own whether every edge has its own probability
    public static long bytesFor(long nodes, long edges, boolean own, int threads) {
        return 16 * (nodes + 1) + 4 * nodes * threads + (own ? 4 * nodes + 16 * edges : 4 * edges);
    }

    public Graph graph() {
        return graph;
    }

    /// Whether it is linear threshold; else independent cascade.
    public boolean isThreshold() {
        return model == Model.THRESHOLD;
    }

    /// The probability or weight of an edge.
    public double probability(long edge) {
        if (own.length > 0) {
            return own[Math.toIntExact(edge)];
        }
        return Double.isNaN(same) ? 1.0 / in.degree(graph.target(edge)) : same;
    }

    InEdges inEdges() {
        return in;
    }

    private static float[] values(Graph graph, EdgeValue value) {
        var own = new float[graph.rows().targets().length];
        for (int edge = 0; edge < own.length; edge++) {
            own[edge] = (float) value.of(edge);
        }
        return own;
    }

    private static void check(Graph graph, float[] own) {
        if (own.length != graph.edges()) {
            throw new IllegalArgumentException("%d probabilities do not belong to a %s".formatted(own.length, graph));
        }
        for (int node = 0; node < graph.nodes(); node++) {
            for (long edge = graph.offset(node), end = graph.offset(node + 1); edge < end; edge++) {
                float p = own[(int) edge];
                if (!(p >= 0 && p <= 1)) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "edge %d (%d -> %d) has the value %s, but probabilities and weights lie between 0 and 1",
                            edge,
                            node,
                            graph.target(edge),
                            p));
                }
            }
        }
    }
}
