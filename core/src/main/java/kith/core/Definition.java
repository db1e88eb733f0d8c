package kith.core;

import java.util.List;

/// What an alpha consumer is, as numbers: the content of `definition.yaml`, thresholds and weights.
///
/// The comments in `definition.yaml` say what each number means and where it comes from; docs/definition.md
/// traces every one to a sentence of the idea. Word lists ride beside (see `kith.measure.definition`), and one
/// hash covers all.
public record Definition(
        Authentic authentic,
        Organisation organisation,
        Regular regular,
        Standing standing,
        Content content,
        Circle circle,
        Influence influence,
        Verdicts verdicts,
        int draws) {

    public Definition {
        require(draws >= 64 && draws <= 65_536, "draws must lie in 64 to 65536, got %s".formatted(draws));
    }

    /// Log-odds that grow or fall with a quantity: level outside the points given, straight between them, on the
    /// logarithm of a count (plus 1) or ratio.
    ///
    /// @param at   values of the quantity, ascending, at least two
    /// @param adds log-odds there, one each
    public record Curve(List<Double> at, List<Double> adds) {
        public Curve {
            at = List.copyOf(at);
            adds = List.copyOf(adds);
            require(
                    at.size() >= 2 && at.size() == adds.size(),
                    "at must have at least two values, and adds as many, got %d and %d"
                            .formatted(at.size(), adds.size()));
            for (int point = 1; point < at.size(); point++) {
                require(at.get(point) > at.get(point - 1), "at must ascend, got %s".formatted(at));
            }
            require(at.getFirst() >= 0, "at must not be below 0, got %s".formatted(at));
        }

        boolean rises() {
            return inOrder(1);
        }

        boolean falls() {
            return inOrder(-1);
        }

        private boolean inOrder(int sign) {
            for (int point = 1; point < adds.size(); point++) {
                if (sign * adds.get(point) < sign * adds.get(point - 1)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Gate G1. Weights are log-odds that the account is fake. Every curve only rises or only falls.
    ///
    /// @param prevalence         share of fakes expected before anything is seen
    /// @param prevalenceWithin   the share found in the data stays within this factor of it, in odds
    /// @param prevalenceAccounts accounts that the expected share is worth beside those at hand
    /// @param realUpTo           log-odds that nine in ten real accounts do not pass, at the expected share
    /// @param fakeFrom           log-odds that nine in ten fakes reach, likewise
    /// @param countedFakes       part of the fakes that is more likely fake than not
    /// @param countedReal        part of the real accounts that is
    public record Authentic(
            double prevalence,
            double prevalenceWithin,
            double prevalenceAccounts,
            Curve posts,
            Curve followers,
            Curve following,
            Curve followingPerPost,
            Curve followingPerFollower,
            Curve postsPerFollower,
            Curve handleDigits,
            double publicAccount,
            Curve publicPosts,
            Curve publicFollowers,
            Curve publicHandleDigits,
            double noAvatar,
            double noBio,
            double verified,
            double realUpTo,
            double fakeFrom,
            double countedFakes,
            double countedReal,
            double audienceNormMultiple,
            double audienceNormFloor) {
        public Authentic {
            probability("authentic.prevalence", prevalence);
            require(
                    prevalenceWithin >= 1,
                    "authentic.prevalence_within must not be below 1, got %s".formatted(prevalenceWithin));
            positive("authentic.prevalence_accounts", prevalenceAccounts);
            falls("authentic.posts", posts);
            falls("authentic.followers", followers);
            rises("authentic.following", following);
            rises("authentic.following_per_post", followingPerPost);
            rises("authentic.following_per_follower", followingPerFollower);
            rises("authentic.posts_per_follower", postsPerFollower);
            rises("authentic.handle_digits", handleDigits);
            falls("authentic.public_posts", publicPosts);
            falls("authentic.public_followers", publicFollowers);
            rises("authentic.public_handle_digits", publicHandleDigits);
            probability("authentic.counted_fakes", countedFakes);
            probability("authentic.counted_real", countedReal);
            require(
                    countedReal < countedFakes,
                    "authentic.counted_real must be below authentic.counted_fakes, got %s".formatted(countedReal));
            positive("authentic.audience_norm_multiple", audienceNormMultiple);
            probability("authentic.audience_norm_floor", audienceNormFloor);
        }

        private static void rises(String key, Curve curve) {
            require(curve.rises(), "%s must rise or stay level, got %s".formatted(key, curve.adds()));
        }

        private static void falls(String key, Curve curve) {
            require(curve.falls(), "%s must fall or stay level, got %s".formatted(key, curve.adds()));
        }
    }

    /// Gate G2. Weights are log-odds that the account is an organisation. The words' own weights ride beside (see
    /// `kith.measure.text`).
    public record Organisation(
            double prevalence,
            Curve strongWords,
            Curve weakWords,
            Curve firstPerson,
            double selfPromotion,
            double speaksToPeople,
            double link,
            double professional,
            double verified,
            double privateAccount,
            double handleDigits,
            Curve posts,
            Curve followers,
            Curve following,
            Curve followersPerFollowing,
            Curve followingPerPost) {
        public Organisation {
            probability("organisation.prevalence", prevalence);
        }
    }

    /// Claim R. Weights are log-odds of intent to build an audience.
    public record Regular(
            double prevalence,
            double collaboration,
            double selfLabel,
            double followCall,
            double code,
            double funnel,
            double postDisclosed,
            double postFollowCall,
            double postGiveaway,
            double postCode,
            double postReachTags,
            double postHeavyTags,
            double heavyTagsFrom,
            double conversation,
            double conversationUsual,
            double silence,
            double churn,
            double churnFrom,
            double pod,
            double podFrom,
            double verified) {
        public Regular {
            probability("regular.prevalence", prevalence);
        }
    }

    /// Claim A.
    ///
    /// @param ageBandsDays upper bounds of the account-age bands, ascending
    public record Standing(
            double percentile,
            double multiple,
            double pseudoPeers,
            double peerSpread,
            int minimumPeers,
            List<Double> ageBandsDays) {
        public Standing {
            probability("standing.percentile", percentile);
            positive("standing.multiple", multiple);
            positive("standing.pseudo_peers", pseudoPeers);
            positive("standing.minimum_peers", minimumPeers);
            ageBandsDays = List.copyOf(ageBandsDays);
            for (int band = 1; band < ageBandsDays.size(); band++) {
                require(
                        ageBandsDays.get(band) > ageBandsDays.get(band - 1),
                        "standing.age_bands_days must ascend, got %s".formatted(ageBandsDays));
            }
        }
    }

    /// Claim C.
    ///
    /// @param fromDays       posts younger than this are still collecting likes and are left out
    /// @param toDays         posts older than this were made for another audience and are left out
    /// @param newestPosts    at most so many posts count, the newest
    /// @param betweenVariance variance of the lift between accounts where too few accounts are seen to measure
    /// it
    /// @param withinVariance  variance of the lift within an account, likewise
    /// @param likesValidity     part of the variance of the lift that is content, judged from like counts
    /// @param strangersValidity the same, judged from strangers' responses
    /// @param wonWeight         weight of strangers won as followers per post, beside the rate at which they
    /// like
    public record Content(
            double percentile,
            int fromDays,
            int toDays,
            int newestPosts,
            double betweenVariance,
            double withinVariance,
            double likesValidity,
            double strangersValidity,
            double wonWeight,
            double circleCorrelation,
            double circleSlope) {
        public Content {
            probability("content.percentile", percentile);
            positive("content.between_variance", betweenVariance);
            positive("content.within_variance", withinVariance);
            probability("content.likes_validity", likesValidity);
            probability("content.strangers_validity", strangersValidity);
            require(
                    Math.abs(circleCorrelation) < 1,
                    "content.circle_correlation must lie in -1 to 1, got %s".formatted(circleCorrelation));
        }
    }

    /// Claim F.
    ///
    /// @param acquaintances     how many people a person usually knows who can follow them: K of K / followers
    /// @param acquaintancesMost how many of them hardly anybody passes
    /// @param warmth        how much of a like rate above the usual is readiness to like, not closeness
    /// @param tiesLevel     how far what the ties tell may be off for everybody together, in e-folds of the share
    /// @param expectedLevel the same of what is expected
    /// @param ties          log likelihood ratios of what is seen between a follower and the person
    public record Circle(
            double share,
            double ratio,
            double reference,
            double usual,
            double followedUsual,
            double knownUsual,
            double followedPower,
            double acquaintances,
            double acquaintancesMost,
            double spread,
            double spreadBelow,
            double spreadStructure,
            double missed,
            double missedLikers,
            double warmth,
            double tiesError,
            double tiesLevel,
            double expectedLevel,
            double driftLikers,
            double drift,
            double driftStructure,
            Ties ties) {
        /// How sharp the corner between the two bounds of what is expected is.
        private static final double CORNER = 6;

        public Circle {
            probability("circle.share", share);
            positive("circle.ratio", ratio);
            probability("circle.reference", reference);
            probability("circle.usual", usual);
            positive("circle.acquaintances", acquaintances);
            positive("circle.followed_usual", followedUsual);
            positive("circle.known_usual", knownUsual);
            positive("circle.followed_power", followedPower);
            require(
                    acquaintancesMost >= acquaintances,
                    "circle.acquaintances_most must not be below circle.acquaintances, got %s"
                            .formatted(acquaintancesMost));
            positive("circle.spread", spread);
            positive("circle.spread_below", spreadBelow);
            positive("circle.spread_structure", spreadStructure);
            positive("circle.ties_error", tiesError);
            positive("circle.ties_level", tiesLevel);
            positive("circle.expected_level", expectedLevel);
        }

        /// Largest share that can be: nobody knows more than `acquaintancesMost` people.
        public double ceiling(double followers) {
            return Math.min(1, acquaintancesMost / Math.max(1, followers));
        }

        /// Share expected of a regular person before looking: bounded by how many people know somebody who
        /// follows so many, and by the part of any audience that is strangers all the same; the two bounds meet
        /// smoothly.
        ///
        /// @param following accounts followed, or `NaN`: whom one knows one mostly follows
        public double expected(double followers, double following) {
            if (!(following >= 0)) {
                return usual * Math.min(1, acquaintances / followers);
            }
            double known = knownUsual * Math.pow((following + 1) / followedUsual, followedPower);
            return Math.pow(Math.pow(known / followers, -CORNER) + Math.pow(usual, -CORNER), -1 / CORNER);
        }

        /// Share expected of somebody with as many followers who set out to build an audience.
        public double reference(double followers) {
            return reference * Math.min(1, acquaintances / Math.max(1, followers));
        }
    }

    /// Log likelihood ratios, "knows the person" against "does not", of what is seen between a follower and the
    /// person.
    public record Ties(
            double base,
            double mutual,
            double oneWay,
            double overlapRank,
            double commented,
            double answered,
            double conversation,
            double weeks,
            double friendLikes,
            double strangerLikes,
            double friendShape,
            double strangerShape,
            double silent,
            double samePlace,
            double otherPlace,
            double sameSurname,
            double kinWords,
            double firstName,
            double early,
            double popular,
            double popularFrom) {}

    /// Consequence E.
    ///
    /// @param pseudoActions follow-on actions that the matched rate is worth
    /// @param knownWeight   how much more often somebody who knows the person acts than somebody who does not
    /// @param stability     part of what is seen of a rate that is there again later
    public record Influence(double pseudoActions, double knownWeight, double stability) {
        public Influence {
            positive("influence.pseudo_actions", pseudoActions);
            positive("influence.known_weight", knownWeight);
            probability("influence.stability", stability);
        }
    }

    /// Probabilities from which a verdict is given.
    public record Verdicts(
            double suspicious,
            double organisation,
            double intent,
            double establishedPercentile,
            double alpha,
            double influence,
            double regular,
            double ruledOut) {
        public Verdicts {
            probability("verdicts.suspicious", suspicious);
            probability("verdicts.organisation", organisation);
            probability("verdicts.intent", intent);
            probability("verdicts.established_percentile", establishedPercentile);
            probability("verdicts.alpha", alpha);
            probability("verdicts.influence", influence);
            probability("verdicts.regular", regular);
            probability("verdicts.ruled_out", ruledOut);
        }
    }

    private static void probability(String key, double value) {
        require(value >= 0 && value <= 1, "%s must lie in 0 to 1, got %s".formatted(key, value));
    }

    private static void positive(String key, double value) {
        require(value > 0, "%s must be above 0, got %s".formatted(key, value));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
