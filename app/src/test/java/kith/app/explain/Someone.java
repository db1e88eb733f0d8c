package kith.app.explain;

import kith.core.Assessment;
import kith.core.Claim;
import kith.core.Estimate;
import kith.core.Provenance;
import kith.core.Rung;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// A person made up for tests: everything speaks for an alpha consumer until it is changed.
record Someone(
        Verdict verdict,
        @Nullable Double regular,
        Assessment.@Nullable Standing standing,
        Assessment.@Nullable Content content,
        Assessment.@Nullable Circle circle,
        @Nullable Claim weakest,
        @Nullable String nextLook) {
    static Someone alpha() {
        return new Someone(
                Verdict.ALPHA_CONSUMER,
                0.94,
                new Assessment.Standing(0.97, Estimate.of(0.96, 0.93, 0.98), 3.1),
                new Assessment.Content(0.9, Estimate.of(0.88, 0.81, 0.93)),
                new Assessment.Circle(0.85, Estimate.of(0.48, 0.37, 0.58), 2.1, Rung.STRUCTURE),
                Claim.CIRCLE,
                "ask them to sort 20 followers");
    }

    Someone verdict(Verdict other) {
        return new Someone(other, regular, standing, content, circle, weakest, nextLook);
    }

    Someone regular(@Nullable Double p) {
        return new Someone(verdict, p, standing, content, circle, weakest, nextLook);
    }

    Someone standing(Assessment.@Nullable Standing other) {
        return new Someone(verdict, regular, other, content, circle, weakest, nextLook);
    }

    Someone content(Assessment.@Nullable Content other) {
        return new Someone(verdict, regular, standing, other, circle, weakest, nextLook);
    }

    Someone circle(Assessment.@Nullable Circle other) {
        return new Someone(verdict, regular, standing, content, other, weakest, nextLook);
    }

    Someone settled() {
        return new Someone(verdict, regular, standing, content, circle, null, null);
    }

    Assessment assessment() {
        return new Assessment(
                "42",
                "ada",
                verdict,
                0.81,
                0.99,
                0.02,
                regular,
                standing,
                content,
                circle,
                new Assessment.Influence(0.7, 1.4),
                "tattoo artist · Lyon",
                212,
                "Far above peers, and known to them.",
                weakest,
                nextLook,
                new Provenance("d".repeat(64), "e".repeat(64), 1, "0.1.0"));
    }
}
