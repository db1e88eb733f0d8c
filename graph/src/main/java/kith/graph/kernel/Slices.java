package kith.graph.kernel;

import java.util.function.IntConsumer;
import kith.graph.Workers;

/// Cuts work into slices that depend on its size alone.
final class Slices {
    /// Nodes that a task takes: few enough that the heavy ones are shared out.
    private static final int NODES_PER_TASK = 2_048;

    private Slices() {}

    /// Where slice number `slice` of `slices` begins.
    static int start(int size, int slice, int slices) {
        return (int) ((long) size * slice / slices);
    }

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

    /// From how much each slice has for every node to where it begins to write: node after node, for each the slices
    /// in order. Returns where each node begins, and the end.
    static long[] startsOf(int[][] counts, int nodes) {
        var starts = new long[nodes + 1];
        long at = 0;
        for (int v = 0; v < nodes; v++) {
            starts[v] = at;
            for (int[] slice : counts) {
                int count = slice[v];
                slice[v] = (int) at;
                at += count;
            }
        }
        starts[nodes] = at;
        return starts;
    }
}
