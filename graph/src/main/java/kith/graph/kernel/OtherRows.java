package kith.graph.kernel;

import java.util.Arrays;
import kith.graph.threads.Workers;

/// Makes rows from other rows in O(n + m).
public final class OtherRows {
    /// A slice of fewer edges is not worth a thread, which needs a count for every node.
    private static final int EDGES_PER_SLICE = 1 << 16;

    private OtherRows() {}

    /// Every edge turned round: a counting sort by target, in which every thread scatters the edges of some sources.
    /// They lie in ascending order, so the new rows come out ascending.
    public static Rows reversed(Rows rows, int threads) {
        int nodes = rows.nodes();
        int slices = Math.clamp(rows.edges() / EDGES_PER_SLICE, 1, threads);
        int[] cuts = rows.cuts(slices);
        var next = new int[slices][nodes];
        Workers.run(threads, slices, () -> slice -> {
            int[] counts = next[slice];
            for (int source = cuts[slice]; source < cuts[slice + 1]; source++) {
                int[] targets = rows.targets(source);
                for (int p = rows.start(source), end = rows.end(source); p < end; p++) {
                    counts[targets[p]]++;
                }
            }
        });
        Rows back = Slices.rowsOf(next, nodes, rows.room, threads);
        Workers.run(threads, slices, () -> slice -> {
            int[] place = next[slice];
            for (int source = cuts[slice]; source < cuts[slice + 1]; source++) {
                int[] targets = rows.targets(source);
                for (int p = rows.start(source), end = rows.end(source); p < end; p++) {
                    back.targets(targets[p])[place[targets[p]]++] = source;
                }
            }
        });
        return back;
    }

    /// What either side holds.
    public static Rows union(Rows a, Rows b, int threads) {
        var offsets = new long[a.nodes() + 1];
        Slices.ofNodes(a.nodes(), threads, v -> offsets[v + 1] = (long) a.degree(v) + b.degree(v) - shared(a, b, v));
        Arrays.parallelPrefix(offsets, Long::sum);
        var union = new Rows(offsets, a.room);
        Slices.ofNodes(a.nodes(), threads, v -> {
            int[] ofA = a.targets(v);
            int[] ofB = b.targets(v);
            int[] targets = union.targets(v);
            int i = a.start(v);
            int j = b.start(v);
            int endA = a.end(v);
            int endB = b.end(v);
            int next = union.start(v);
            while (i < endA && j < endB) {
                int s = ofA[i];
                int t = ofB[j];
                targets[next++] = Math.min(s, t);
                i += s <= t ? 1 : 0;
                j += t <= s ? 1 : 0;
            }
            System.arraycopy(ofA, i, targets, next, endA - i);
            System.arraycopy(ofB, j, targets, next + endA - i, endB - j);
        });
        return union;
    }

    /// What both sides hold.
    public static Rows intersection(Rows a, Rows b, int threads) {
        var offsets = new long[a.nodes() + 1];
        Slices.ofNodes(a.nodes(), threads, v -> offsets[v + 1] = shared(a, b, v));
        Arrays.parallelPrefix(offsets, Long::sum);
        var intersection = new Rows(offsets, a.room);
        Slices.ofNodes(a.nodes(), threads, v -> {
            int[] ofA = a.targets(v);
            int[] ofB = b.targets(v);
            int[] targets = intersection.targets(v);
            int j = b.start(v);
            int endB = b.end(v);
            int next = intersection.start(v);
            for (int i = a.start(v); i < a.end(v); i++) {
                while (j < endB && ofB[j] < ofA[i]) {
                    j++;
                }
                if (j < endB && ofB[j] == ofA[i]) {
                    targets[next++] = ofA[i];
                }
            }
        });
        return intersection;
    }

    private static int shared(Rows a, Rows b, int v) {
        int[] ofA = a.targets(v);
        int[] ofB = b.targets(v);
        int i = a.start(v);
        int j = b.start(v);
        int endA = a.end(v);
        int endB = b.end(v);
        int shared = 0;
        while (i < endA && j < endB) {
            int s = ofA[i];
            int t = ofB[j];
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
            int[] targets = rows.targets(v);
            int higher = 0;
            for (int p = rows.start(v), end = rows.end(v); p < end; p++) {
                higher += isHigher(rows, targets[p], v) ? 1 : 0;
            }
            offsets[v + 1] = higher;
        });
        Arrays.parallelPrefix(offsets, Long::sum);
        var oriented = new Rows(offsets, rows.room);
        Slices.ofNodes(rows.nodes(), threads, v -> {
            int[] from = rows.targets(v);
            int[] to = oriented.targets(v);
            int next = oriented.start(v);
            for (int p = rows.start(v), end = rows.end(v); p < end; p++) {
                if (isHigher(rows, from[p], v)) {
                    to[next++] = from[p];
                }
            }
        });
        return oriented;
    }

    private static boolean isHigher(Rows rows, int other, int v) {
        int degree = rows.degree(v);
        int otherDegree = rows.degree(other);
        return otherDegree > degree || (otherDegree == degree && other > v);
    }
}
