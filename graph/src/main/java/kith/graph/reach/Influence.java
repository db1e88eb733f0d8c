package kith.graph.reach;

/// What every single node reaches alone, estimated for all of them from the same samples.
///
/// Input: a cascade over n nodes, who counts. Output: for each node the weight that it reaches, the
/// node included, and an interval. A set drawn backwards from a random target holds v exactly when v
/// would reach that target, so the share of sets that hold v, times the weight of all targets, is what
/// v reaches. Cost: drawing the sets; 4 n bytes a thread, and none for the sets. Borgs, Brautbar,
/// Chayes & Lucier, SODA 2014; Clopper & Pearson, Biometrika 26, 1934.
public final class Influence {
    /// Draws of these sets must not be those that a choice was made or measured by.
    private static final long FAMILY = 2;

    private final double total;
    private final int sets;
    private final int[] counts;

    private Influence(double total, int sets, int[] counts) {
        this.total = total;
        this.sets = sets;
        this.counts = counts;
    }

    /// @param sets    how many sets to draw, at least 1; the standard error is about √(reach x total /
    ///     sets)
    /// @param threads at least 1; the result does not depend on it
    public static Influence estimate(Cascade cascade, Targets targets, int sets, long seed, int threads) {
        int nodes = cascade.graph().nodes();
        if (targets.nodes() != nodes) {
            throw new IllegalArgumentException(
                    "the targets are %d nodes, but the graph has %d".formatted(targets.nodes(), nodes));
        }
        if (sets < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "1 set and 1 thread at least are needed, got %d and %d".formatted(sets, threads));
        }
        var counts = new int[threads][];
        int block = ReverseSets.BLOCK;
        try (var crew = new Crew(threads)) {
            crew.run((int) ((sets + (long) block - 1) / block), thread -> {
                var sampler = new Sampler(cascade.inEdges(), targets);
                var own = new int[nodes];
                counts[thread] = own;
                var ends = new int[block];
                return task -> {
                    int count = Math.min(block, sets - task * block);
                    int[] members = sampler.draw(new long[0], seed, FAMILY, (long) task * block, count, ends);
                    for (int node : members) {
                        own[node]++;
                    }
                };
            });
        }
        var sum = new int[nodes];
        for (int[] own : counts) {
            for (int v = 0; own != null && v < nodes; v++) {
                sum[v] += own[v];
            }
        }
        return new Influence(targets.total(), sets, sum);
    }

    /// What `node` reaches alone.
    public double of(int node) {
        return total * counts[node] / sets;
    }

    /// The lower end of an interval that holds what `node` reaches with this confidence, for this node
    /// alone.
    public double lower(int node, double confidence) {
        return total * BinomialBounds.lower(counts[node], sets, (1 - confidence) / 2);
    }

    /// The upper end of that interval.
    public double upper(int node, double confidence) {
        return total * BinomialBounds.upper(counts[node], sets, (1 - confidence) / 2);
    }
}
