package kith.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import kith.core.Assessment;
import kith.core.Estimate;
import kith.core.Rung;
import kith.core.Verdict;
import org.junit.jupiter.api.Test;

final class WhatWouldChangeTest {
    @Test
    void the_weakest_claim_and_the_next_look_come_first() {
        assertThat(WhatWouldChange.of(Someone.alpha().assessment()))
                .startsWith(
                        "We are least sure how much of their audience knows them.",
                        "The cheapest look that would settle it: ask them to sort 20 followers.");
    }

    @Test
    void an_alpha_hears_which_claim_is_in_doubt_and_how_much() {
        // circle holds with 0.85, so it fails with 0.15; regular (0.94), standing (0.97), content (0.90) are not in
        // doubt
        assertThat(WhatWouldChange.of(Someone.alpha().settled().assessment()))
                .containsExactly("If it turned out that most of their audience does not know them, they would no longer"
                        + " be an alpha consumer (estimated chance: 15 %).");
    }

    @Test
    void an_ordinary_consumer_hears_what_is_missing() {
        Assessment ordinary = Someone.alpha()
                .verdict(Verdict.ORDINARY_CONSUMER)
                .settled()
                .standing(new Assessment.Standing(0.01, Estimate.of(0.5, 0.4, 0.6), 1.0))
                .circle(new Assessment.Circle(0.15, Estimate.of(0.1, 0.05, 0.2), 0.5, Rung.STRUCTURE))
                .assessment();
        assertThat(WhatWouldChange.of(ordinary))
                .containsExactly(
                        "To be an alpha consumer, they would have to rise far above their peers in genuine followers.",
                        "To be an alpha consumer, a much larger part of their audience would have to know them.");
    }

    @Test
    void without_evidence_the_unknown_claims_are_named() {
        Assessment unknown = Someone.alpha()
                .verdict(Verdict.NOT_ENOUGH_EVIDENCE)
                .settled()
                .content(null)
                .assessment();
        assertThat(WhatWouldChange.of(unknown))
                .containsExactly("Nothing is known yet about how good their posts are to people who do not know them.");
    }

    @Test
    void every_verdict_can_change() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(WhatWouldChange.of(Someone.alpha().verdict(verdict).assessment()))
                    .as(verdict.code())
                    .isNotEmpty();
        }
    }
}
