package kith.app.audit;

import kith.core.Audience;
import kith.core.Evidence;
import org.jspecify.annotations.Nullable;

/// What the dataset shows of one person, beside the verdict. Estimates; missing is missing.
///
/// @param followers as the platform states them
/// @param likes     mean likes a post
/// @param posts     posts that the mean rests on
/// @param fake      part of the followers seen that looks fake
/// @param looked    followers whose profile was looked at
/// @param strangers likes a post by people who probably do not know the person, where it was seen who likes
/// @param knowing   the rest of the likes: the most that people who know the person can have given
/// @param responding part of the followers who were seen to know the person and respond
public record Seen(
        @Nullable Double followers,
        @Nullable Double likes,
        int posts,
        @Nullable Double fake,
        int looked,
        @Nullable Double strangers,
        @Nullable Double knowing,
        double responding) {
    /// Fewer followers say nothing about the part that is fake.
    private static final int ENOUGH = 30;

    public static Seen of(Evidence evidence) {
        Audience audience = evidence.audience();
        Evidence.Posts posts = evidence.posts();
        double followers = evidence.profile().followers();
        Double likes = posts.liked() == 0 ? null : (Double) mean(posts);
        Double fake = audience.profiled() < ENOUGH ? null : (Double) (audience.fakeMicro() / 1e6 / audience.profiled());
        Double strangers = null;
        Double knowing = null;
        if (likes != null && audience.likersListed() > 0) {
            double part = Math.min(1, audience.strangerLikes() / 1e6 / audience.likersListed());
            strangers = likes * part;
            knowing = likes - strangers;
        }
        return new Seen(
                followers >= 0 ? (Double) followers : null,
                likes,
                posts.liked(),
                fake,
                audience.profiled(),
                strangers,
                knowing,
                followers > 0 ? Math.min(1, audience.responders() / followers) : 0);
    }

    /// Likes over followers.
    public @Nullable Double rate() {
        return likes == null || followers == null || !(followers > 0) ? null : (Double) (likes / followers);
    }

    /// The mean of a log-normal count, from sums of its logarithms.
    private static double mean(Evidence.Posts posts) {
        double middle = posts.logLikesMicro() / 1e6 / posts.liked();
        double variance = Math.max(0, posts.logLikesSquaredMicro() / 1e6 / posts.liked() - middle * middle);
        return Math.max(0, Math.exp(middle + variance / 2) - 1);
    }
}
