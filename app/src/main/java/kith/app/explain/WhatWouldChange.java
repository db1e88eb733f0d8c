package kith.app.explain;

import java.util.ArrayList;
import java.util.List;
import kith.core.Assessment;
import kith.core.Claim;
import org.jspecify.annotations.Nullable;

/// What would have to turn out differently for the verdict to change, most open thing first.
public final class WhatWouldChange {
    private WhatWouldChange() {}

    /// One to six sentences.
    public static List<String> of(Assessment assessment) {
        List<String> changes = new ArrayList<>();
        Claim weakest = assessment.weakestClaim();
        if (weakest != null) {
            changes.add("We are least sure %s.".formatted(VerdictWords.question(weakest)));
        }
        String look = assessment.nextLook();
        if (look != null) {
            changes.add("The cheapest look that would settle it: %s".formatted(sentence(look)));
        }
        changes.addAll(
                switch (assessment.verdict()) {
                    case SUSPICIOUS ->
                        List.of("A sample of followers that turn out to be real people would lift the suspicion.");
                    case ORGANISATION -> List.of("Posts in one person's own voice would make this a person's account.");
                    case ESTABLISHED_INFLUENCER ->
                        List.of("This would change only if they stopped working at building an audience.");
                    case SMALL_INFLUENCER ->
                        List.of("If the signs that they set out to build an audience turned out to be wrong,"
                                + " they would be judged as a regular person.");
                    case ALPHA_CONSUMER -> alpha(assessment);
                    case ORDINARY_CONSUMER -> ordinary(assessment);
                    case NOT_ENOUGH_EVIDENCE -> missing(assessment);
                });
        return List.copyOf(changes);
    }

    private static List<String> alpha(Assessment assessment) {
        List<String> changes = new ArrayList<>();
        for (Claim claim : Claim.values()) {
            Double p = probability(assessment, claim);
            if (claim.partOfAlpha() && p != null && p < 0.9) {
                changes.add(
                        "If it turned out that %s, they would no longer be an alpha consumer (estimated chance: %s)."
                                .formatted(denied(claim), Spoken.percent(1 - p)));
            }
        }
        return changes;
    }

    private static List<String> ordinary(Assessment assessment) {
        List<String> changes = new ArrayList<>();
        for (Claim claim : Claim.values()) {
            Double p = probability(assessment, claim);
            if (claim.partOfAlpha() && p != null && p <= 0.2) {
                changes.add("To be an alpha consumer, %s.".formatted(wanted(claim)));
            }
        }
        return changes;
    }

    private static List<String> missing(Assessment assessment) {
        List<String> changes = new ArrayList<>();
        for (Claim claim : Claim.values()) {
            if (claim.partOfAlpha() && probability(assessment, claim) == null && claim != assessment.weakestClaim()) {
                changes.add("Nothing is known yet about %s.".formatted(VerdictWords.question(claim)));
            }
        }
        return changes;
    }

    private static String denied(Claim claim) {
        return switch (claim) {
            case REGULAR -> "they do set out to build an audience";
            case STANDING -> "they do not stand far above their peers";
            case CONTENT -> "their posts are no better than their peers'";
            case CIRCLE -> "most of their audience does not know them";
            case AUTHENTIC, ORGANISATION, INFLUENCE ->
                throw new IllegalArgumentException("not part of alpha: " + claim);
        };
    }

    private static String wanted(Claim claim) {
        return switch (claim) {
            case REGULAR -> "they would have to be someone who does not set out to build an audience";
            case STANDING -> "they would have to rise far above their peers in genuine followers";
            case CONTENT -> "people who do not know them would have to respond to their posts far more";
            case CIRCLE -> "a much larger part of their audience would have to know them";
            case AUTHENTIC, ORGANISATION, INFLUENCE ->
                throw new IllegalArgumentException("not part of alpha: " + claim);
        };
    }

    private static @Nullable Double probability(Assessment assessment, Claim claim) {
        Assessment.Standing standing = assessment.standing();
        Assessment.Content content = assessment.content();
        Assessment.Circle circle = assessment.circle();
        Assessment.Influence influence = assessment.influence();
        return switch (claim) {
            case AUTHENTIC -> assessment.authentic();
            case ORGANISATION -> assessment.organisation();
            case REGULAR -> assessment.regular();
            case STANDING -> standing == null ? null : (Double) standing.probability();
            case CONTENT -> content == null ? null : (Double) content.probability();
            case CIRCLE -> circle == null ? null : (Double) circle.probability();
            case INFLUENCE -> influence == null ? null : (Double) influence.probability();
        };
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
