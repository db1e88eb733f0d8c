package kith.graph.ties;

import java.util.BitSet;
import kith.graph.Graph;
import kith.graph.kernel.Rows;

/// For every follower of a person, whether the person follows back.
///
/// Input: `followers`, whose row i lists the followers of i. Output: one bit an edge of `followers`, in its edge
/// order: for j in row i it is set when i stands in row j. When the followers of j were never collected, row j is
/// empty and the bit is clear without meaning *no*: the caller must treat it as missing.
/// Cost: O(n + m) time, 4 bytes a node and one bit an edge.
public final class Reciprocity {
    private Reciprocity() {}

    public static BitSet followedBack(Graph followers) {
        return followedBack(followers.rows());
    }

    /// The most bytes that [#followedBack] holds at once besides the graph.
    public static long bytesFor(long nodes, long edges) {
        return 4 * nodes + edges / 8 + 8;
    }

    /// The persons i come in ascending order, so the search in row j goes on where it stopped for an earlier person.
    private static BitSet followedBack(Rows followers) {
        int nodes = followers.nodes();
        int[] targets = followers.targets();
        var next = new int[nodes];
        for (int v = 0; v < nodes; v++) {
            next[v] = followers.start(v);
        }
        var back = new BitSet(targets.length);
        for (int i = 0; i < nodes; i++) {
            for (int edge = followers.start(i); edge < followers.end(i); edge++) {
                int j = targets[edge];
                int end = followers.end(j);
                int p = next[j];
                while (p < end && targets[p] < i) {
                    p++;
                }
                next[j] = p;
                if (p < end && targets[p] == i) {
                    back.set(edge);
                }
            }
        }
        return back;
    }
}
