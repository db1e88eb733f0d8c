package kith.graph.kernel;

import java.util.Arrays;
import kith.graph.Workers;

/// Turns loose pairs into rows: a counting sort by source, in which every thread scatters a slice of the pairs,
/// and then a sort of each row. O(m log d) time for m pairs and rows of length d.
///
/// Callers have checked that every node lies in range.
public final class PairRows {
    /// A slice of fewer pairs is not worth a thread, which needs a count for every node.
    private static final int PAIRS_PER_SLICE = 1 << 16;

    private PairRows() {}

    /// The rows of a list of pairs, and how many pairs were left out.
    ///
    /// @param duplicates pairs that were there already
    /// @param selfLoops  pairs from a node to itself
    public record Built(Rows rows, long duplicates, long selfLoops) {}

    public static Built build(int nodes, int[] from, int[] to, int pairs, int threads) {
        int slices = Math.clamp(pairs / PAIRS_PER_SLICE, 1, threads);
        var next = new int[slices][];
        Workers.run(threads, slices, () -> slice -> next[slice] = counts(nodes, from, to, pairs, slice, slices));
        long[] offsets = Slices.startsOf(next, nodes);
        var targets = new int[Math.toIntExact(offsets[nodes])];
        Workers.run(threads, slices, () -> slice -> {
            int[] place = next[slice];
            int end = Slices.start(pairs, slice + 1, slices);
            for (int p = Slices.start(pairs, slice, slices); p < end; p++) {
                if (from[p] != to[p]) {
                    targets[place[from[p]]++] = to[p];
                }
            }
        });
        Rows distinct = distinct(new Rows(offsets, targets), threads);
        return new Built(distinct, (long) targets.length - distinct.targets.length, (long) pairs - targets.length);
    }

    private static int[] counts(int nodes, int[] from, int[] to, int pairs, int slice, int slices) {
        var counts = new int[nodes];
        int end = Slices.start(pairs, slice + 1, slices);
        for (int p = Slices.start(pairs, slice, slices); p < end; p++) {
            if (from[p] != to[p]) {
                counts[from[p]]++;
            }
        }
        return counts;
    }

    /// Sorts every row in place and leaves out what it holds twice.
    private static Rows distinct(Rows rows, int threads) {
        int[] targets = rows.targets;
        var offsets = new long[rows.nodes() + 1];
        Slices.ofNodes(rows.nodes(), threads, v -> {
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
        if (offsets[rows.nodes()] == targets.length) {
            return rows;
        }
        var packed = new int[(int) offsets[rows.nodes()]];
        Slices.ofNodes(
                rows.nodes(),
                threads,
                v -> System.arraycopy(
                        targets, rows.start(v), packed, (int) offsets[v], (int) (offsets[v + 1] - offsets[v])));
        return new Rows(offsets, packed);
    }
}
