package kith.graph.reach;

import java.util.Arrays;
import kith.graph.Graph;
import kith.graph.kernel.Rows;
import kith.graph.threads.Workers;

/// Turns the out-edges of a graph into [InEdges]: a counting sort by target, split among threads by
/// source.
///
/// The order within a row is that of the sources, so it does not depend on the number of threads.
final class InEdgesBuilder {
    /// Nodes a task takes when rows are worked on one by one.
    private static final int NODES_PER_TASK = 4_096;

    /// Each has two places in an array.
    private static final int MOST_NODES = (1 << 30) - 8;

    private final Rows out;
    private final int[] targets;
    private final int nodes;
    private final int threads;
    private final int[] parts;
    private final long[] heads;
    private final int[][] next;

    private InEdgesBuilder(Graph graph, int threads) {
        if (graph.nodes() > MOST_NODES) {
            throw new IllegalArgumentException(
                    "reach is found among %d nodes at most, but the graph has %d: take a part of the data"
                            .formatted(MOST_NODES, graph.nodes()));
        }
        this.out = graph.rows();
        this.targets = out.targets();
        this.nodes = graph.nodes();
        this.threads = threads;
        this.parts = out.cuts(threads);
        this.heads = new long[2 * nodes + 1];
        this.next = new int[threads][nodes];
        countTargets();
    }

    /// All in-edges of a node alike: live with 1 / in-degree each.
    static InEdges weighted(Graph graph, int threads) {
        var builder = new InEdgesBuilder(graph, threads);
        return builder.equal(degree -> InEdges.lawOfEqual(degree, 1.0 / degree));
    }

    /// Every edge live with `p`.
    static InEdges constant(Graph graph, double p, int threads) {
        var builder = new InEdgesBuilder(graph, threads);
        return builder.equal(degree -> InEdges.lawOfEqual(degree, p));
    }

    /// One live in-edge a node, each as likely as the other.
    static InEdges oneOfAll(Graph graph, int threads) {
        var builder = new InEdgesBuilder(graph, threads);
        return builder.equal(degree -> InEdges.law(0, degree == 0 ? 0 : 1));
    }

    /// Every edge with its own probability, in edge order.
    static InEdges own(Graph graph, float[] probabilities, int threads) {
        var builder = new InEdgesBuilder(graph, threads);
        return builder.different(probabilities, false);
    }

    /// At most one live in-edge a node, each with its own weight; weights of a node add up to 1 at
    /// most.
    static InEdges oneAtMost(Graph graph, float[] weights, int threads) {
        var builder = new InEdgesBuilder(graph, threads);
        return builder.different(weights, true);
    }

    @FunctionalInterface
    private interface LawOfDegree {
        long of(int degree);
    }

    private InEdges equal(LawOfDegree law) {
        var sources = new int[targets.length];
        Workers.run(threads, threads, () -> part -> {
            int[] places = next[part];
            for (int u = parts[part]; u < parts[part + 1]; u++) {
                for (int p = out.start(u), end = out.end(u); p < end; p++) {
                    sources[places[targets[p]]++] = u;
                }
            }
        });
        // Few degrees are common: their laws are worked out once.
        var common = new long[1_024];
        for (int degree = 0; degree < common.length; degree++) {
            common[degree] = law.of(degree);
        }
        for (int v = 0; v < nodes; v++) {
            int degree = degree(v);
            heads[2 * v + 1] = degree < common.length ? common[degree] : law.of(degree);
        }
        return new InEdges(heads, sources, new long[0], new int[0], new int[0]);
    }

    private InEdges different(float[] probabilities, boolean oneAtMost) {
        var cells = new long[targets.length];
        Workers.run(threads, threads, () -> part -> {
            int[] places = next[part];
            for (int u = parts[part]; u < parts[part + 1]; u++) {
                for (int p = out.start(u), end = out.end(u); p < end; p++) {
                    cells[places[targets[p]]++] = (long) Float.floatToRawIntBits(probabilities[p]) << 32 | u;
                }
            }
        });
        var cuts = new int[cells.length];
        var certain = new int[nodes];
        int tasks = (nodes + NODES_PER_TASK - 1) / NODES_PER_TASK;
        Workers.run(threads, tasks, () -> {
            var table = new AliasTable();
            return task -> {
                int end = Math.min(nodes, (task + 1) * NODES_PER_TASK);
                for (int v = task * NODES_PER_TASK; v < end; v++) {
                    int start = (int) heads[2 * v];
                    int degree = degree(v);
                    if (oneAtMost) {
                        heads[2 * v + 1] = InEdges.law(0, Math.min(1, table.ofWeights(cells, cuts, start, degree)));
                    } else {
                        certain[v] = AliasTable.certainFirst(cells, start, degree);
                        int rest = degree - certain[v];
                        double mean = table.ofProbabilities(cells, cuts, start + certain[v], rest);
                        heads[2 * v + 1] = InEdges.lawOfPoisson(mean, certain[v] > 0);
                    }
                }
            };
        });
        boolean anyCertain = Arrays.stream(certain).anyMatch(count -> count > 0);
        return new InEdges(heads, new int[0], cells, cuts, anyCertain ? certain : new int[0]);
    }

    /// Fills the starts in `heads`, and `next` with the place of the first edge of each part at each
    /// target.
    private void countTargets() {
        Workers.run(threads, threads, () -> part -> {
            int[] counts = next[part];
            int end = out.start(parts[part + 1]);
            for (int p = out.start(parts[part]); p < end; p++) {
                counts[targets[p]]++;
            }
        });
        int place = 0;
        for (int v = 0; v < nodes; v++) {
            heads[2 * v] = place;
            for (int[] counts : next) {
                int count = counts[v];
                counts[v] = place;
                place += count;
            }
        }
        heads[2 * nodes] = place;
    }

    private int degree(int node) {
        return (int) (heads[2 * node + 2] - heads[2 * node]);
    }
}
