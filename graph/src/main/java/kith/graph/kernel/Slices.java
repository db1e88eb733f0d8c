package kith.graph.kernel;

import java.util.Arrays;
import java.util.function.IntConsumer;
import kith.graph.threads.Workers;

/// Cuts work into slices that depend on its size alone.
final class Slices {
    /// Nodes that a task takes: few enough that the heavy ones are shared out.
    private static final int NODES_PER_TASK = 2_048;

    private Slices() {}

    /// Gives every node to `action` once, on several threads.
    static void ofNodes(int nodes, int threads, IntConsumer action) {
        int tasks = (int) ((nodes + NODES_PER_TASK - 1L) / NODES_PER_TASK);
        Workers.run(threads, tasks, () -> task -> {
            int end = (int) Math.min(nodes, (task + 1L) * NODES_PER_TASK);
            for (int v = task * NODES_PER_TASK; v < end; v++) {
                action.accept(v);
            }
        });
    }

    /// Empty rows for what each slice has for every node. Afterwards `counts` say where each slice begins to write in
    /// the row's array: node after node, for each the slices in order.
    static Rows rowsOf(int[][] counts, int nodes, Room room, int threads) {
        var offsets = new long[nodes + 1];
        ofNodes(nodes, threads, v -> {
            long all = 0;
            for (int[] slice : counts) {
                all += Integer.toUnsignedLong(slice[v]);
            }
            offsets[v + 1] = all;
        });
        Arrays.parallelPrefix(offsets, Long::sum);
        var rows = new Rows(offsets, room);
        ofNodes(nodes, threads, v -> {
            int at = rows.start(v);
            for (int[] slice : counts) {
                int count = slice[v];
                slice[v] = at;
                at += count;
            }
        });
        return rows;
    }
}
