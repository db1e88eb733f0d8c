package kith.graph.ties;

import java.util.Arrays;
import kith.graph.kernel.Rows;
import kith.graph.kernel.Workers;

/// An undirected graph whose nodes are numbered anew from the highest degree down, each edge kept once: at its end of
/// lower degree.
///
/// Row v holds the neighbours with lower new numbers, ascending, so the most popular come first in every row, and no
/// row
/// is longer than √(2 edges). Cost: O(n + m log d) time, 16 bytes an edge kept and 8 a node.
/// Chiba & Nishizeki, SIAM J. Comput. 14, 1985.
final class DegreeOrder {
    /// Nodes that a task takes: few enough that the heavy ones at the beginning are shared out.
    private static final int NODES_PER_TASK = 2_048;

    /// Old to new numbers.
    final int[] rank;

    /// Start of each row, and the end of the last.
    final int[] starts;

    final int[] targets;

    /// The number of each edge in the graph it was taken from.
    final int[] origins;

    private DegreeOrder(int[] rank, int[] starts, int[] targets, int[] origins) {
        this.rank = rank;
        this.starts = starts;
        this.targets = targets;
        this.origins = origins;
    }

    /// @param rows holds both directions of every edge
    static DegreeOrder of(Rows rows, int threads) {
        int nodes = rows.nodes();
        int[] byRank = byDegree(rows);
        var rank = new int[nodes];
        for (int v = 0; v < nodes; v++) {
            rank[byRank[v]] = v;
        }
        var starts = new int[nodes + 1];
        int tasks = (nodes + NODES_PER_TASK - 1) / NODES_PER_TASK;
        Workers.run(threads, tasks, () -> task -> {
            int last = Math.min(nodes, (task + 1) * NODES_PER_TASK);
            for (int v = task * NODES_PER_TASK; v < last; v++) {
                int lower = 0;
                for (int p = rows.start(byRank[v]); p < rows.end(byRank[v]); p++) {
                    lower += rank[rows.targets[p]] < v ? 1 : 0;
                }
                starts[v + 1] = lower;
            }
        });
        for (int v = 0; v < nodes; v++) {
            starts[v + 1] += starts[v];
        }
        var targets = new int[starts[nodes]];
        var origins = new int[starts[nodes]];
        Workers.run(threads, tasks, () -> {
            long[][] scratch = {new long[64]};
            return task -> {
                int last = Math.min(nodes, (task + 1) * NODES_PER_TASK);
                for (int v = task * NODES_PER_TASK; v < last; v++) {
                    int size = starts[v + 1] - starts[v];
                    if (size > scratch[0].length) {
                        scratch[0] = new long[2 * size];
                    }
                    row(rows, byRank[v], v, rank, scratch[0]);
                    Arrays.sort(scratch[0], 0, size);
                    for (int at = 0; at < size; at++) {
                        targets[starts[v] + at] = (int) (scratch[0][at] >>> Integer.SIZE);
                        origins[starts[v] + at] = (int) scratch[0][at];
                    }
                }
            };
        });
        return new DegreeOrder(rank, starts, targets, origins);
    }

    private static void row(Rows rows, int old, int v, int[] rank, long[] into) {
        int size = 0;
        int end = rows.end(old);
        for (int p = rows.start(old); p < end; p++) {
            int other = rank[rows.targets[p]];
            if (other < v) {
                into[size++] = (long) other << Integer.SIZE | p;
            }
        }
    }

    /// Old numbers from the highest degree down, equal degrees by number: a counting sort.
    private static int[] byDegree(Rows rows) {
        int nodes = rows.nodes();
        int highest = 0;
        for (int v = 0; v < nodes; v++) {
            highest = Math.max(highest, rows.end(v) - rows.start(v));
        }
        var next = new int[highest + 2];
        for (int v = 0; v < nodes; v++) {
            next[highest - (rows.end(v) - rows.start(v)) + 1]++;
        }
        for (int degree = 0; degree <= highest; degree++) {
            next[degree + 1] += next[degree];
        }
        var order = new int[nodes];
        for (int v = 0; v < nodes; v++) {
            order[next[highest - (rows.end(v) - rows.start(v))]++] = v;
        }
        return order;
    }

    int nodes() {
        return rank.length;
    }
}
