package kith.graph;

import java.util.Arrays;
import java.util.function.IntConsumer;
import kith.graph.kernel.OtherRows;
import kith.graph.kernel.PairRows;
import kith.graph.kernel.Room;
import kith.graph.kernel.Rows;
import kith.graph.pairs.PairSource;

/// A directed graph over the nodes 0, 1, …, n - 1 that never changes: per node, the ascending list of its targets.
///
/// Edges are numbered 0, 1, …, m - 1 in the order of their source and then of their target. Arrays with a value for
/// every edge, which the kernels return, follow this order: the edges of `v` are `offset(v)` to `offset(v + 1) - 1`.
///
/// Cost: 8 bytes a node and 4 bytes an edge; built in O(m log d), d the longest row. There is no limit to the number of
/// edges but memory: beyond 2,147,483,639 the targets lie in several arrays, and a graph can be built, saved, opened,
/// turned round, made undirected or mutual, and read as ever. Measures that number edges by `int` refuse it with a
/// sentence. Safe to share between threads.
public final class Graph {
    static final int MOST_NODES = Room.LONGEST_ARRAY - 1;

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
        return of(nodes, PairSource.of(from, to, edges), threads);
    }

    /// The same of pairs that need not lie in memory, of which there may be more than an array holds.
    ///
    /// @throws IllegalArgumentException when a pair names a node outside 0, …, nodes - 1, or one node has more
    ///     pairs than an array holds
    public static Graph of(int nodes, PairSource pairs, int threads) {
        return of(nodes, pairs, threads, Room.OF_ARRAYS);
    }

    static Graph of(int nodes, PairSource pairs, int threads, Room room) {
        if (nodes < 0 || nodes > MOST_NODES) {
            throw new IllegalArgumentException("a graph has 0 to %d nodes, got %d".formatted(MOST_NODES, nodes));
        }
        var built = PairRows.build(nodes, pairs, checked(threads), room);
        return new Graph(built.rows(), built.duplicates(), built.selfLoops(), false);
    }

    /// The most bytes that [#of] holds at once, the caller's pairs not counted. The finished graph holds
    /// 8 (nodes + 1) bytes of them and 4 for each edge.
    ///
    /// @param pairs pairs to read, of which some may be the same
    public static long bytesFor(long nodes, long pairs, int threads) {
        return 16 * (nodes + 1) + 4 * nodes * PairRows.slices(pairs, threads) + 8 * pairs;
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
        return rows.edges();
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
        return rows.degree(node);
    }

    /// The number of the first edge of `node`; `offset(nodes())` is the number of edges.
    public long offset(int node) {
        return rows.offsets[node];
    }

    /// Where `edge` leads.
    public int target(long edge) {
        return rows.target(edge);
    }

    /// The number of the edge from `source` to `target`, or -1 when there is none. Cost: O(log degree).
    public long edge(int source, int target) {
        int start = rows.start(source);
        int found = Arrays.binarySearch(rows.targets(source), start, rows.end(source), target);
        return found < 0 ? -1 : rows.offsets[source] + found - start;
    }

    public boolean contains(int source, int target) {
        return edge(source, target) >= 0;
    }

    /// Gives every target of `node` to `action`, ascending.
    public void forEachNeighbour(int node, IntConsumer action) {
        int[] targets = rows.targets(node);
        int end = rows.end(node);
        for (int p = rows.start(node); p < end; p++) {
            action.accept(targets[p]);
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
    public Graph undirected() {
        return undirected(1);
    }

    /// @param threads how many threads may work at once, at least 1
    public Graph undirected(int threads) {
        if (undirected) {
            return this;
        }
        Rows back = OtherRows.reversed(rows, checked(threads));
        return new Graph(OtherRows.union(rows, back, threads), 0, 0, true);
    }

    /// The most bytes that [#undirected] and [#mutual] hold at once besides this graph: a reversed copy and the new
    /// graph.
    ///
    /// @param newEdges of the new graph: at most twice those of this one, for [#mutual] at most as many
    public static long bytesForBothWays(long nodes, long edges, long newEdges, int threads) {
        return bytesForReversed(nodes, edges, threads) + 8 * (nodes + 1) + 4 * newEdges;
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
