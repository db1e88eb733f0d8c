package kith.app.plan;

import kith.core.Verdict;
import kith.measure.plan.AudienceFacts;
import kith.measure.plan.TypePosterior;
import org.jspecify.annotations.Nullable;

/// What a plan knows of one account.
///
/// @param node       its number in the graph of follows
/// @param alpha      joint probability of being an alpha consumer; missing when not known
/// @param followers  as the platform counts them; `NaN` when not known
/// @param engagement likes and comments a post over followers; `NaN` when not seen
/// @param facts      of its audience
/// @param type       what is not known of the person
public record Account(
        int node,
        String id,
        @Nullable String handle,
        Verdict verdict,
        @Nullable Double alpha,
        @Nullable String peerGroup,
        @Nullable String walk,
        @Nullable String place,
        @Nullable String platform,
        double followers,
        double engagement,
        AudienceFacts facts,
        TypePosterior type) {
    /// What it is called: `@handle`, else its id.
    public String name() {
        return handle == null ? id : "@" + handle;
    }

    double alphaOrNone() {
        return alpha == null ? 0 : alpha;
    }

    boolean isInfluencer() {
        return verdict == Verdict.ESTABLISHED_INFLUENCER || verdict == Verdict.SMALL_INFLUENCER;
    }

    /// Neither a brand nor what looks bought: the two that no campaign of people invites.
    boolean isPerson() {
        return verdict != Verdict.ORGANISATION && verdict != Verdict.SUSPICIOUS;
    }
}
