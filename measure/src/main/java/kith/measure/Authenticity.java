package kith.measure;

import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;

/// Gate G1: how likely the account is fake, and which part of its followers is (docs/methods/authentic.md).
///
/// A monotone scorecard over the profile: the same signs carry over between platforms better than trees do.
/// What was not observed adds nothing.
public final class Authenticity {
    /// Followers that the platform's norm is worth beside those that were seen.
    private static final double NORM_WEIGHT = 12;

    private Authenticity() {}

    /// Probability that the account is fake, from its profile alone.
    public static double fake(Evidence.Profile profile, int bioRead, Definition.Authentic weights) {
        return fake(
                profile.followers(),
                profile.following(),
                profile.postsCount(),
                profile.avatar(),
                profile.handleDigits(),
                bioRead,
                profile.verified(),
                weights);
    }

    /// The same from single values; `NaN` and -1 mean not observed.
    static double fake(
            double followers,
            double following,
            double posts,
            int avatar,
            double handleDigits,
            int bioRead,
            int verified,
            Definition.Authentic weights) {
        double score = Logit.of(weights.prevalence());
        boolean counted = followers >= 0 && following >= 0;
        if (counted) {
            double ratio = Math.log1p(following) - Math.log1p(followers);
            score += weights.followingOverFollowers() * Math.clamp(ratio, -2, 5);
        }
        if (following >= 1000) {
            score += weights.massFollowing();
        }
        if (posts >= 0) {
            // centred on 12 posts, what an ordinary newcomer has
            score += weights.posts() * (Math.log1p(Math.min(posts, 1000)) - Math.log1p(12));
        }
        if (followers >= 0) {
            // centred on 150 followers
            score += weights.followers() * (Math.log1p(Math.min(followers, 3000)) - Math.log1p(150));
        }
        if (avatar == 0) {
            score += weights.noAvatar();
        }
        if (handleDigits >= 0) {
            score += weights.handleDigits() * handleDigits;
        }
        if (bioRead == 0) {
            score += weights.noBio();
        }
        if (verified == 1) {
            score += weights.verified();
        }
        return Logit.probability(score);
    }

    /// Followers that are genuine, as a part of all: fakes beyond the norm are taken off. The norm itself is no
    /// loss: some real followers look fake to any scorecard, and more of them follow large accounts (adjusted
    /// count; Forman 2008).
    static double genuineShare(Audience audience, double norm) {
        return 1 - Math.max(0, fakeShare(audience, norm) - norm) / (1 - norm);
    }

    /// Expected share of fakes among the followers: what was seen, drawn towards the norm.
    static double fakeShare(Audience audience, double norm) {
        return (NORM_WEIGHT * norm + audience.fakeMicro() / 1e6) / (NORM_WEIGHT + audience.profiled());
    }

    /// Standard deviation that goes with [#fakeShare(Audience, double)].
    static double fakeShareDeviation(Audience audience, double norm) {
        double share = fakeShare(audience, norm);
        return Math.sqrt(share * (1 - share) / (NORM_WEIGHT + audience.profiled() + 1));
    }
}
