package kith.graph.pairs;

/// Pairs of nodes that a graph is made of, wherever they lie: in arrays, in a file, in a formula.
///
/// Every pair is read twice, so that all the pairs never have to be in memory at once. Methods are called from several
/// threads.
public interface PairSource {
    /// How many pairs there are.
    long pairs();

    /// Writes the pairs number `first` to `first + count - 1` into the first places of `from` and `to`. The same
    /// numbers must give the same pairs each time.
    void read(long first, int count, int[] from, int[] to);

    /// The pairs `from[p] → to[p]` for p = 0, …, pairs - 1. The arrays are read, not kept.
    ///
    /// @throws IllegalArgumentException when the arrays are shorter than that
    static PairSource of(int[] from, int[] to, int pairs) {
        if (pairs < 0 || pairs > from.length || pairs > to.length) {
            throw new IllegalArgumentException(
                    "cannot read %d edges from %d sources and %d targets".formatted(pairs, from.length, to.length));
        }
        return new PairSource() {
            @Override
            public long pairs() {
                return pairs;
            }

            @Override
            public void read(long first, int count, int[] someFrom, int[] someTo) {
                System.arraycopy(from, (int) first, someFrom, 0, count);
                System.arraycopy(to, (int) first, someTo, 0, count);
            }
        };
    }
}
