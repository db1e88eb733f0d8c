package kith.measure;

import java.util.List;
import java.util.Locale;
import kith.core.Definition;
import kith.core.Evidence;
import org.jspecify.annotations.Nullable;

/// What tells of intent to build an audience: one weight of the scorecard each (docs/methods/regular.md).
///
/// The name in small letters is the key of its weight below `regular`.
public enum IntentSign {
    COLLABORATION("collaboration offers in the bio"),
    SELF_LABEL("calling themselves a creator"),
    FOLLOW_CALL("asking for followers in the bio"),
    CODE("discount codes in the bio"),
    FUNNEL("links to their other channels"),
    VERIFIED("verified or partner status"),
    CHURN("following and unfollowing many"),
    POD("quick comments exchanged in a circle"),
    POST_DISCLOSED("advertising in the posts"),
    POST_FOLLOW_CALL("posts that ask to follow or like"),
    POST_GIVEAWAY("giveaways"),
    POST_CODE("codes and offers in posts"),
    POST_REACH_TAGS("tags that only seek reach"),
    POST_HEAVY_TAGS("many hashtags"),
    /// Posts that speak to somebody, against the usual: no sign by itself, so it is never told as a reason.
    CONVERSATION(null),
    /// Posts without any of the signs above.
    SILENCE(null);

    private static final List<IntentSign> ALL = List.of(values());

    /// Posts from which "no sign in any" counts in full.
    private static final int ENOUGH_POSTS = 12;

    private final @Nullable String words;

    IntentSign(@Nullable String words) {
        this.words = words;
    }

    /// All of them, in order.
    public static List<IntentSign> all() {
        return ALL;
    }

    /// Its key below `regular`, for example `post_code`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The sign, to be put after "because of"; missing for what is no sign by itself.
    public @Nullable String words() {
        return words;
    }

    /// Log-odds of intent for each unit of its value.
    public double weight(Definition.Regular weights) {
        return switch (this) {
            case COLLABORATION -> weights.collaboration();
            case SELF_LABEL -> weights.selfLabel();
            case FOLLOW_CALL -> weights.followCall();
            case CODE -> weights.code();
            case FUNNEL -> weights.funnel();
            case VERIFIED -> weights.verified();
            case CHURN -> weights.churn();
            case POD -> weights.pod();
            case POST_DISCLOSED -> weights.postDisclosed();
            case POST_FOLLOW_CALL -> weights.postFollowCall();
            case POST_GIVEAWAY -> weights.postGiveaway();
            case POST_CODE -> weights.postCode();
            case POST_REACH_TAGS -> weights.postReachTags();
            case POST_HEAVY_TAGS -> weights.postHeavyTags();
            case CONVERSATION -> weights.conversation();
            case SILENCE -> weights.silence();
        };
    }

    /// How strongly it shows, 0 where nothing was read that could show it.
    ///
    /// @param weights for the thresholds among them
    public double value(Evidence evidence, Definition.Regular weights) {
        Evidence.Bio bio = evidence.bio();
        Evidence.Posts posts = evidence.posts();
        Evidence.Habits habits = evidence.habits();
        return switch (this) {
            case COLLABORATION -> once(bio.collaboration());
            case SELF_LABEL -> once(bio.selfLabel());
            case FOLLOW_CALL -> once(bio.followCall());
            case CODE -> once(bio.code());
            case FUNNEL -> once(bio.funnel());
            case VERIFIED -> once(evidence.profile().verified());
            case CHURN -> habits.followingChurn() >= weights.churnFrom() ? 1 : 0;
            case POD -> habits.podPartners() >= weights.podFrom() ? 1 : 0;
            case POST_DISCLOSED -> share(posts.disclosed(), posts);
            case POST_FOLLOW_CALL -> share(posts.followCalls(), posts);
            case POST_GIVEAWAY -> share(posts.giveaways(), posts);
            case POST_CODE -> share(posts.codes(), posts);
            case POST_REACH_TAGS -> share(posts.reachTagged(), posts);
            case POST_HEAVY_TAGS -> share(posts.heavilyTagged(), posts);
            case CONVERSATION -> {
                double usual = weights.conversationUsual();
                double spoken = (posts.conversational() + usual) / (posts.read() + 1.0);
                yield (spoken - usual) * enough(posts);
            }
            case SILENCE -> shown(evidence, weights) ? 0 : enough(posts);
        };
    }

    /// Whether any sign that has words shows.
    private static boolean shown(Evidence evidence, Definition.Regular weights) {
        for (IntentSign sign : ALL) {
            if (sign.words != null && sign.value(evidence, weights) > 0) {
                return true;
            }
        }
        return false;
    }

    private static double once(int count) {
        return Math.clamp(count, 0, 1);
    }

    /// Drawn towards none by one post.
    private static double share(int count, Evidence.Posts posts) {
        return count / (posts.read() + 1.0);
    }

    private static double enough(Evidence.Posts posts) {
        return Math.min(1, posts.read() / (double) ENOUGH_POSTS);
    }
}
