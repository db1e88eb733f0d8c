package kith.graph;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import kith.graph.kernel.OtherRows;
import kith.graph.kernel.PairRows;
import kith.graph.kernel.Rows;

/// A directed graph over the nodes 0, 1, …, n - 1 that never changes: per node, the ascending list of its targets.
///
/// Edges are numbered 0, 1, …, m - 1 in the order of their source and then of their target. Arrays with a value for
/// every edge, which the kernels return, follow this order: the edges of `v` are `offset(v)` to `offset(v + 1) - 1`.
///
/// Cost: 8 bytes a node and 4 bytes an edge; built in O(m log d), d the longest row. A graph holds at most
/// 2,147,483,639 edges, because its targets lie in one array; positions are `long`, so that lifting the limit will
/// not touch callers. Safe to share between threads.
public final class Graph {
    /// The longest array that every common Java machine can hold.
    static final int MOST = Integer.MAX_VALUE - 8;

    private final Rows rows;
    private final long duplicates;
    private final long selfLoops;
    private final boolean undirected;

    Graph(Rows rows, long duplicates, long selfLoops, boolean undirected) {
        this.rows = rows;
        this.duplicates = duplicates;
        this.selfLoops = selfLoops;
        this.undirected = undirected;
    }

    /// The graph of the pairs `from[p] → to[p]` for p = 0, …, edges - 1, in any order. Pairs from a node to itself
    /// and pairs that are there already are left out and counted. The arrays are read, not kept.
    ///
    /// @param edges how many pairs to read; the arrays may be longer
    /// @throws IllegalArgumentException when a pair names a node outside 0, …, nodes - 1
    public static Graph of(int nodes, int[] from, int[] to, int edges) {
        return of(nodes, from, to, edges, 1);
    }

    /// The same graph, whatever the number of threads.
    ///
    /// @param threads how many threads may work at once, at least 1
    public static Graph of(int nodes, int[] from, int[] to, int edges, int threads) {
        if (nodes < 0 || nodes >= MOST) {
            throw new IllegalArgumentException("a graph has 0 to %d nodes, got %d".formatted(MOST - 1, nodes));
        }
        if (edges < 0 || edges > from.length || edges > to.length) {
            throw new IllegalArgumentException(
                    "cannot read %d edges from %d sources and %d targets".formatted(edges, from.length, to.length));
        }
        for (int pair = 0; pair < edges; pair++) {
            if (from[pair] < 0 || from[pair] >= nodes || to[pair] < 0 || to[pair] >= nodes) {
                throw new IllegalArgumentException("pair %d (%d -> %d) names a node outside 0 to %d"
                        .formatted(pair, from[pair], to[pair], nodes - 1));
            }
        }
        var built = PairRows.build(nodes, from, to, edges, checked(threads));
        return new Graph(built.rows(), built.duplicates(), built.selfLoops(), false);
    }

    /// The most bytes that [#of] holds at once, the caller's pairs not counted. The finished graph holds
    /// 8 (nodes + 1) bytes of them and 4 for each edge.
    ///
    /// @param pairs pairs to read, of which some may be the same
    public static long bytesFor(long nodes, long pairs, int threads) {
        return 16 * (nodes + 1) + 4 * nodes * threads + 8 * pairs;
    }

    private static int checked(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        return threads;
    }

    public int nodes() {
        return rows.nodes();
    }

    public long edges() {
        return rows.targets.length;
    }

    /// How many pairs were left out because the same pair was there already.
    public long duplicates() {
        return duplicates;
    }

    /// How many pairs were left out because they led from a node to itself.
    public long selfLoops() {
        return selfLoops;
    }

    /// How many targets `node` has.
    public int degree(int node) {
        return rows.end(node) - rows.start(node);
    }

    /// The number of the first edge of `node`; `offset(nodes())` is the number of edges.
    public long offset(int node) {
        return rows.offsets[node];
    }

    /// Where `edge` leads.
    public int target(long edge) {
        return rows.targets[(int) Objects.checkIndex(edge, edges())];
    }

    /// The number of the edge from `source` to `target`, or -1 when there is none. Cost: O(log degree).
    public long edge(int source, int target) {
        int found = Arrays.binarySearch(rows.targets, rows.start(source), rows.end(source), target);
        return found < 0 ? -1 : found;
    }

    public boolean contains(int source, int target) {
        return edge(source, target) >= 0;
    }

    /// Gives every target of `node` to `action`, ascending.
    public void forEachNeighbour(int node, IntConsumer action) {
        int end = rows.end(node);
        for (int p = rows.start(node); p < end; p++) {
            action.accept(rows.targets[p]);
        }
    }

    /// The same graph with every edge turned round. Cost: O(n + m).
    public Graph reversed() {
        return reversed(1);
    }

    /// @param threads how many threads may work at once, at least 1
    public Graph reversed(int threads) {
        return undirected ? this : new Graph(OtherRows.reversed(rows, checked(threads)), 0, 0, false);
    }

    /// The most bytes that [#reversed] holds at once besides this graph, the new graph included.
    public static long bytesForReversed(long nodes, long edges, int threads) {
        return 8 * (nodes + 1) + 4 * nodes * threads + 4 * edges;
    }

    /// The graph that has both directions of every edge. Cost: O(n + m) time, a reversed copy of memory meanwhile.
    ///
    /// @throws IllegalStateException when that makes more edges than a graph can hold
    public Graph undirected() {
        return undirected(1);
    }

    /// @param threads how many threads may work at once, at least 1
    public Graph undirected(int threads) {
        if (undirected) {
            return this;
        }
        Rows back = OtherRows.reversed(rows, checked(threads));
        if (2 * edges() > MOST) {
            long both = OtherRows.sizeOfUnion(rows, back, threads);
            if (both > MOST) {
                throw new IllegalStateException(
                        "both directions of %d edges make %d, but a graph holds at most %d: take a part of the data"
                                .formatted(edges(), both, MOST));
            }
        }
        return new Graph(OtherRows.union(rows, back, threads), 0, 0, true);
    }

    /// The most bytes that [#undirected] and [#mutual] hold at once besides this graph: a reversed copy and the new
    /// graph.
    ///
    /// @param newEdges of the new graph: at most twice those of this one, for [#mutual] at most as many
    public static long bytesForBothWays(long nodes, long edges, long newEdges, int threads) {
        return bytesForReversed(nodes, edges, threads) + 16 * (nodes + 1) + 4 * newEdges;
    }

    /// The graph of the edges that are there both ways, such as follows that are returned. It counts as undirected.
    /// Cost: O(n + m) time, a reversed copy of memory meanwhile.
    ///
    /// @param threads how many threads may work at once, at least 1
    public Graph mutual(int threads) {
        return undirected
                ? this
                : new Graph(
                        OtherRows.intersection(rows, OtherRows.reversed(rows, checked(threads)), threads), 0, 0, true);
    }

    /// Whether this graph was made by [#undirected] or [#mutual], so that every edge is there both ways. A graph that
    /// [#of] made is
    /// never called undirected, even if it happens to be: nobody has looked.
    public boolean isUndirected() {
        return undirected;
    }

    /// The bare arrays, for the kernels of this module; their type is not exported.
    public Rows rows() {
        return rows;
    }

    @Override
    public String toString() {
        return "graph of %d nodes and %d edges".formatted(nodes(), edges());
    }
}
