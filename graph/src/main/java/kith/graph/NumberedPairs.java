package kith.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.graph.kernel.Room;
import kith.graph.kernel.Rows;
import kith.graph.threads.Workers;

/// Pairs of nodes with a number each: who did what to whom, as often as it was done.
///
/// Row i holds the pairs of node i at the positions `start(i)` to `start(i + 1) - 1`, ascending by the other node and
/// then by the number, so that the same pairs give the same rows in whatever order they came. Repeats are kept.
/// Cost: 8 bytes a pair and 4 a node; O(m log d) to build, d the longest row. Never changes; safe to share.
public final class NumberedPairs {
    /// The other node above, the number below.
    private final long[] cells;

    private final int[] starts;

    private NumberedPairs(int[] starts, long[] cells) {
        this.starts = starts;
        this.cells = cells;
    }

    /// The most bytes that building holds at once, the pairs that wait in the builder included.
    public static long bytesFor(long nodes, long pairs) {
        return 8 * (nodes + 1) + 20 * pairs + 12L * Builder.PAIRS_PER_CHUNK;
    }

    public int nodes() {
        return starts.length - 1;
    }

    public int pairs() {
        return cells.length;
    }

    /// Where the row of `node` begins; `start(nodes())` is the number of pairs.
    public int start(int node) {
        return starts[node];
    }

    public int other(int position) {
        return (int) (cells[position] >>> 32);
    }

    public int number(int position) {
        return (int) cells[position];
    }

    /// The graph of these pairs without their numbers: its edge e is the pair at position e.
    ///
    /// @throws IllegalStateException when a pair occurs twice, or leads from a node to itself
    public Graph graph() {
        var offsets = new long[starts.length];
        var targets = new int[cells.length];
        for (int node = 0; node < nodes(); node++) {
            offsets[node + 1] = starts[node + 1];
            for (int at = starts[node]; at < starts[node + 1]; at++) {
                targets[at] = other(at);
                if (targets[at] == node || (at > starts[node] && targets[at] == targets[at - 1])) {
                    throw new IllegalStateException("the pair %d -> %d %s"
                            .formatted(node, targets[at], targets[at] == node ? "is a loop" : "occurs twice"));
                }
            }
        }
        return new Graph(new Rows(offsets, targets), 0, 0, false);
    }

    /// Takes pairs in any order. Cost: 12 bytes a pair until they are built, and 8 more while they are.
    public static final class Builder {
        private static final int PAIRS_PER_CHUNK = 1 << 18;

        private final int nodes;
        private final List<int[]> chunks = new ArrayList<>();
        private int[] last = {};
        private int used;

        /// @param nodes of which each is 0 to nodes - 1
        public Builder(int nodes) {
            this.nodes = nodes;
        }

        /// @param number any; numbers are ordered as if they had no sign
        /// @throws IndexOutOfBoundsException when a node is outside 0 to nodes - 1
        public void add(int node, int other, int number) {
            if (node < 0 || node >= nodes || other < 0 || other >= nodes) {
                throw new IndexOutOfBoundsException(
                        "the pair %d -> %d names a node outside 0 to %d".formatted(node, other, nodes - 1));
            }
            if (used == last.length) {
                last = new int[3 * PAIRS_PER_CHUNK];
                chunks.add(last);
                used = 0;
            }
            last[used] = node;
            last[used + 1] = other;
            last[used + 2] = number;
            used += 3;
        }

        /// Sorts the pairs into rows; the builder is empty afterwards.
        ///
        /// @param threads how many may work at once; the rows are the same on any number
        /// @throws IllegalStateException when there are more pairs than one array can hold
        public NumberedPairs build(int threads) {
            int[] starts = starts();
            var cells = new long[starts[nodes]];
            int[] cuts = cuts(starts, threads);
            Workers.run(threads, cuts.length - 1, () -> part -> {
                scatter(cuts[part], cuts[part + 1], starts, cells);
                for (int node = cuts[part]; node < cuts[part + 1]; node++) {
                    Arrays.sort(cells, starts[node], starts[node + 1]);
                }
            });
            chunks.clear();
            last = new int[0];
            used = 0;
            return new NumberedPairs(starts, cells);
        }

        private int used(int chunk) {
            return chunk == chunks.size() - 1 ? used : last.length;
        }

        private int[] starts() {
            long pairs = chunks.isEmpty() ? 0 : (chunks.size() - 1L) * PAIRS_PER_CHUNK + used / 3;
            if (pairs > Room.LONGEST_ARRAY) {
                throw new IllegalStateException(
                        "%d pairs are more than one machine's table holds: %d".formatted(pairs, Room.LONGEST_ARRAY));
            }
            var starts = new int[nodes + 1];
            for (int c = 0; c < chunks.size(); c++) {
                int[] chunk = chunks.get(c);
                int end = used(c);
                for (int at = 0; at < end; at += 3) {
                    starts[chunk[at] + 1]++;
                }
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            return starts;
        }

        /// Nodes at which one thread's part ends and the next begins: every part has about as many pairs.
        private int[] cuts(int[] starts, int threads) {
            var cuts = new int[threads + 1];
            for (int part = 1; part < threads; part++) {
                int node = Arrays.binarySearch(starts, (int) ((long) starts[nodes] * part / threads));
                cuts[part] = Math.clamp(node < 0 ? -node - 1 : node, cuts[part - 1], nodes);
            }
            cuts[threads] = nodes;
            return cuts;
        }

        /// Every part reads all pairs and takes those of its own nodes: reading is cheap, and no two parts write
        /// to one row.
        private void scatter(int from, int to, int[] starts, long[] cells) {
            int[] next = Arrays.copyOfRange(starts, from, to);
            for (int c = 0; c < chunks.size(); c++) {
                int[] chunk = chunks.get(c);
                int end = used(c);
                for (int at = 0; at < end; at += 3) {
                    int node = chunk[at];
                    if (node >= from && node < to) {
                        cells[next[node - from]++] = ((long) chunk[at + 1] << 32) | (chunk[at + 2] & 0xFFFF_FFFFL);
                    }
                }
            }
        }
    }
}
