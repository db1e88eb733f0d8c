package kith.graph.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kith.graph.Graph;
import kith.graph.kernel.Rows;
import kith.graph.kernel.Workers;

/// Common neighbours of the two ends of every edge of an undirected graph: the triangles through it, its support.
///
/// Input: a graph with both directions of every edge ([Graph#undirected]), n nodes and m edges, both directions
/// counted.
/// Output: `int[m]` in edge order; both directions of an edge have the same number, 0 to n - 2.
/// Cost: O(m^1.5) time at most, memory see [#bytesFor]. The counts are the same on any number of threads.
/// Chiba & Nishizeki, SIAM J. Comput. 14, 1985; Latapy, Theor. Comput. Sci. 407, 2008.
public final class TrianglesPerEdge {
    // Nodes are numbered from the highest degree down and every triangle u > v > w is met once, at u. Triangles of
    // three hubs are counted by comparing rows of bits. Of the others u is no hub: its hubs are tested against each
    // other bit by bit, or by whole words where it has many; rows of its other neighbours are read against marks. The
    // counts of an edge come from many u, so each thread adds up its own, and they are merged at the end.

    /// Steps that a task takes at least.
    private static final long STEPS_PER_TASK = 1 << 20;

    private TrianglesPerEdge() {}

    /// @param threads how many threads may work at once, at least 1
    /// @throws IllegalArgumentException when `graph` was not made by [Graph#undirected], or `threads` is below 1
    public static int[] count(Graph graph, int threads) {
        return count(graph, threads, HubBits.MOST);
    }

