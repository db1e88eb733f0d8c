package kith.graph.ties;

import java.util.Arrays;
import kith.graph.kernel.Rows;
import kith.graph.threads.Workers;

/// An undirected graph whose nodes are numbered anew from the highest degree down, each edge kept once: at its end of
/// lower degree.
///
/// The lowest new numbers are the hubs. Row v holds the neighbours with lower new numbers: from `starts[v]` the
/// hubs, from `middles[v]` the others, both in the order in which the graph has them; only the rows of hubs are
/// ascending. No row is longer than √(2 edges). Cost: O(n + m) time, 4 bytes an edge kept and 12 a node.
/// Chiba & Nishizeki, SIAM J. Comput. 14, 1985.
final class DegreeOrder {
    /// Nodes that a task takes: few enough that the heavy ones are shared out.
    private static final int NODES_PER_TASK = 2_048;

    /// Old to new numbers.
    final int[] rank;

    /// Start of each row, and the end of the last.
    final int[] starts;

    /// Behind the last hub of each row.
    final int[] middles;

    final int[] targets;

    /// How many nodes are hubs.
    final int hubs;

    private DegreeOrder(int[] rank, int[] starts, int[] middles, int[] targets, int hubs) {
        this.rank = rank;
        this.starts = starts;
        this.middles = middles;
        this.targets = targets;
        this.hubs = hubs;
    }

    /// @param rows holds both directions of every edge
    /// @param most at most so many nodes become hubs
    static DegreeOrder of(Rows rows, int most, int threads) {
        int nodes = rows.nodes();
        int[] rank = byDegree(rows);
        var starts = new int[nodes + 1];
        int tasks = (int) ((nodes + NODES_PER_TASK - 1L) / NODES_PER_TASK);
        Workers.run(threads, tasks, () -> task -> {
            int last = (int) Math.min(nodes, (task + 1L) * NODES_PER_TASK);
            for (int old = task * NODES_PER_TASK; old < last; old++) {
                starts[rank[old] + 1] = lower(rows, old, rank);
            }
        });
        for (int v = 0; v < nodes; v++) {
            starts[v + 1] += starts[v];
        }
        int hubs = HubBits.worthwhile(starts, most);
        var middles = new int[nodes];
        var targets = new int[starts[nodes]];
        int longest = longest(starts);
        Workers.run(threads, tasks, () -> {
            var popular = new int[longest + 1];
            var others = new int[longest + 1];
            return task -> {
                int last = (int) Math.min(nodes, (task + 1L) * NODES_PER_TASK);
                for (int old = task * NODES_PER_TASK; old < last; old++) {
                    int v = rank[old];
                    int start = starts[v];
                    int middle = start + split(rows, old, rank, hubs, popular, others);
                    middles[v] = middle;
                    System.arraycopy(popular, 0, targets, start, middle - start);
                    System.arraycopy(others, 0, targets, middle, starts[v + 1] - middle);
                    if (v < hubs) {
                        Arrays.sort(targets, start, middle);
                    }
                }
            };
        });
        return new DegreeOrder(rank, starts, middles, targets, hubs);
    }

    private static int lower(Rows rows, int old, int[] rank) {
        int v = rank[old];
        int[] targets = rows.targets();
        int end = rows.end(old);
        int lower = 0;
        for (int p = rows.start(old); p < end; p++) {
            lower += isBelow(rank[targets[p]], v);
        }
        return lower;
    }

    /// Fills the new row of `old`, hubs and others apart; returns how many hubs there are. Which of the two
    /// comes next cannot be foreseen, so nothing branches on it: every neighbour is written to both, and stays
    /// where it counts.
    private static int split(Rows rows, int old, int[] rank, int hubs, int[] popular, int[] others) {
        int v = rank[old];
        int[] targets = rows.targets();
        int end = rows.end(old);
        int atPopular = 0;
        int atOthers = 0;
        for (int p = rows.start(old); p < end; p++) {
            int w = rank[targets[p]];
            int kept = isBelow(w, v);
            int hub = isBelow(w, hubs);
            popular[atPopular] = w;
            others[atOthers] = w;
            atPopular += kept & hub;
            atOthers += kept & (1 - hub);
        }
        return atPopular;
    }

    private static int isBelow(int a, int b) {
        return (a - b) >>> (Integer.SIZE - 1);
    }

    private static int longest(int[] starts) {
        int longest = 0;
        for (int v = 1; v < starts.length; v++) {
            longest = Math.max(longest, starts[v] - starts[v - 1]);
        }
        return longest;
    }

    /// From old numbers to places from the highest degree down, equal degrees by number: a counting sort.
    private static int[] byDegree(Rows rows) {
        int nodes = rows.nodes();
        int highest = 0;
        for (int v = 0; v < nodes; v++) {
            highest = Math.max(highest, rows.degree(v));
        }
        var next = new int[highest + 2];
        for (int v = 0; v < nodes; v++) {
            next[highest - rows.degree(v) + 1]++;
        }
        for (int degree = 0; degree <= highest; degree++) {
            next[degree + 1] += next[degree];
        }
        var rank = new int[nodes];
        for (int v = 0; v < nodes; v++) {
            rank[v] = next[highest - rows.degree(v)]++;
        }
        return rank;
    }

    int nodes() {
        return rank.length;
    }

    int longestRow() {
        return longest(starts);
    }
}
