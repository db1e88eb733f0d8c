package kith.measure.standing;

/// The share of all who are like somebody that lies below them, as a few peers tell it: a beta distribution.
///
/// A wider group tells something too: its share counts as so many pseudo-peers. With one pseudo-peer, half below,
/// the peers speak for themselves (Jeffreys' prior; Brown, Cai & DasGupta, Statistical Science 16, 2001).
///
/// @param below peers and pseudo-peers below, above 0
/// @param above those above, above 0
public record PeerShare(double below, double above) {
    /// Neither count is nothing: who beats everybody seen may still meet somebody unseen.
    private static final double LEAST = 1e-6;

    public PeerShare {
        if (!(below >= 0 && above >= 0)) {
            throw new IllegalArgumentException("counts of peers cannot be %s and %s".formatted(below, above));
        }
        below = Math.max(LEAST, below);
        above = Math.max(LEAST, above);
    }

    /// @param below       peers below; ties count half
    /// @param peers       all of them
    /// @param wider       share below in the wider group, in [0, 1]
    /// @param pseudoPeers how many peers that share is worth
    public static PeerShare of(double below, double peers, double wider, double pseudoPeers) {
        return new PeerShare(below + pseudoPeers * wider, peers - below + pseudoPeers * (1 - wider));
    }

    /// The peers alone.
    public static PeerShare of(double below, double peers) {
        return of(below, peers, 0.5, 1);
    }

    public double mean() {
        return below / (below + above);
    }

    /// Probability that the share is `share` or more.
    public double atLeast(double share) {
        return 1 - Beta.cdf(share, below, above);
    }

    /// Probability that the share is `share` or less.
    public double atMost(double share) {
        return Beta.cdf(share, below, above);
    }

    /// The share that lies below with probability `p`, in [0, 1], to 1e-12. By halving, about 40 evaluations.
    public double quantile(double p) {
        double low = 0;
        double high = 1;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (Beta.cdf(middle, below, above) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The same mean, less surely.
    ///
    /// @param spread standard deviation that is added, as an angle; that of n peers is 1 / (2 sqrt(n))
    public PeerShare blurred(double spread) {
        double weight = 1 / (1 + 4 * spread * spread * (below + above));
        return new PeerShare(below * weight, above * weight);
    }
}
