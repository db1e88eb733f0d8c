package kith.graph.reach;

/// How much memory samples may take, and the sentence said when they would take more.
///
/// @param most bytes
record MemoryCap(long most, int nodes, int threads) {
    /// Stored members once, their index once, and counts of nodes for each thread and twice more.
    static long bytes(long sets, long members, int nodes, int threads) {
        return 5 * sets + 8 * members + 4L * (threads + 3) * nodes;
    }

    void check(long sets, long members) {
        long bytes = bytes(sets, members, nodes, threads);
        if (bytes > most || sets > Integer.MAX_VALUE - 8 || members > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException(
                    "%d samples with %d members need %d MB, but %d MB are allowed: allow more memory, accept a larger epsilon or lower the probabilities"
                            .formatted(sets, members, (bytes >> 20) + 1, most >> 20));
        }
    }
}
