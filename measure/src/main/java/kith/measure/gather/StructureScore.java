package kith.measure.gather;

import kith.core.Definition;

/// What the tie weights in force say of a follower of whom only the follows are seen
/// (docs/methods/circle.md): for trials on networks where friendships are known.
public final class StructureScore {
    private StructureScore() {}

    /// Log likelihood ratio that somebody who is followed back knows the person.
    ///
    /// @param overlapRank rank of the follower in the audience ([kith.measure.circle.OverlapRanks])
    public static double logLikelihoodRatio(double overlapRank, Definition.Ties weights) {
        Tie.Seen seen = new Tie.Seen();
        seen.listed = 1;
        seen.followsBack = 1;
        seen.overlapRank = overlapRank;
        seen.samePlace = -1;
        seen.sameSurname = -1;
        seen.arrival = Double.NaN;
        return Tie.logLikelihoodRatio(seen, weights);
    }
}
