package kith.graph.kernel;

import java.util.Arrays;
import kith.graph.pairs.PairSource;
import kith.graph.threads.Workers;

/// Turns loose pairs into rows: a counting sort by source, in which every thread scatters a slice of the pairs,
/// and then a sort of each row. O(m log d) time for m pairs and rows of length d.
public final class PairRows {
    /// A slice of fewer pairs is not worth a thread, which needs a count for every node.
    private static final int PAIRS_PER_SLICE = 1 << 16;

    /// No more pairs in a slice, so that its count for a node cannot overflow unseen.
    private static final long MOST_PER_SLICE = 1L << 31;

    /// Pairs read at a time: they stay in the nearest cache.
    private static final int PAIRS_PER_READ = 1 << 11;

    private final int nodes;
    private final PairSource pairs;
    private final int threads;
    private final int slices;

    private PairRows(int nodes, PairSource pairs, int threads) {
        this.nodes = nodes;
        this.pairs = pairs;
        this.threads = threads;
        this.slices = (int)
                Math.max(Math.clamp(pairs.pairs() / PAIRS_PER_SLICE, 1, threads), pairs.pairs() / MOST_PER_SLICE + 1);
    }

    /// Into how many slices so many pairs are cut, each with a count for every node.
    public static int slices(long pairs, int threads) {
        return (int) Math.max(Math.clamp(pairs / PAIRS_PER_SLICE, 1, threads), pairs / MOST_PER_SLICE + 1);
    }

    /// The rows of a list of pairs, and how many pairs were left out.
    ///
    /// @param duplicates pairs that were there already
    /// @param selfLoops  pairs from a node to itself
    public record Built(Rows rows, long duplicates, long selfLoops) {}

    /// @throws IllegalArgumentException when a pair names a node outside 0, …, nodes - 1
    public static Built build(int nodes, PairSource pairs, int threads, Room room) {
        if (pairs.pairs() < 0) {
            throw new IllegalArgumentException(
                    "there are %d pairs, but there cannot be fewer than 0".formatted(pairs.pairs()));
        }
        return new PairRows(nodes, pairs, threads).build(room);
    }

    private Built build(Room room) {
        var next = new int[slices][nodes];
        var wrong = new long[slices];
        Workers.run(threads, slices, () -> slice -> wrong[slice] = count(slice, next[slice]));
        refuse(wrong);
        Rows all = Slices.rowsOf(next, nodes, room, threads);
        Workers.run(threads, slices, () -> slice -> scatter(slice, next[slice], all));
        Rows distinct = distinct(all, threads);
        return new Built(distinct, all.edges() - distinct.edges(), pairs.pairs() - all.edges());
    }

    private long start(int slice) {
        return pairs.pairs() / slices * slice + Math.min(slice, pairs.pairs() % slices);
    }

    @FunctionalInterface
    private interface Block {
        /// @return a pair at which to stop, or -1
        int take(int[] from, int[] to, int count);
    }

    /// @return the number of the pair at which `block` stopped, or -1
    private long read(int slice, Block block) {
        var from = new int[PAIRS_PER_READ];
        var to = new int[PAIRS_PER_READ];
        long end = start(slice + 1);
        for (long first = start(slice); first < end; first += PAIRS_PER_READ) {
            int count = (int) Math.min(PAIRS_PER_READ, end - first);
            pairs.read(first, count, from, to);
            int stop = block.take(from, to, count);
            if (stop >= 0) {
                return first + stop;
            }
        }
        return -1;
    }

    /// @return the first pair that names a node which is not there, or -1
    private long count(int slice, int[] counts) {
        return read(slice, (from, to, count) -> {
            for (int p = 0; p < count; p++) {
                int source = from[p];
                int target = to[p];
                if (source < 0 || source >= nodes || target < 0 || target >= nodes) {
                    return p;
                }
                counts[source] += source != target ? 1 : 0;
            }
            return -1;
        });
    }

    private void refuse(long[] wrong) {
        for (long pair : wrong) {
            if (pair >= 0) {
                var from = new int[1];
                var to = new int[1];
                pairs.read(pair, 1, from, to);
                throw new IllegalArgumentException(
                        "pair %d (%d -> %d) names a node outside 0 to %d".formatted(pair, from[0], to[0], nodes - 1));
            }
        }
    }

    private void scatter(int slice, int[] place, Rows rows) {
        read(slice, (from, to, count) -> {
            for (int p = 0; p < count; p++) {
                if (from[p] != to[p]) {
                    rows.targets(from[p])[place[from[p]]++] = to[p];
                }
            }
            return -1;
        });
    }

    /// Sorts every row in place and leaves out what it holds twice.
    private static Rows distinct(Rows rows, int threads) {
        var offsets = new long[rows.nodes() + 1];
        Slices.ofNodes(rows.nodes(), threads, v -> {
            int[] targets = rows.targets(v);
            int start = rows.start(v);
            int end = rows.end(v);
            Arrays.sort(targets, start, end);
            int kept = start;
            for (int p = start; p < end; p++) {
                if (p == start || targets[p] != targets[p - 1]) {
                    targets[kept++] = targets[p];
                }
            }
            offsets[v + 1] = (long) kept - start;
        });
        Arrays.parallelPrefix(offsets, Long::sum);
        if (offsets[rows.nodes()] == rows.edges()) {
            return rows;
        }
        var packed = new Rows(offsets, rows.room);
        Slices.ofNodes(
                rows.nodes(),
                threads,
                v -> System.arraycopy(
                        rows.targets(v), rows.start(v), packed.targets(v), packed.start(v), packed.degree(v)));
        return packed;
    }
}
