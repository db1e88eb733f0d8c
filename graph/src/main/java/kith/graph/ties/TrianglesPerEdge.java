package kith.graph.ties;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kith.graph.Graph;
import kith.graph.kernel.Rows;
import kith.graph.threads.Workers;

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
        DegreeOrder order = DegreeOrder.of(graph.rows(), hubs, threads);
        HubBits bits = HubBits.of(order);
        var counts = new int[order.targets.length];
        bits.count(order, threads, counts);
        int[] cuts = cuts(order);
        Queue<int[]> unused = new ConcurrentLinkedQueue<>(List.of(counts));
        Queue<int[]> parts = new ConcurrentLinkedQueue<>();
        Workers.run(threads, cuts.length - 1, () -> {
            int[] first = unused.poll();
            var pass = new Pass(order, bits, first != null ? first : new int[counts.length]);
            parts.add(pass.counts);
            return task -> pass.run(cuts[task], cuts[task + 1]);
        });
        parts.remove(counts);
        parts.forEach(part -> add(part, counts, threads));
        return bothWays(graph.rows(), order, bits, counts, threads);
    }

    /// The most bytes that [#count] holds at once besides the graph.
    ///
    /// @param edges both directions counted
    public static long bytesFor(long nodes, long edges, int threads) {
        long hubs = Math.min(nodes, HubBits.MOST);
        long order = 16 * nodes + 2 * edges;
        long pass = 2 * edges + 4 * nodes + nodes / 8;
        return order + hubs * hubs * 3 / 16 + threads * pass + 4 * edges;
    }

    /// Nodes at which one task ends and the next begins, hubs left out; they depend on the graph alone.
    private static int[] cuts(DegreeOrder order) {
        var cuts = new int[order.nodes() - order.hubs + 2];
        cuts[0] = order.hubs;
        int count = 0;
        long steps = 0;
        for (int u = order.hubs; u < order.nodes(); u++) {
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
    ///
    /// The edges from v, ascending, are the edges to v when the sources are read in ascending order: so the other
    /// direction of an edge is the next one of its target. Each thread begins where its first source stands.
    private static int[] bothWays(Rows rows, DegreeOrder order, HubBits bits, int[] counts, int threads) {
        int[] targets = rows.targets();
        var both = new int[targets.length];
        int[] rank = order.rank;
        Workers.run(threads, threads, () -> task -> {
            int first = (int) ((long) task * rows.nodes() / threads);
            int last = (int) ((task + 1L) * rows.nodes() / threads);
            int[] next = whereFirstStands(rows, first);
            for (int v = first; v < last; v++) {
                int own = rank[v];
                int hub = order.starts[own];
                int other = order.middles[own];
                int end = rows.end(v);
                for (int p = rows.start(v); p < end; p++) {
                    int target = targets[p];
                    int back = next[target]++;
                    int theirs = rank[target];
                    if (theirs < own) {
                        int kept = theirs >= bits.hubs ? other++ : own >= bits.hubs ? hub++ : bits.edge(own, theirs);
                        both[p] = counts[kept];
                        both[back] = counts[kept];
                    }
                }
            }
        });
        return both;
    }

    /// In every row the place of the first target that is not below `node`.
    private static int[] whereFirstStands(Rows rows, int node) {
        int[] targets = rows.targets();
        var places = new int[rows.nodes()];
        for (int v = 0; v < places.length; v++) {
            int found = node == 0 ? rows.start(v) : Arrays.binarySearch(targets, rows.start(v), rows.end(v), node);
            places[v] = found >= 0 ? found : -found - 1;
        }
        return places;
    }

    /// One thread's walk over nodes that are no hubs.
    private static final class Pass {
        final int[] counts;
        private final int[] starts;
        private final int[] middles;
        private final int[] targets;
        private final HubBits hubs;
        private final long[] marked;

        /// Where a marked node stands in the row at hand.
        private final int[] positions;

        /// The hubs of the row at hand as bits.
        private final long[] own;

        /// The hubs of the row at hand, ascending, in the upper halves, their places in the lower ones.
        private final long[] sorted;

        private final int[] hits;
        /// Nobody needs it, but without it the reads of [#touch] would be optimised away.
        private int unusedSum;

        Pass(DegreeOrder order, HubBits hubs, int[] counts) {
            this.hubs = hubs;
            this.counts = counts;
            starts = order.starts;
            middles = order.middles;
            targets = order.targets;
            marked = new long[order.nodes() / Long.SIZE + 1];
            positions = new int[order.nodes()];
            own = new long[hubs.words];
            sorted = new long[order.longestRow()];
            hits = new int[order.longestRow() + 1];
        }

        void run(int first, int last) {
            for (int u = first; u < last; u++) {
                int start = starts[u];
                int middle = middles[u];
                int end = starts[u + 1];
                if (middle - start > hubs.words / 2) {
                    byWords(start, middle);
                } else {
                    byBits(start, middle);
                }
                if (middle < end && end - start > 1) {
                    byMarks(start, middle, end);
                }
            }
        }

        /// Every two hubs of one node. They are taken in ascending order, so that the higher one's bits stay in
        /// cache.
        private void byBits(int start, int middle) {
            int size = middle - start;
            for (int i = 0; i < size; i++) {
                sorted[i] = (long) targets[start + i] << Integer.SIZE | (start + i);
            }
            Arrays.sort(sorted, 0, size);
            long[] bits = hubs.bits;
            int[] hits = this.hits;
            for (int i = 1; i < size; i++) {
                int v = (int) (sorted[i] >>> Integer.SIZE);
                int row = v * hubs.words;
                int met = 0;
                for (int j = 0; j < i; j++) {
                    int w = (int) (sorted[j] >>> Integer.SIZE);
                    hits[met] = j;
                    met += (int) (bits[row + (w >> 6)] >>> w & 1);
                }
                for (int hit = 0; hit < met; hit++) {
                    long lower = sorted[hits[hit]];
                    counts[(int) lower]++;
                    counts[hubs.edge(v, (int) (lower >>> Integer.SIZE))]++;
                }
                counts[(int) sorted[i]] += met;
            }
        }

        /// The same where the node has so many hubs that their bits are compared by words.
        private void byWords(int start, int middle) {
            Arrays.fill(own, 0);
            for (int i = start; i < middle; i++) {
                own[targets[i] >> 6] |= 1L << targets[i];
                positions[targets[i]] = i;
            }
            for (int i = start; i < middle; i++) {
                int v = targets[i];
                int row = v * hubs.words;
                int met = 0;
                for (int word = 0; word <= v >> 6; word++) {
                    long both = own[word] & hubs.bits[row + word];
                    if (word == v >> 6) {
                        both &= (1L << v) - 1;
                    }
                    met += Long.bitCount(both);
                    for (; both != 0; both &= both - 1) {
                        int w = (word << 6) + Long.numberOfTrailingZeros(both);
                        counts[positions[w]]++;
                        counts[hubs.edge(v, w)]++;
                    }
                }
                counts[i] += met;
            }
        }

        /// Every neighbour that is no hub, with all neighbours before it.
        private void byMarks(int start, int middle, int end) {
            int[] hits = this.hits;
            touch(middle, end);
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
                    hits[met] = k;
                    met += (int) (marked[w >> 6] >>> w & 1);
                }
                for (int hit = 0; hit < met; hit++) {
                    counts[hits[hit]]++;
                    counts[positions[targets[hits[hit]]]]++;
                }
                counts[i] += met;
            }
            for (int i = start; i < end; i++) {
                marked[targets[i] >> 6] = 0;
            }
        }

        /// Reads the ends of all rows that are about to be scanned. These loads wait for memory at the same time, those
        /// of the scans would wait one after the other.
        private void touch(int start, int end) {
            int sum = 0;
            for (int i = start; i < end; i++) {
                int first = starts[targets[i]];
                int last = Math.max(first, starts[targets[i] + 1] - 1);
                sum += targets[first] + targets[last] + counts[first] + counts[last];
            }
            unusedSum += sum;
        }
    }
}