    /// @param hubs at most so many nodes have rows of bits; a choice of speed alone
    static int[] count(Graph graph, int threads, int hubs) {
        if (!graph.isUndirected()) {
            throw new IllegalArgumentException(
                    "graph (%s) must hold every edge both ways: pass graph.undirected()".formatted(graph));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        DegreeOrder order = DegreeOrder.of(graph.rows(), threads);
        HubBits bits = HubBits.of(order, hubs);
        var counts = new int[order.targets.length];
        bits.count(order, threads, counts);
        int[] cuts = cuts(order, bits.hubs);
        List<int[]> own = Collections.synchronizedList(new ArrayList<>());
        Workers.run(threads, cuts.length - 1, () -> {
            var pass = new Pass(order, bits);
            own.add(pass.counts);
            return task -> pass.run(cuts[task], cuts[task + 1]);
        });
        own.forEach(part -> add(part, counts, threads));
        return bothWays(graph.rows(), order, counts, threads);
    }

    /// The most bytes that [#count] holds at once besides the graph.
    ///
    /// @param edges both directions counted
    public static long bytesFor(long nodes, long edges, int threads) {
        long hubs = Math.min(nodes, HubBits.MOST);
        long order = 12 * nodes + 4 * edges;
        long pass = 2 * edges + 4 * nodes + nodes / 8 + 4 * nodes;
        return order + hubs * hubs * 3 / 16 + 2 * edges + threads * pass + 4 * edges;
    }

    /// Nodes at which one task ends and the next begins, hubs left out; they depend on the graph alone.
    private static int[] cuts(DegreeOrder order, int hubs) {
        var cuts = new int[order.nodes() - hubs + 2];
        cuts[0] = hubs;
        int count = 0;
        long steps = 0;
        for (int u = hubs; u < order.nodes(); u++) {
            long size = (long) order.starts[u + 1] - order.starts[u];
            steps += size * size + 1;
            if (steps >= STEPS_PER_TASK) {
                steps = 0;
                cuts[++count] = u + 1;
            }
        }
        if (cuts[count] < order.nodes()) {
            cuts[++count] = order.nodes();
        }
        return Arrays.copyOf(cuts, count + 1);
    }

    private static void add(int[] part, int[] counts, int threads) {
        Workers.run(threads, threads, () -> task -> {
            int end = (int) ((task + 1L) * counts.length / threads);
            for (int k = (int) ((long) task * counts.length / threads); k < end; k++) {
                counts[k] += part[k];
            }
        });
    }

    /// From the counts of edges kept once to those of the graph's own edges.
    private static int[] bothWays(Rows rows, DegreeOrder order, int[] counts, int threads) {
        var both = new int[rows.targets.length];
        Workers.run(threads, threads, () -> task -> {
            int end = (int) ((task + 1L) * counts.length / threads);
            for (int k = (int) ((long) task * counts.length / threads); k < end; k++) {
                both[order.origins[k]] = counts[k];
            }
        });
        // The edges from v, ascending, are the edges to v when the sources are read in ascending order: so the other
        // direction of an edge is the next one of its target. Each thread begins where its first source stands.
        Workers.run(threads, threads, () -> task -> {
            int first = (int) ((long) task * rows.nodes() / threads);
            int last = (int) ((task + 1L) * rows.nodes() / threads);
            var next = new int[rows.nodes()];
            for (int v = 0; v < next.length; v++) {
                int found = Arrays.binarySearch(rows.targets, rows.start(v), rows.end(v), first);
                next[v] = found >= 0 ? found : -found - 1;
            }
            int[] rank = order.rank;
            for (int v = first; v < last; v++) {
                for (int p = rows.start(v); p < rows.end(v); p++) {
                    int other = rows.targets[p];
                    int back = next[other]++;
                    if (rank[other] < rank[v]) {
                        both[back] = both[p];
                    }
                }
            }
        });
        return both;
    }

    /// One thread's walk over nodes that are no hubs.
    private static final class Pass {
        final int[] counts;
        private final int[] starts;
        private final int[] targets;
        private final HubBits hubs;
        private final long[] marked;
        private final int[] positions;
        private final long[] own;
        private final int[] before;

        Pass(DegreeOrder order, HubBits hubs) {
            this.hubs = hubs;
            starts = order.starts;
            targets = order.targets;
            counts = new int[targets.length];
            marked = new long[order.nodes() / Long.SIZE + 1];
            positions = new int[order.nodes()];
            own = new long[hubs.words];
            before = new int[hubs.words];
        }

        void run(int first, int last) {
            for (int u = first; u < last; u++) {
                int start = starts[u];
                int end = starts[u + 1];
                if (end - start < 2) {
                    continue;
                }
                int middle = start;
                while (middle < end && targets[middle] < hubs.hubs) {
                    middle++;
                }
                if (middle - start > hubs.words / 2) {
                    byWords(start, middle);
                } else {
                    byBits(start, middle);
                }
                if (middle < end) {
                    byMarks(start, middle, end);
                }
            }
        }

        /// Every two hubs of one node.
        private void byBits(int start, int middle) {
            long[] bits = hubs.bits;
            for (int i = start + 1; i < middle; i++) {
                int v = targets[i];
                int row = v * hubs.words;
                int met = 0;
                for (int j = start; j < i; j++) {
                    int w = targets[j];
                    long word = bits[row + (w >> 6)];
                    if ((word >>> w & 1) != 0) {
                        met++;
                        counts[j]++;
                        counts[starts[v] + hubs.before[row + (w >> 6)] + Long.bitCount(word & (1L << w) - 1)]++;
                    }
                }
                counts[i] += met;
            }
        }

        /// The same where the node has so many hubs that their bits are compared by words.
        private void byWords(int start, int middle) {
            Arrays.fill(own, 0);
            for (int i = start; i < middle; i++) {
                own[targets[i] >> 6] |= 1L << targets[i];
            }
            int count = start;
            for (int word = 0; word < own.length; word++) {
                before[word] = count;
                count += Long.bitCount(own[word]);
            }
            for (int i = start + 1; i < middle; i++) {
                int v = targets[i];
                int row = v * hubs.words;
                int met = 0;
                for (int word = 0; word <= v >> 6; word++) {
                    long theirs = hubs.bits[row + word];
                    long both = own[word] & theirs;
                    if (word == v >> 6) {
                        both &= (1L << v) - 1;
                    }
                    met += Long.bitCount(both);
                    int ofV = starts[v] + hubs.before[row + word];
                    for (; both != 0; both &= both - 1) {
                        long below = (both & -both) - 1;
                        counts[before[word] + Long.bitCount(own[word] & below)]++;
                        counts[ofV + Long.bitCount(theirs & below)]++;
                    }
                }
                counts[i] += met;
            }
        }

        /// Every neighbour that is no hub, with all neighbours before it.
        private void byMarks(int start, int middle, int end) {
            for (int i = start; i < end; i++) {
                int w = targets[i];
                marked[w >> 6] |= 1L << w;
                positions[w] = i;
            }
            for (int i = middle; i < end; i++) {
                int v = targets[i];
                int met = 0;
                int stop = starts[v + 1];
                for (int k = starts[v]; k < stop; k++) {
                    int w = targets[k];
                    if ((marked[w >> 6] >>> w & 1) != 0) {
                        met++;
                        counts[k]++;
                        counts[positions[w]]++;
                    }
                }
                counts[i] += met;
            }
            for (int i = start; i < end; i++) {
                marked[targets[i] >> 6] = 0;
            }
        }
    }
}
