package kith.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kith.core.Definition;
import kith.core.Evidence;

/// Claim R, seen from the other side: does this person set out to build an audience? (docs/methods/regular.md)
///
/// A stated scorecard, since nobody has labels to learn from. A trade, a shop or a business switch is not in it at all.
public final class Intent {
    /// Posts beyond which "no sign in any" counts in full.
    private static final int ENOUGH_POSTS = 12;

    /// One sign that spoke for intent.
    ///
    /// @param words   the sign, to be put after "because of"
    /// @param logOdds what it added
    public record Sign(String words, double logOdds) {}

    private final double probability;
    private final List<Sign> signs;

    private Intent(double probability, List<Sign> signs) {
        this.probability = probability;
        this.signs = signs;
    }

    /// Whether anything of the person's words or habits was read at all.
    static boolean readable(Evidence evidence) {
        return evidence.bio().read() == 1 || evidence.posts().read() > 0;
    }

    public static Intent of(Evidence evidence, Definition.Regular weights) {
        Evidence.Bio bio = evidence.bio();
        Evidence.Posts posts = evidence.posts();
        Evidence.Habits habits = evidence.habits();
        List<Sign> signs = new ArrayList<>();
        add(signs, "collaboration offers in the bio", weights.collaboration() * Math.min(bio.collaboration(), 1));
        add(signs, "calling themselves a creator", weights.selfLabel() * Math.min(bio.selfLabel(), 1));
        add(signs, "asking for followers in the bio", weights.followCall() * Math.min(bio.followCall(), 1));
        add(signs, "discount codes in the bio", weights.code() * Math.min(bio.code(), 1));
        add(signs, "links to their other channels", weights.funnel() * Math.min(bio.funnel(), 1));
        add(
                signs,
                "verified or partner status",
                weights.verified() * Math.max(0, evidence.profile().verified()));
        if (habits.followingChurn() >= weights.churnFrom()) {
            add(signs, "following and unfollowing many", weights.churn());
        }
        if (habits.podPartners() >= weights.podFrom()) {
            add(signs, "quick comments exchanged in a circle", weights.pod());
        }
        double score = Logit.of(weights.prevalence());
        if (posts.read() > 0) {
            double read = posts.read() + 1.0;
            add(signs, "advertising in the posts", weights.postDisclosed() * posts.disclosed() / read);
            add(signs, "posts that ask to follow or like", weights.postFollowCall() * posts.followCalls() / read);
            add(signs, "giveaways", weights.postGiveaway() * posts.giveaways() / read);
            add(signs, "codes and offers in posts", weights.postCode() * posts.codes() / read);
            add(signs, "tags that only seek reach", weights.postReachTags() * posts.reachTagged() / read);
            add(signs, "many hashtags", weights.postHeavyTags() * posts.heavilyTagged() / read);
            double spoken = (posts.conversational() + weights.conversationUsual()) / read;
            score += weights.conversation() * (spoken - weights.conversationUsual()) * enough(posts.read());
            if (signs.isEmpty()) {
                score += weights.silence() * enough(posts.read());
            }
        }
        for (Sign sign : signs) {
            score += sign.logOdds();
        }
        signs.sort(Comparator.comparingDouble(Sign::logOdds).reversed());
        return new Intent(Logit.probability(score), List.copyOf(signs));
    }

    /// Probability of intent to build an audience.
    public double probability() {
        return probability;
    }

    /// What spoke for intent, strongest first.
    public List<Sign> signs() {
        return signs;
    }

    private static double enough(int posts) {
        return Math.min(1, posts / (double) ENOUGH_POSTS);
    }

    private static void add(List<Sign> signs, String words, double logOdds) {
        if (logOdds > 0) {
            signs.add(new Sign(words, logOdds));
        }
    }
}
