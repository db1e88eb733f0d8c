package kith.measure.gather;

import kith.core.Definition;

/// What the tie weights in force say of a follower of whom only the follows are seen
/// (docs/methods/circle.md): for trials on networks where friendships are known.
public final class StructureScore {
    private StructureScore() {}

    /// Log likelihood ratio that somebody who is followed back knows the person.
    ///
    /// @param shared   followers of the person that the follower is linked with
    /// @param audience followers of the person, all of them listed
    public static double logLikelihoodRatio(int shared, int audience, Definition.Ties weights) {
        Tie.Seen seen = new Tie.Seen();
        seen.listed = 1;
        seen.followsBack = 1;
        seen.shared = shared;
        seen.audience = audience;
        seen.samePlace = -1;
        seen.sameSurname = -1;
        seen.arrival = Double.NaN;
        return Tie.logLikelihoodRatio(seen, weights);
    }
}
