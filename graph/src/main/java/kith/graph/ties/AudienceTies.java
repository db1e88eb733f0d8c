package kith.graph.ties;

import java.util.Arrays;
import kith.graph.Graph;
import kith.graph.kernel.Rows;
import kith.graph.kernel.Workers;

/// For every follower of a person, how many of the person's other followers that follower is acquainted with.
///
/// Input: `followers`, whose row i lists the followers of i, and `known`, whose row j lists whom j may know (the
/// union of both directions of all follows, as [Graph#undirected] makes it), over the same n nodes. A list that was
/// never collected is an empty row; the caller keeps the difference between none and unknown.
/// Output: one count an edge of `followers`, in its edge order: for j in row i, the size of N(j) ∩ Aud(i), where
/// N(j) is row j of `known` and Aud(i) is row i of `followers`. Range 0 to degree(i) - 1.
/// Cost: the sum over all edges of min(|N(j)|, |Aud(i)| log |N(j)|) steps; 4 bytes an edge and 4 bytes a node and
/// thread of memory. The counts are the same on any number of threads.
public final class AudienceTies {
    /// Edges a task takes at least: enough to hide the cost of taking it, few enough to share out the last ones.
    private static final int EDGES_PER_TASK = 4_096;

    /// A long row is cut into at most so many tasks, because each of them marks the whole row again.
    private static final int TASKS_PER_ROW = 16;

    private AudienceTies() {}

    /// @param threads how many threads may work at once, at least 1
    /// @throws IllegalArgumentException when the graphs do not have the same nodes, or `threads` is below 1
    public static int[] count(Graph followers, Graph known, int threads) {
        if (followers.nodes() != known.nodes()) {
            throw new IllegalArgumentException("followers (%d nodes) and known (%d nodes) must have the same nodes"
                    .formatted(followers.nodes(), known.nodes()));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        Rows audience = followers.rows();
        var counts = new int[audience.targets.length];
        int[] cuts = cuts(audience);
        Workers.run(threads, cuts.length - 1, () -> {
            var marks = new int[audience.nodes()];
            return task -> countEdges(audience, known.rows(), cuts[task], cuts[task + 1], marks, counts);
        });
        return counts;
    }

    /// The most bytes that [#count] holds at once besides the two graphs.
    public static long bytesFor(long nodes, long edges, int threads) {
        return 4 * edges + 4 * nodes * threads + edges / (EDGES_PER_TASK / 4);
    }

    /// Edge numbers at which one task ends and the next begins; they depend on the graph alone.
    private static int[] cuts(Rows audience) {
        int edges = audience.targets.length;
        var cuts = new int[edges / EDGES_PER_TASK + 2];
        int count = 0;
        int last = 0;
        for (int i = 0; i < audience.nodes(); i++) {
            int end = audience.end(i);
            int step = Math.max(EDGES_PER_TASK, (end - audience.start(i)) / TASKS_PER_ROW);
            while (end - last >= step) {
                last += step;
                cuts[++count] = last;
            }
        }
        if (last < edges) {
            cuts[++count] = edges;
        }
        return Arrays.copyOf(cuts, count + 1);
    }

    /// Counts for the edges `from` to `to - 1`, whatever rows they lie in.
    private static void countEdges(Rows audience, Rows known, int from, int to, int[] marks, int[] counts) {
        int row = rowOf(audience, from);
        for (int at = from; at < to; row++) {
            int start = audience.start(row);
            int end = audience.end(row);
            int stop = Math.min(end, to);
            int mark = row + 1;
            for (int p = start; p < end; p++) {
                marks[audience.targets[p]] = mark;
            }
            for (; at < stop; at++) {
                int follower = audience.targets[at];
                int knownStart = known.start(follower);
                int knownEnd = known.end(follower);
                counts[at] = searchIsCheaper(end - start, knownEnd - knownStart)
                        ? searched(audience.targets, start, end, known.targets, knownStart, knownEnd)
                        : marked(marks, mark, known.targets, knownStart, knownEnd);
            }
        }
    }

    /// The row that edge number `edge` lies in.
    private static int rowOf(Rows audience, int edge) {
        int lo = 0;
        int hi = audience.nodes();
        // offsets[lo] <= edge < offsets[hi]; empty rows share an offset, and the last of those is wanted.
        while (hi - lo > 1) {
            int middle = (lo + hi) >>> 1;
            if (audience.offsets[middle] <= edge) {
                lo = middle;
            } else {
                hi = middle;
            }
        }
        return lo;
    }

    private static boolean searchIsCheaper(int followers, int acquaintances) {
        int searchSteps = Integer.SIZE - Integer.numberOfLeadingZeros(acquaintances);
        return (long) followers * searchSteps < acquaintances;
    }

    private static int marked(int[] marks, int mark, int[] nodes, int start, int end) {
        int count = 0;
        for (int p = start; p < end; p++) {
            if (marks[nodes[p]] == mark) {
                count++;
            }
        }
        return count;
    }

    /// Looks every entry of the short row up in what is left of the long one.
    private static int searched(int[] few, int start, int end, int[] many, int manyStart, int manyEnd) {
        int count = 0;
        int left = manyStart;
        for (int p = start; p < end && left < manyEnd; p++) {
            int found = Arrays.binarySearch(many, left, manyEnd, few[p]);
            if (found >= 0) {
                count++;
                left = found + 1;
            } else {
                left = -found - 1;
            }
        }
        return count;
    }
}
