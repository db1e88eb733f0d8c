package kith.measure;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import kith.core.Audience;
import kith.core.Evidence;
import kith.core.Rung;
import kith.core.TieHistogram;
import org.jspecify.annotations.Nullable;

/// One account's evidence, put together by plain statements: "900 followers, 560 of whom know the person".
final class Someone {
    /// Posts that were read, liked and watched, unless said otherwise.
    static final int POSTS = 12;

    String id = "person";
    Evidence.Profile profile =
            new Evidence.Profile("instagram", "en", "Lyon", "tattoo artist", 900, 250, 0, 260, 120, 0, 0, 0, 1, 0, 0);
    /// The words are those of a person: e^-3 to 1 against an organisation.
    Evidence.Bio bio = new Evidence.Bio(1, 0, 0, 0, 0, 0, 0, 0, 1, -3_000_000);
    Evidence.Habits habits = new Evidence.Habits(Double.NaN, Double.NaN, 0);
    /// Signs of intent in the posts: how many of those read carry each.
    int signedPosts;
    int conversational = 5;
    /// Mean of ln(1 + likes), without the noise of single posts.
    double logLikes = 3.5;
    /// Likes a stranger and post.
    double strangerRate = 0.02;
    /// Part of the followers who know the person, as the ties say it.
    double friends = 0.4;
    /// Of each follower that was profiled, the mean probability of being fake.
    double fakes = 0.02;
    double followOnRate = 0.002;
    Rung rung = Rung.PLACE_AND_KIN;

    @Nullable
    Audience audience;

    /// Followers and accounts followed.
    Someone size(double followers, double following) {
        return profile(p -> new Evidence.Profile(
                p.platform(),
                p.language(),
                p.place(),
                p.walk(),
                p.ageDays(),
                followers,
                p.followersCounted(),
                following,
                p.postsCount(),
                p.verified(),
                p.privateAccount(),
                p.professional(),
                p.avatar(),
                p.handleDigits(),
                p.link()));
    }

    Someone who(@Nullable String walk, @Nullable String place, double ageDays) {
        return profile(p -> new Evidence.Profile(
                p.platform(),
                p.language(),
                place,
                walk,
                ageDays,
                p.followers(),
                p.followersCounted(),
                p.following(),
                p.postsCount(),
                p.verified(),
                p.privateAccount(),
                p.professional(),
                p.avatar(),
                p.handleDigits(),
                p.link()));
    }

    /// Marks that an account may carry: 1 set, 0 not, -1 not known.
    Someone marks(int verified, int professional, int link) {
        return profile(p -> new Evidence.Profile(
                p.platform(),
                p.language(),
                p.place(),
                p.walk(),
                p.ageDays(),
                p.followers(),
                p.followersCounted(),
                p.following(),
                p.postsCount(),
                verified,
                p.privateAccount(),
                professional,
                p.avatar(),
                p.handleDigits(),
                link));
    }

    Someone profile(UnaryOperator<Evidence.Profile> change) {
        profile = change.apply(profile);
        return this;
    }

    /// Sets out to build an audience: offers in the bio, and most posts ask, tag or advertise.
    Someone aspiring() {
        bio = new Evidence.Bio(
                bio.read(),
                1,
                1,
                1,
                bio.code(),
                1,
                bio.organisationStrong(),
                bio.organisationWeak(),
                1,
                bio.organisationMicro());
        signedPosts = 9;
        habits = new Evidence.Habits(0.6, habits.followersPerWeek(), 6);
        return this;
    }

    Evidence evidence() {
        return new Evidence(id, "@" + id, profile, bio, posts(), habits, audience == null ? audience() : audience);
    }

    private Evidence.Posts posts() {
        // spread of 0.35 around the mean, the same for everybody: 0.12 is its square
        double squares = POSTS * (logLikes * logLikes + 0.12);
        return new Evidence.Posts(
                POSTS,
                signedPosts,
                signedPosts,
                0,
                0,
                signedPosts,
                signedPosts,
                conversational,
                POSTS,
                POSTS,
                Math.round(1e6 * POSTS * logLikes),
                Math.round(1e6 * squares));
    }

    /// Every follower listed and profiled, all likers listed, friends told from strangers by conversations.
    Audience audience() {
        int followers = (int) profile.followers();
        int known = (int) Math.round(followers * friends);
        double chances = (followers - known) * (double) POSTS;
        long likes = Math.round(POSTS * Math.expm1(logLikes));
        return new Audience(
                followers,
                1,
                followers,
                Math.round(1e6 * fakes * followers),
                0,
                0,
                0,
                POSTS,
                (int) likes,
                likes,
                Math.round(1e6 * chances),
                Math.round(1e6 * chances * strangerRate),
                -1_000_000,
                known / 2,
                POSTS,
                (int) Math.round(followers * POSTS * followOnRate),
                rung,
                histogram(known, followers - known));
    }

    /// People who know the person lie at a log likelihood ratio near +3.25, strangers near -2.75.
    static TieHistogram histogram(int known, int strangers) {
        int[] counts = new int[TieHistogram.BINS];
        Arrays.fill(counts, 0);
        counts[TieHistogram.bin(3.25)] = known;
        counts[TieHistogram.bin(-2.75)] = strangers;
        return TieHistogram.of(counts);
    }
}
