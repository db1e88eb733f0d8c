package kith.graph.reach;

/// Nodes chosen and the sample sets that they cover.
final class Cover {
    /// In the order chosen.
    final int[] chosen;

    /// How many sets each was the first to cover.
    final long[] gains;

    /// How many members the kept sets had that each was the first to cover.
    final long[] members;

    /// Sets covered by all.
    final long covered;

    /// No choice that the limits allow covers more sets than this.
    final double atMost;

    Cover(int[] chosen, long[] gains, long[] members, long covered, double atMost) {
        this.chosen = chosen;
        this.gains = gains;
        this.members = members;
        this.covered = covered;
        this.atMost = atMost;
    }
}
