package kith.graph.kernel;

import java.util.Arrays;
import kith.graph.Workers;

/// Makes rows from other rows in O(n + m).
public final class OtherRows {
    /// A slice of fewer edges is not worth a thread, which needs a count for every node.
    private static final int EDGES_PER_SLICE = 1 << 16;

    private OtherRows() {}

    /// Every edge turned round: a counting sort by target, in which every thread scatters the edges of some sources.
    /// They lie in ascending order, so the new rows come out ascending.
    public static Rows reversed(Rows rows, int threads) {
        int nodes = rows.nodes();
        int edges = rows.targets.length;
        int slices = Math.clamp(edges / EDGES_PER_SLICE, 1, threads);
        var next = new int[slices][];
        Workers.run(threads, slices, () -> slice -> {
            var counts = new int[nodes];
            int end = Slices.start(edges, slice + 1, slices);
            for (int p = Slices.start(edges, slice, slices); p < end; p++) {
                counts[rows.targets[p]]++;
            }
            next[slice] = counts;
        });
        long[] offsets = Slices.startsOf(next, nodes);
        var sources = new int[edges];
        Workers.run(threads, slices, () -> slice -> {
            int[] place = next[slice];
            int end = Slices.start(edges, slice + 1, slices);
            int p = Slices.start(edges, slice, slices);
            for (int source = sourceOf(rows, p); p < end; source++) {
                int stop = Math.min(end, rows.end(source));
                for (; p < stop; p++) {
                    sources[place[rows.targets[p]]++] = source;
                }
            }
        });
        return new Rows(offsets, sources);
    }

    private static int sourceOf(Rows rows, int edge) {
        int low = 0;
        int high = rows.nodes();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.end(middle) <= edge) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// How many edges [#union] has.
    public static long sizeOfUnion(Rows a, Rows b, int threads) {
        return unionOffsets(a, b, threads)[a.nodes()];
    }

    /// What either side holds.
    public static Rows union(Rows a, Rows b, int threads) {
        long[] offsets = unionOffsets(a, b, threads);
        var targets = new int[Math.toIntExact(offsets[a.nodes()])];
        Slices.ofNodes(a.nodes(), threads, v -> {
            int i = a.start(v);
            int j = b.start(v);
            int endA = a.end(v);
            int endB = b.end(v);
            int next = (int) offsets[v];
            while (i < endA && j < endB) {
                int s = a.targets[i];
                int t = b.targets[j];
                targets[next++] = Math.min(s, t);
                i += s <= t ? 1 : 0;
                j += t <= s ? 1 : 0;
            }
            System.arraycopy(a.targets, i, targets, next, endA - i);
            System.arraycopy(b.targets, j, targets, next + endA - i, endB - j);
        });
        return new Rows(offsets, targets);
    }

    /// What both sides hold.
    public static Rows intersection(Rows a, Rows b, int threads) {
        var offsets = new long[a.nodes() + 1];
        Slices.ofNodes(a.nodes(), threads, v -> offsets[v + 1] = shared(a, b, v));
        Arrays.parallelPrefix(offsets, Long::sum);
        var targets = new int[(int) offsets[a.nodes()]];
        Slices.ofNodes(a.nodes(), threads, v -> {
            int j = b.start(v);
            int endB = b.end(v);
            int next = (int) offsets[v];
            for (int i = a.start(v); i < a.end(v); i++) {
                while (j < endB && b.targets[j] < a.targets[i]) {
                    j++;
                }
                if (j < endB && b.targets[j] == a.targets[i]) {
                    targets[next++] = a.targets[i];
                }
            }
        });
        return new Rows(offsets, targets);
    }

    private static long[] unionOffsets(Rows a, Rows b, int threads) {
        var offsets = new long[a.nodes() + 1];
        Slices.ofNodes(a.nodes(), threads, v -> {
            long either = (long) a.end(v) - a.start(v) + b.end(v) - b.start(v);
            offsets[v + 1] = either - shared(a, b, v);
        });
        Arrays.parallelPrefix(offsets, Long::sum);
        return offsets;
    }

    private static int shared(Rows a, Rows b, int v) {
        int i = a.start(v);
        int j = b.start(v);
        int endA = a.end(v);
        int endB = b.end(v);
        int shared = 0;
        while (i < endA && j < endB) {
            int s = a.targets[i];
            int t = b.targets[j];
            i += s <= t ? 1 : 0;
            j += t <= s ? 1 : 0;
            shared += s == t ? 1 : 0;
        }
        return shared;
    }

    /// Of the two directions of every edge the one that leads to the end of higher degree, or of higher number where
    /// degrees are equal. With m edges, both directions counted, no row is longer than √m then, however many
    /// neighbours a node has.
    ///
    /// @param rows holds both directions of every edge
    public static Rows towardsHigherDegree(Rows rows, int threads) {
        var offsets = new long[rows.nodes() + 1];
        Slices.ofNodes(rows.nodes(), threads, v -> {
            int higher = 0;
            for (int p = rows.start(v); p < rows.end(v); p++) {
                higher += isHigher(rows, rows.targets[p], v) ? 1 : 0;
            }
            offsets[v + 1] = higher;
        });
        Arrays.parallelPrefix(offsets, Long::sum);
        var targets = new int[rows.targets.length / 2];
        Slices.ofNodes(rows.nodes(), threads, v -> {
            int next = (int) offsets[v];
            for (int p = rows.start(v); p < rows.end(v); p++) {
                if (isHigher(rows, rows.targets[p], v)) {
                    targets[next++] = rows.targets[p];
                }
            }
        });
        return new Rows(offsets, targets);
    }

    private static boolean isHigher(Rows rows, int other, int v) {
        int degree = rows.end(v) - rows.start(v);
        int otherDegree = rows.end(other) - rows.start(other);
        return otherDegree > degree || (otherDegree == degree && other > v);
    }
}
