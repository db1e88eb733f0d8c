package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kith.core.Definition;
import kith.core.Evidence;
import org.junit.jupiter.api.Test;

/// Weights are read from the definition: each sign adds what the file says, and nothing else does.
final class IntentTest {
    private static final Definition.Regular REGULAR = Crowd.DEFINITION.regular();

    @Test
    void nothing_read_leaves_the_prevalence() {
        Someone silent = new Someone();
        silent.bio = new Evidence.Bio(-1, 0, 0, 0, 0, 0, 0, 0, 0);
        Evidence evidence = wordless(silent);
        assertThat(intent(evidence).probability()).isEqualTo(REGULAR.prevalence(), within(1e-9));
        assertThat(intent(evidence).signs()).isEmpty();
        assertThat(Intent.readable(evidence)).isFalse();
    }

    @Test
    void each_sign_in_the_bio_adds_its_weight_once() {
        double prior = Logit.of(REGULAR.prevalence());
        assertThat(logOdds(3, 0, 0, 0, 0)).isEqualTo(prior + REGULAR.collaboration(), within(1e-9));
        assertThat(logOdds(0, 1, 0, 0, 0)).isEqualTo(prior + REGULAR.selfLabel(), within(1e-9));
        assertThat(logOdds(0, 0, 2, 0, 0)).isEqualTo(prior + REGULAR.followCall(), within(1e-9));
        assertThat(logOdds(0, 0, 0, 1, 0)).isEqualTo(prior + REGULAR.code(), within(1e-9));
        assertThat(logOdds(0, 0, 0, 0, 9)).isEqualTo(prior + REGULAR.funnel(), within(1e-9));
    }

    @Test
    void twelve_posts_without_a_sign_speak_for_a_regular_person() {
        Someone usual = new Someone();
        // as much talk as is usual: (0.4 x 13 - 0.4) posts of 12 speak to somebody
        Evidence.Posts posts = usual.evidence().posts();
        double spoken = (posts.conversational() + REGULAR.conversationUsual()) / (posts.read() + 1);
        double expected = Logit.of(REGULAR.prevalence())
                + REGULAR.silence()
                + REGULAR.conversation() * (spoken - REGULAR.conversationUsual());
        assertThat(Logit.of(intent(usual.evidence()).probability())).isEqualTo(expected, within(1e-9));
    }

    @Test
    void a_sign_anywhere_ends_the_silence() {
        Someone one = new Someone();
        double silent = intent(one.evidence()).probability();
        one.bio = new Evidence.Bio(1, 0, 0, 0, 0, 1, 0, 0, 1);
        assertThat(intent(one.evidence()).probability()).isGreaterThan(silent);
        assertThat(Logit.of(intent(one.evidence()).probability()) - Logit.of(silent))
                .isEqualTo(REGULAR.funnel() - REGULAR.silence(), within(1e-9));
    }

    @Test
    void more_posts_with_signs_never_lower_intent() {
        double before = 0;
        for (int signed = 0; signed <= Someone.POSTS; signed++) {
            Someone one = new Someone();
            one.signedPosts = signed;
            double now = intent(one.evidence()).probability();
            assertThat(now).isGreaterThan(before);
            before = now;
        }
        assertThat(before).isGreaterThan(0.9);
    }

    @Test
    void verified_is_a_sign_and_unknown_is_none() {
        double unknown = intent(new Someone().marks(-1, -1, -1).evidence()).probability();
        double plain = intent(new Someone().marks(0, 0, 0).evidence()).probability();
        double verified = intent(new Someone().marks(1, 0, 0).evidence()).probability();
        assertThat(unknown).isEqualTo(plain);
        assertThat(verified).isGreaterThan(plain);
        assertThat(intent(new Someone().marks(1, 0, 0).evidence()).signs())
                .extracting(Intent.Sign::words)
                .containsExactly("verified or partner status");
    }

    @Test
    void a_business_switch_a_link_and_trade_words_are_not_looked_at() {
        Someone trading = new Someone().marks(0, 1, 1);
        trading.bio = new Evidence.Bio(1, 0, 0, 0, 0, 0, 0, 2, 1);
        assertThat(intent(trading.evidence()).probability())
                .isEqualTo(intent(new Someone().evidence()).probability());
    }

    @Test
    void habits_count_from_their_threshold_on() {
        double none = intent(new Someone().evidence()).probability();
        assertThat(habits(REGULAR.churnFrom() - 0.01, 0)).isEqualTo(none);
        assertThat(habits(REGULAR.churnFrom(), 0)).isGreaterThan(none);
        assertThat(habits(Double.NaN, (int) REGULAR.podFrom() - 1)).isEqualTo(none);
        assertThat(habits(Double.NaN, (int) REGULAR.podFrom())).isGreaterThan(none);
    }

    @Test
    void signs_are_told_strongest_first() {
        assertThat(intent(new Someone().aspiring().evidence()).signs())
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo((left, right) -> Double.compare(right.logOdds(), left.logOdds()));
    }

    private static double habits(double churn, int pods) {
        Someone one = new Someone();
        one.habits = new Evidence.Habits(churn, Double.NaN, pods);
        return intent(one.evidence()).probability();
    }

    private static double logOdds(int collaboration, int selfLabel, int followCall, int code, int funnel) {
        Someone one = new Someone();
        one.bio = new Evidence.Bio(1, collaboration, selfLabel, followCall, code, funnel, 0, 0, 0);
        return Logit.of(intent(wordless(one)).probability());
    }

    private static Evidence wordless(Someone one) {
        Evidence whole = one.evidence();
        return new Evidence(
                whole.accountId(),
                whole.handle(),
                whole.profile(),
                whole.bio(),
                new Evidence.Posts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                whole.habits(),
                whole.audience());
    }

    private static Intent intent(Evidence evidence) {
        return Intent.of(evidence, REGULAR);
    }
}
