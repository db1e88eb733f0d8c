package kith.cli.text;

import java.util.List;
import kith.app.explain.Explanation;
import kith.app.explain.Pyramid;
import kith.app.explain.Rings;
import kith.core.Assessment;
import kith.core.Claim;
import kith.core.Estimate;
import kith.core.Provenance;
import kith.core.Rung;
import kith.core.Verdict;

/// Made-up people, one a verdict.
public final class People {
    private static final Provenance PROVENANCE =
            new Provenance("0123456789abcdef".repeat(4), "fedcba9876543210".repeat(4), 1, "0.1.0");

    private People() {}

    public static Assessment alpha() {
        return new Assessment(
                "1001",
                "ada.inks",
                Verdict.ALPHA_CONSUMER,
                0.81,
                0.995,
                0.02,
                0.94,
                new Assessment.Standing(0.97, Estimate.of(0.96, 0.93, 0.98), 3.1),
                new Assessment.Content(0.9, Estimate.of(0.88, 0.81, 0.93)),
                new Assessment.Circle(0.85, Estimate.of(0.48, 0.37, 0.58), 2.1, Rung.STRUCTURE),
                new Assessment.Influence(0.7, 1.4),
                "tattoo artist · Lyon · French · 2 to 4 years here",
                212,
                "Far above 212 tattoo artists in Lyon, liked by strangers, and about half the audience knows them.",
                Claim.CIRCLE,
                "ask them to sort 20 followers into known and not known",
                PROVENANCE);
    }

    public static Assessment unknown() {
        return new Assessment(
                "1002",
                null,
                Verdict.NOT_ENOUGH_EVIDENCE,
                null,
                0.9,
                0.1,
                null,
                new Assessment.Standing(0.6, Estimate.of(0.9, 0.7, 0.97), 2.2),
                null,
                null,
                null,
                null,
                24,
                "No posts were seen.",
                Claim.CONTENT,
                "collect their last 12 posts",
                PROVENANCE);
    }

    public static Assessment other(String id, String handle, Verdict verdict, double alpha, String reason) {
        boolean audience = verdict == Verdict.SMALL_INFLUENCER || verdict == Verdict.ESTABLISHED_INFLUENCER;
        boolean organisation = verdict == Verdict.ORGANISATION;
        return new Assessment(
                id,
                handle,
                verdict,
                alpha,
                verdict == Verdict.SUSPICIOUS ? 0.05 : 0.98,
                organisation ? 0.97 : 0.01,
                audience ? 0.08 : 0.9,
                new Assessment.Standing(audience ? 0.99 : 0.03, Estimate.of(audience ? 0.97 : 0.52, 0.45, 0.99), 1.1),
                new Assessment.Content(0.3, Estimate.of(0.62, 0.4, 0.8)),
                new Assessment.Circle(0.1, Estimate.of(0.07, 0.03, 0.12), 0.4, Rung.INTERACTION),
                null,
                "barista · Porto",
                48,
                reason,
                null,
                null,
                PROVENANCE);
    }

    /// One a verdict, surest alpha first.
    public static List<Assessment> everyKind() {
        return List.of(
                alpha(),
                other(
                        "7",
                        "mara_roasts_coffee_all_day_long",
                        Verdict.ORDINARY_CONSUMER,
                        0.02,
                        "Level with their peers."),
                other("8", "glow.with.gia", Verdict.SMALL_INFLUENCER, 0.01, "New: the account is 5 months old."),
                other("9", "big.gia", Verdict.ESTABLISHED_INFLUENCER, 0.003, "Partner account, 120,000 followers."),
                other("10", "café_東京", Verdict.ORGANISATION, 0.0, "A café."),
                other("11", "x8847362", Verdict.SUSPICIOUS, 0.0, "Followers came in bursts."),
                unknown());
    }

    public static Pyramid pyramid(double person) {
        return new Pyramid(
                List.of(41.0, 118.0, 171.0, 224.0, 284.0, 352.0, 431.0, 534.0, 689.0, 968.0, 2140.0),
                person,
                212,
                "tattoo artist · Lyon");
    }

    public static Rings rings(Rung evidence) {
        return new Rings(0.12, Estimate.of(0.48, 0.37, 0.58), evidence);
    }

    public static Explanation explained() {
        return Explanation.of(
                alpha(),
                pyramid(1093),
                rings(Rung.STRUCTURE),
                true,
                List.of("Only the newest 300 of their 1,093 followers were seen."));
    }
}
