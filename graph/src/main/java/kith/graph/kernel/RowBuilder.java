package kith.graph.kernel;

/// Turns loose pairs into rows, and rows into other rows, by counting sorts: O(n + m), nothing is compared.
///
/// Callers have checked that every node lies in range.
public final class RowBuilder {
    private RowBuilder() {}

    /// The rows of a list of pairs, and how many pairs were left out.
    ///
    /// @param duplicates pairs that were there already
    /// @param selfLoops  pairs from a node to itself
    public record Built(Rows rows, long duplicates, long selfLoops) {}

    /// Sorts by target first and then, stably, by source, so that rows come out ascending. While the pairs of one
    /// target lie together, a repeated source is a duplicate; leaving it out there makes the second sort exact.
    public static Built build(int nodes, int[] from, int[] to, int pairs) {
        var starts = new int[nodes + 1];
        int selfLoops = 0;
        for (int p = 0; p < pairs; p++) {
            if (from[p] == to[p]) {
                selfLoops++;
            } else {
                starts[to[p]]++;
            }
        }
        // Turns counts into the end of every bucket; filling from the back leaves the start there.
        for (int v = 1; v <= nodes; v++) {
            starts[v] += starts[v - 1];
        }
        var sources = new int[pairs - selfLoops];
        for (int p = pairs - 1; p >= 0; p--) {
            if (from[p] != to[p]) {
                sources[--starts[to[p]]] = from[p];
            }
        }
        int kept = leaveOutDuplicates(nodes, starts, sources);
        int duplicates = sources.length - kept;
        return new Built(transposed(nodes, starts, sources, kept), duplicates, selfLoops);
    }

    /// Every edge turned round.
    public static Rows reverse(Rows rows) {
        int nodes = rows.nodes();
        var starts = new int[nodes + 1];
        for (int v = 0; v <= nodes; v++) {
            starts[v] = (int) rows.offsets[v];
        }
        return transposed(nodes, starts, rows.targets, rows.targets.length);
    }

    /// Offsets of the rows of a node's neighbours in either direction, so that the size is known before anything
    /// is stored.
    public static long[] unionOffsets(Rows a, Rows b) {
        var offsets = new long[a.nodes() + 1];
        for (int v = 0; v < a.nodes(); v++) {
            int i = a.start(v);
            int j = b.start(v);
            int endA = a.end(v);
            int endB = b.end(v);
            int shared = 0;
            while (i < endA && j < endB) {
                int s = a.targets[i];
                int t = b.targets[j];
                if (s <= t) {
                    i++;
                }
                if (t <= s) {
                    j++;
                }
                if (s == t) {
                    shared++;
                }
            }
            offsets[v + 1] = offsets[v] + (endA - a.start(v)) + (endB - b.start(v)) - shared;
        }
        return offsets;
    }

    /// Rows that hold what either side holds; `offsets` from [#unionOffsets].
    public static Rows union(Rows a, Rows b, long[] offsets) {
        var targets = new int[(int) offsets[a.nodes()]];
        int next = 0;
        for (int v = 0; v < a.nodes(); v++) {
            int i = a.start(v);
            int j = b.start(v);
            int endA = a.end(v);
            int endB = b.end(v);
            while (i < endA && j < endB) {
                int s = a.targets[i];
                int t = b.targets[j];
                targets[next++] = Math.min(s, t);
                if (s <= t) {
                    i++;
                }
                if (t <= s) {
                    j++;
                }
            }
            System.arraycopy(a.targets, i, targets, next, endA - i);
            next += endA - i;
            System.arraycopy(b.targets, j, targets, next, endB - j);
            next += endB - j;
        }
        return new Rows(offsets, targets);
    }

    private static int leaveOutDuplicates(int nodes, int[] starts, int[] sources) {
        // lastTarget[u] - 1 is the target for which u was seen last; 0 stands for none.
        var lastTarget = new int[nodes];
        int kept = 0;
        for (int target = 0; target < nodes; target++) {
            int start = starts[target];
            int end = starts[target + 1];
            starts[target] = kept;
            for (int p = start; p < end; p++) {
                int source = sources[p];
                if (lastTarget[source] != target + 1) {
                    lastTarget[source] = target + 1;
                    sources[kept++] = source;
                }
            }
        }
        starts[nodes] = kept;
        return kept;
    }

    /// From the sources of every target to the targets of every source.
    private static Rows transposed(int nodes, int[] starts, int[] sources, int edges) {
        var offsets = new long[nodes + 1];
        for (int p = 0; p < edges; p++) {
            offsets[sources[p] + 1]++;
        }
        for (int v = 0; v < nodes; v++) {
            offsets[v + 1] += offsets[v];
        }
        var next = new int[nodes];
        for (int v = 0; v < nodes; v++) {
            next[v] = (int) offsets[v];
        }
        var targets = new int[edges];
        for (int target = 0; target < nodes; target++) {
            for (int p = starts[target]; p < starts[target + 1]; p++) {
                targets[next[sources[p]]++] = target;
            }
        }
        return new Rows(offsets, targets);
    }
}
