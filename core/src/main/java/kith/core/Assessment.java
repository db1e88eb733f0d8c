package kith.core;

import org.jspecify.annotations.Nullable;

/// What Kith says about one account: the verdict, the probability of every claim, and why.
///
/// Every number is a probability in [0, 1], a percentile in [0, 1], a ratio, or missing (`null`) when it cannot be
/// known.
///
/// @param accountId    as in the dataset
/// @param handle       as in the dataset, or missing
/// @param alpha        joint probability that gates and claims hold; missing when a claim has no evidence at all
/// @param authentic    probability of gate G1
/// @param organisation probability that the account is an organisation
/// @param regular      probability of claim R; missing when nothing of the person's words or habits was seen
/// @param standing     claim A
/// @param content      claim C
/// @param circle       claim F
/// @param influence    consequence E
/// @param peerGroup    the peers in words, for example `tattoo artist · Lyon · French · 2 to 4 years here`
/// @param peers        how many people the peer group holds
/// @param reason       one sentence for the verdict
/// @param weakestClaim the claim that is least certain, or missing when nothing is open
/// @param nextLook     the cheapest observation that would settle the weakest claim, or missing
public record Assessment(
        String accountId,
        @Nullable String handle,
        Verdict verdict,
        @Nullable Double alpha,
        @Nullable Double authentic,
        @Nullable Double organisation,
        @Nullable Double regular,
        @Nullable Standing standing,
        @Nullable Content content,
        @Nullable Circle circle,
        @Nullable Influence influence,
        @Nullable String peerGroup,
        int peers,
        String reason,
        @Nullable Claim weakestClaim,
        @Nullable String nextLook,
        Provenance provenance) {

    /// @param probability that the percentile and the multiple both pass the definition's thresholds
    /// @param percentile  share of the peers with fewer genuine followers
    /// @param multiple    genuine followers over the peers' median
    public record Standing(double probability, Estimate percentile, double multiple) {}

    /// @param probability that the percentile passes the definition's threshold
    /// @param percentile  share of the peers whose posts strangers respond to less
    public record Content(double probability, Estimate percentile) {}

    /// @param probability that the share passes the definition's thresholds
    /// @param share       part of the genuine followers who know the person; never above K / followers
    /// @param ratio       share over the share expected of an aspirant of the same size
    /// @param evidence    what the share rests on
    public record Circle(double probability, Estimate share, double ratio, Rung evidence) {}

    /// @param probability that the rate is above the matched rate of the peers
    /// @param ratio       follow-on actions per exposure over the matched rate
    public record Influence(double probability, double ratio) {}
}
