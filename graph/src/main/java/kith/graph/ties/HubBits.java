package kith.graph.ties;

import kith.graph.Workers;

/// The edges among the hubs as bits: row v has a bit for each hub that v is linked with.
///
/// Most triangles of a graph with very popular nodes pass through two of them; there a look-up costs one bit, and whole
/// rows are compared 64 nodes at a time. Memory: hubs² / 8 bytes for the bits and half of that for the ranks.
final class HubBits {
    /// The bits of 16,384 hubs take 32 MB, about a last-level cache.
    static final int MOST = 16_384;

    /// Rows with fewer bits than this in a word, on average, are read more slowly than plain lists.
    private static final long BITS_PER_WORD = 2;

    final int hubs;

    /// Words of a row.
    final int words;

    final long[] bits;

    /// Start of each row of the order.
    private final int[] starts;

    /// By row and word: linked hubs with lower numbers than the word's first.
    private final int[] before;

    private HubBits(int hubs, int words, long[] bits, int[] before, int[] starts) {
        this.hubs = hubs;
        this.words = words;
        this.bits = bits;
        this.before = before;
        this.starts = starts;
    }

    /// How many of the nodes of highest degree are linked closely enough: `most`, or half of it, or a quarter, ….
    ///
    /// @param starts of the rows of an order; `starts[h]` is the number of edges among the first h nodes
    static int worthwhile(int[] starts, int most) {
        int hubs = Math.min(most, starts.length - 1);
        while (2L * starts[hubs] * Long.SIZE < BITS_PER_WORD * hubs * hubs) {
            hubs /= 2;
        }
        return hubs;
    }

    static HubBits of(DegreeOrder order) {
        int hubs = order.hubs;
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
        return new HubBits(hubs, words, bits, before, order.starts);
    }

    /// The place in the order of the edge between two linked hubs, `w` below `v`.
    int edge(int v, int w) {
        int word = v * words + (w >> 6);
        return starts[v] + before[word] + Long.bitCount(bits[word] & (1L << w) - 1);
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
