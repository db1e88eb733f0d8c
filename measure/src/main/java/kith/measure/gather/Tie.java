package kith.measure.gather;

import kith.core.Definition;

/// How strongly what was seen between a follower and a person says that they know each other (docs/methods/circle.md).
///
/// A naive sum of stated log likelihood ratios. What was not observed adds nothing; what was looked for and not found
/// speaks against. Quick comments, as pods exchange them, never reach this class. Likes are weighed by [Responses].
final class Tie {
    /// One follower or responder of one person; -1 means not observed.
    static final class Seen {
        /// 1 listed among the followers.
        int listed;

        /// 1 the person follows back, 0 does not.
        int followsBack;

        /// Rank of the overlap among the listed followers, in (0, 1); `NaN` when not listed.
        double overlapRank;

        /// Comments, mentions and tags towards the person.
        long spoken;

        /// The same back.
        long answered;

        /// Different weeks in which either spoke.
        long weeks;

        long likes;

        /// Posts with listed likers since the follower came.
        int chances;

        int samePlace;
        int sameSurname;
        boolean kinWords;
        boolean firstName;

        /// When the follower came: 0 first, 1 last, `NaN` not observed.
        double arrival;

        double followers;
    }

    private Tie() {}

    static double logLikelihoodRatio(Seen seen, Definition.Ties weights) {
        double sum = weights.base();
        if (seen.followsBack == 1) {
            sum += weights.mutual();
        } else if (seen.followsBack == 0) {
            sum += weights.oneWay();
        }
        if (!Double.isNaN(seen.overlapRank)) {
            // the mean square of evenly spread ranks is a third
            sum += weights.overlapRank() * (seen.overlapRank * seen.overlapRank - 1.0 / 3);
        }
        sum += spoken(seen, weights);
        if (seen.samePlace >= 0) {
            sum += seen.samePlace == 1 ? weights.samePlace() : weights.otherPlace();
        }
        if (seen.sameSurname == 1) {
            sum += weights.sameSurname();
        }
        if (seen.kinWords) {
            sum += weights.kinWords();
        }
        if (seen.firstName) {
            sum += weights.firstName();
        }
        if (!Double.isNaN(seen.arrival)) {
            sum += weights.early() * (1 - 2 * seen.arrival);
        }
        if (seen.followers > weights.popularFrom()) {
            sum += weights.popular() * Math.log(seen.followers / weights.popularFrom());
        }
        return sum;
    }

    private static double spoken(Seen seen, Definition.Ties weights) {
        if (seen.spoken > 0 && seen.answered > 0) {
            return weights.commented()
                    + weights.answered()
                    + weights.conversation()
                    + weights.weeks() * Math.clamp(seen.weeks - 1, 0, 3);
        }
        if (seen.spoken > 0) {
            return weights.commented();
        }
        return seen.answered > 0 ? weights.answered() : 0;
    }
}
