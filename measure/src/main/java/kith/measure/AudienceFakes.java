package kith.measure;

import kith.core.Audience;

/// The fakes among the followers of one account (docs/methods/authentic.md).
///
/// @param share     expected share that looks fake: what was counted, drawn towards what is usual at that size
/// @param deviation standard deviation of the share
/// @param fewest    smallest part of the followers that was bought, if all that was bought looks fake
/// @param most      largest part, if no more of it looks fake than of other fakes
record AudienceFakes(double share, double deviation, double fewest, double most) {
    /// Followers that the usual share is worth beside those that were seen.
    private static final double NORM_WEIGHT = 12;

    /// @param norm    share that looks fake among the followers of accounts of this size: some real followers
    /// look fake to any scorecard, and more of them follow large accounts, so the norm itself is no loss
    /// @param hitRate part of the fakes at hand that looks fake
    static AudienceFakes of(Audience audience, double norm, double hitRate) {
        double weight = NORM_WEIGHT + audience.profiled();
        double share = (NORM_WEIGHT * norm + audience.fakeMicro() / 1e6) / weight;
        double deviation = Math.sqrt(share * (1 - share) / (weight + 1));
        return new AudienceFakes(
                share, deviation, AdjustedCount.share(share, 1, norm), AdjustedCount.share(share, hitRate, norm));
    }

    /// Part of the followers that is genuine: what was bought comes from few sellers whose fakes are alike, so the
    /// middle of what is possible is taken.
    double genuine() {
        return 1 - (fewest + most) / 2;
    }
}
