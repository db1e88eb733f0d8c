package kith.graph.ties;

import kith.graph.kernel.Workers;

/// The edges among the most popular nodes as bits: row v has a bit for each of them that v is linked with.
///
/// Most triangles of a graph with popular nodes pass through two of them; there a look-up costs one bit, and whole rows
/// are compared 64 nodes at a time. Memory: hubs² / 8 bytes for the bits and half of that for the ranks.
final class HubBits {
    /// The bits of 16,384 hubs take 32 MB, about a last-level cache.
    static final int MOST = 16_384;

    final int hubs;

    /// Words of a row.
    final int words;

    final long[] bits;

    /// By row and word: linked nodes with lower numbers than the word's first.
    final int[] before;

    private HubBits(int hubs, int words, long[] bits, int[] before) {
        this.hubs = hubs;
        this.words = words;
        this.bits = bits;
        this.before = before;
    }

    static HubBits of(DegreeOrder order, int most) {
        int hubs = Math.min(most, order.nodes());
        int words = (hubs + Long.SIZE - 1) / Long.SIZE;
        var bits = new long[hubs * words];
        for (int v = 0; v < hubs; v++) {
            for (int k = order.starts[v]; k < order.starts[v + 1]; k++) {
                int w = order.targets[k];
                bits[v * words + (w >> 6)] |= 1L << w;
                bits[w * words + (v >> 6)] |= 1L << v;
            }
        }
        var before = new int[hubs * words];
        for (int v = 0; v < hubs; v++) {
            int count = 0;
            for (int word = v * words; word < (v + 1) * words; word++) {
                before[word] = count;
                count += Long.bitCount(bits[word]);
            }
        }
        return new HubBits(hubs, words, bits, before);
    }

    /// For every edge between two hubs the hubs that both are linked with.
    void count(DegreeOrder order, int threads, int[] counts) {
        Workers.run(threads, hubs, () -> task -> {
            int v = hubs - 1 - task;
            for (int k = order.starts[v]; k < order.starts[v + 1]; k++) {
                counts[k] = common(v * words, order.targets[k] * words);
            }
        });
    }

    private int common(int row, int other) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(bits[row + word] & bits[other + word]);
        }
        return count;
    }
}
