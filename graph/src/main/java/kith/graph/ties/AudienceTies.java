package kith.graph.ties;

import java.util.Arrays;
import kith.graph.Graph;
import kith.graph.kernel.OtherRows;
import kith.graph.kernel.Rows;
import kith.graph.threads.Workers;

/// For every follower of a person, how many of the person's other followers that follower is acquainted with.
///
/// Input: `followers`, whose row i lists the followers of i, and `known`, whose row j lists whom j may know (both
/// directions of all follows, made by [Graph#undirected]), over the same n nodes. A list that was never collected is
/// an empty row; the caller keeps the difference between none and unknown.
/// Output: one count an edge of `followers`, in its edge order: for j in row i, the size of N(j) ∩ Aud(i), where
/// N(j) is row j of `known` and Aud(i) is row i of `followers`. Range 0 to degree(i) - 1.
/// Cost: one step for every edge of `followers` and every neighbour of higher degree that its follower has, at most
/// √(edges of known); memory see [#bytesFor]. The counts are the same on any number of threads.
/// Chiba & Nishizeki, SIAM J. Comput. 14, 1985; Latapy, Theor. Comput. Sci. 407, 2008.
public final class AudienceTies {
    // An acquaintance of two members of one audience counts for both. So it is enough to meet it once, at its end of
    // lower degree: the long rows of very popular people are never read. Within an audience every member is marked
    // with the number of its edge. Marks of earlier audiences have numbers outside the row, so nothing is wiped.

    /// Edges a task takes at least: enough to hide the cost of taking it, few enough to share out the last ones.
    private static final int EDGES_PER_TASK = 4_096;

    private AudienceTies() {}

    /// @param threads how many threads may work at once, at least 1
    /// @throws IllegalArgumentException when the graphs do not have the same nodes, `known` was not made by
    ///     [Graph#undirected], or `threads` is below 1
    public static int[] count(Graph followers, Graph known, int threads) {
        if (followers.nodes() != known.nodes()) {
            throw new IllegalArgumentException("followers (%d nodes) and known (%d nodes) must have the same nodes"
                    .formatted(followers.nodes(), known.nodes()));
        }
        if (!known.isUndirected()) {
            throw new IllegalArgumentException(
                    "known (%s) must hold every edge both ways: pass known.undirected()".formatted(known));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        Rows audiences = followers.rows();
        int[] members = audiences.targets();
        Rows oriented = OtherRows.towardsHigherDegree(known.rows(), threads);
        int[] cuts = cuts(audiences);
        var counts = new int[members.length];
        Workers.run(threads, cuts.length - 1, () -> {
            var marks = new int[audiences.nodes()];
            Arrays.fill(marks, -1);
            return task -> {
                for (int i = cuts[task]; i < cuts[task + 1]; i++) {
                    countAudience(members, audiences.start(i), audiences.end(i), oriented, marks, counts);
                }
            };
        });
        return counts;
    }

    /// The most bytes that [#count] holds at once besides the two graphs.
    ///
    /// @param edges      of `followers`
    /// @param knownEdges of `known`, both directions counted
    public static long bytesFor(long nodes, long edges, long knownEdges, int threads) {
        long tasks = edges / EDGES_PER_TASK + 2;
        return 4 * edges + 8 * (nodes + 1) + 2 * knownEdges + 4 * nodes * threads + 8 * tasks;
    }

    /// People at whom one task ends and the next begins; they depend on the graph alone.
    private static int[] cuts(Rows audiences) {
        var cuts = new int[(int) (audiences.edges() / EDGES_PER_TASK) + 2];
        int count = 0;
        int taken = 0;
        for (int i = 0; i < audiences.nodes(); i++) {
            if (audiences.end(i) - taken >= EDGES_PER_TASK) {
                taken = audiences.end(i);
                cuts[++count] = i + 1;
            }
        }
        if (taken < audiences.edges()) {
            cuts[++count] = audiences.nodes();
        }
        return Arrays.copyOf(cuts, count + 1);
    }

    /// @param members the audience lies from `start` to `end - 1`
    private static void countAudience(int[] members, int start, int end, Rows oriented, int[] marks, int[] counts) {
        int size = end - start;
        if (size < 2) {
            return;
        }
        for (int edge = start; edge < end; edge++) {
            marks[members[edge]] = edge;
        }
        for (int edge = start; edge < end; edge++) {
            int[] acquaintances = oriented.targets(members[edge]);
            int stop = oriented.end(members[edge]);
            int met = 0;
            for (int p = oriented.start(members[edge]); p < stop; p++) {
                int other = marks[acquaintances[p]];
                // One comparison for start <= other < end.
                if (Integer.compareUnsigned(other - start, size) < 0) {
                    counts[other]++;
                    met++;
                }
            }
            counts[edge] += met;
        }
    }
}
