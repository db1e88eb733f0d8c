package kith.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kith.core.Assessment;
import kith.core.Claim;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.Rung;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// Why an account has its verdict, which claim is least certain, and the cheapest look that would settle it.
final class Reasons {
    /// Keeps a bound that is a multiple of five percent but for rounding where it is.
    private static final double TINY = 1e-9;

    private final Definition definition;
    private final Evidence evidence;
    private final Judge.Margins margins;
    private final Intent intent;
    private final boolean readable;

    Reasons(Definition definition, Evidence evidence, Judge.Margins margins, Intent intent, boolean readable) {
        this.definition = definition;
        this.evidence = evidence;
        this.margins = margins;
        this.intent = intent;
        this.readable = readable;
    }

    String sentence(Verdict verdict, boolean isNew) {
        return switch (verdict) {
            case SUSPICIOUS -> "The account or much of its following looks fake.";
            case ORGANISATION -> "This speaks for an organisation, not for a person.";
            case ESTABLISHED_INFLUENCER -> "Builds an audience (%s) and already has a large one.".formatted(signs());
            case SMALL_INFLUENCER ->
                "Builds an audience (%s) and is small for a reason: %s."
                        .formatted(signs(), isNew ? "new, here for less time than most" : whyNotBig());
            case ALPHA_CONSUMER ->
                "A regular person far above their peers, with top content, followed largely by people who know them.";
            case ORDINARY_CONSUMER -> ordinary();
            case NOT_ENOUGH_EVIDENCE -> undecided();
        };
    }

    /// The sentence for an alpha consumer. The share is never said to the percent: it rests on estimated ties.
    /// Its bounds are rounded outwards to five percent, so that the interval said holds the one meant. Strangers
    /// are spoken of only where it was seen who likes.
    String alpha(Assessment.Standing standing, Assessment.Content content, Assessment.Circle circle) {
        String liked = evidence.audience().likerPosts() > 0
                ? "posts that strangers like more than %d %% of the peers'"
                : "posts that are liked more, for their size, than those of %d %% of the peers";
        return String.format(
                Locale.ROOT,
                "A regular person with more followers than %d %% of their peers (%.1f times the usual), " + liked
                        + ", and followers of whom about %d to %d %% know them.",
                percent(standing.percentile().value()),
                standing.multiple(),
                percent(content.percentile().value()),
                5 * (int) Math.floor(circle.share().interval().lo() * 20 + TINY),
                5 * (int) Math.ceil(circle.share().interval().hi() * 20 - TINY));
    }

    private static int percent(double share) {
        return (int) Math.min(99, Math.round(share * 100));
    }

    private String signs() {
        String signs = intent.signs().stream().limit(2).map(Intent.Sign::words).collect(Collectors.joining(" and "));
        return signs.isEmpty() ? "seldom speaks to anybody in particular" : signs;
    }

    private String whyNotBig() {
        if (margins.content() < 0.5) {
            return "no sweet spot, the content does not stand out";
        }
        return margins.standing() < 0.5 ? "no sweet spot, no higher than their peers" : "no sweet spot found yet";
    }

    private String ordinary() {
        String taken = readable ? "" : " No words of theirs were read; taken as regular like most people.";
        return whyOrdinary() + taken;
    }

    private String whyOrdinary() {
        double ruledOut = definition.verdicts().ruledOut();
        if (margins.standing() <= ruledOut) {
            return "A regular person whose following is like that of their peers.";
        }
        if (margins.content() <= ruledOut) {
            return margins.circle() > ruledOut
                    ? "A regular person with many friends here, whose posts are not above their peers'."
                    : "A regular person whose posts are not above their peers'.";
        }
        if (margins.circle() <= ruledOut) {
            return margins.standing() >= 0.5 && margins.content() >= 0.5
                    ? "A top creator with a wide audience: mostly strangers, not people who know them."
                    : "A regular person followed mostly by people who do not know them.";
        }
        return "A regular person whose recommendations are acted on less than their peers'.";
    }

    private String undecided() {
        Claim weakest = weakest(Verdict.NOT_ENOUGH_EVIDENCE, false);
        return weakest == null ? "The evidence does not decide." : "Not enough evidence: %s.".formatted(open(weakest));
    }

    private String open(Claim claim) {
        boolean missing = Double.isNaN(probability(claim));
        return switch (claim) {
            case REGULAR -> "it is not known whether they set out to build an audience";
            case STANDING ->
                missing ? "their number of followers is not known" : "how far they stand above their peers is open";
            case CONTENT ->
                missing ? "nothing is known of how their posts are received" : "how good their posts are is open";
            case CIRCLE ->
                missing ? "nothing is known of who follows them" : "how many followers know them in person is open";
            case INFLUENCE -> "whether people act on what they say is open";
            case AUTHENTIC -> "whether the account and its following are real is open";
            case ORGANISATION -> "whether this is a person is open";
        };
    }

    private double probability(Claim claim) {
        return switch (claim) {
            case AUTHENTIC -> margins.authentic();
            case ORGANISATION -> margins.organisation();
            case REGULAR -> readable ? 1 - margins.intent() : Double.NaN;
            case STANDING -> margins.standing();
            case CONTENT -> margins.content();
            case CIRCLE -> margins.circle();
            case INFLUENCE -> margins.influence();
        };
    }

    /// The claim whose truth is least certain; one with no evidence at all comes first, in the order of their cost.
    @Nullable
    Claim weakest(Verdict verdict, boolean alphaKnown) {
        if (verdict == Verdict.SUSPICIOUS || verdict == Verdict.ORGANISATION) {
            return null;
        }
        Map<Claim, Double> doubt = new EnumMap<>(Claim.class);
        for (Claim claim : List.of(Claim.STANDING, Claim.REGULAR, Claim.CONTENT, Claim.CIRCLE)) {
            double p = probability(claim);
            if (Double.isNaN(p) && !alphaKnown) {
                return claim;
            }
            doubt.put(claim, p * (1 - p));
        }
        for (Claim claim : List.of(Claim.AUTHENTIC, Claim.ORGANISATION, Claim.INFLUENCE)) {
            double p = probability(claim);
            // a gate that is as likely as not matters more than a claim; the consequence only when it withholds
            if (!Double.isNaN(p)
                    && (claim != Claim.INFLUENCE || p < definition.verdicts().influence())) {
                doubt.put(claim, p * (1 - p));
            }
        }
        return doubt.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(entry -> entry.getValue() > 0.02)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    String nextLook(Claim claim) {
        boolean missing = Double.isNaN(probability(claim));
        return switch (claim) {
            case AUTHENTIC -> "Read the profiles of 50 of their followers.";
            case ORGANISATION -> "Read the bio and the name: who speaks here?";
            case REGULAR ->
                missing ? "Read their bio and their last 12 posts." : "Read 12 more posts, and visit again in 8 weeks.";
            case STANDING ->
                missing ? "Get their number of followers." : "Import more people of the same walk of life and place.";
            case CONTENT -> {
                if (missing) {
                    yield "Get the like counts of their last 6 posts.";
                }
                yield Lift.strangersSeen(evidence.audience())
                        ? "Watch 6 more posts."
                        : "Get the list of who liked their last 12 posts.";
            }
            case CIRCLE -> {
                if (missing) {
                    yield "Get the list of their followers.";
                }
                yield evidence.audience().rung() == Rung.STRUCTURE
                        ? "Get the comments and answers under their last 12 posts."
                        : "Ask them to sort 20 followers into 'know' and 'do not know'.";
            }
            case INFLUENCE -> "Watch the questions and saves under their next 6 posts.";
        };
    }
}
