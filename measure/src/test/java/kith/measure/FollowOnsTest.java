package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.Rung;
import kith.core.TieHistogram;
import org.junit.jupiter.api.Test;

final class FollowOnsTest {
    /// The matched rate is worth ten actions; somebody who knows the person acts three times as often; rates last.
    private static final Definition TEN = with(new Definition.Influence(10, 3, 1));

    @Test
    void rate_is_compared_with_that_of_accounts_of_the_same_size() {
        // ten accounts of 100 followers, 10 posts, 5 actions: 50 actions in 10,000 exposures, 0.005 each
        FollowOns usual = usual(crowd(10, 100, 10, 5), 0);
        // 20 actions in 1,000 exposures, where 5 were usual: (10 + 20) / (10 + 5) = 2
        FollowOns.Posterior loud = usual.posterior(one(100, 10, 20), Double.NaN, Double.NaN);
        assertThat(loud.ratio()).isEqualTo(2, within(1e-9));
        assertThat(loud.aboveOne()).isGreaterThan(0.99);
        // as many as usual: 15 / 15
        FollowOns.Posterior same = usual.posterior(one(100, 10, 5), Double.NaN, Double.NaN);
        assertThat(same.ratio()).isEqualTo(1, within(1e-9));
        assertThat(same.aboveOne()).isBetween(0.4, 0.6);
        // none: 10 / 15
        FollowOns.Posterior none = usual.posterior(one(100, 10, 0), Double.NaN, Double.NaN);
        assertThat(none.ratio()).isEqualTo(10 / 15.0, within(1e-9));
        assertThat(none.aboveOne()).isLessThan(0.2);
    }

    @Test
    void a_small_account_is_not_measured_against_large_ones() {
        List<Evidence> both = new ArrayList<>(crowd(10, 100, 10, 5));
        // large accounts: 1 action in 10,000 exposures each
        both.addAll(crowd(10, 1_000, 10, 1));
        FollowOns usual = usual(both, 0);
        double small = usual.posterior(one(100, 10, 5), Double.NaN, Double.NaN).ratio();
        double large =
                usual.posterior(one(1_000, 10, 5), Double.NaN, Double.NaN).ratio();
        assertThat(small).isLessThan(large);
    }

    @Test
    void before_anything_is_watched_the_circle_says_what_to_expect() {
        FollowOns usual = usual(crowd(10, 100, 10, 5), 0);
        Evidence unwatched = one(100, 0, 0);
        assertThat(usual.watched(unwatched)).isFalse();
        // half know the person where a quarter is usual: (0.5 x 3 + 0.5) / (0.25 x 3 + 0.75) = 2 / 1.5
        assertThat(usual.posterior(unwatched, 0.5, 0.25).ratio()).isEqualTo(4 / 3.0, within(1e-9));
        assertThat(usual.posterior(unwatched, 0.25, 0.25).aboveOne()).isBetween(0.4, 0.6);
    }

    @Test
    void nobody_ever_acted_means_nothing_is_known() {
        FollowOns silent = usual(crowd(10, 100, 10, 0), 0);
        assertThat(silent.watched(one(100, 10, 0))).isFalse();
        FollowOns nobody = usual(List.of(), 0);
        assertThat(nobody.posterior(one(100, 10, 3), Double.NaN, Double.NaN).ratio())
                .isEqualTo(1);
    }

    @Test
    void unknown_followers_are_no_exposure() {
        FollowOns usual = usual(crowd(10, 100, 10, 5), 0);
        assertThat(usual.watched(one(Double.NaN, 10, 4))).isFalse();
        assertThat(usual.watched(one(0, 10, 4))).isFalse();
    }

    @Test
    void friends_of_the_others_are_taken_out_of_what_is_usual() {
        // all of the others' followers know them and act three times as often: a stranger would act 0.005 / 3 a time
        FollowOns usual = usual(crowd(10, 100, 10, 5), 1);
        // a quarter know the person, as is expected: 1,000 exposures x 0.005 / 3 x (0.25 x 3 + 0.75) = 2.5 actions
        assertThat(usual.posterior(one(100, 10, 0), 0.25, 0.25).ratio()).isEqualTo(10 / 12.5, within(0.01));
    }

    @Test
    void what_does_not_last_counts_in_part() {
        FollowOns fickle =
                FollowOns.of(crowd(10, 100, 10, 5), new double[10], with(new Definition.Influence(10, 3, 0.2)));
        // a fifth of 20 actions where a fifth of 5 were usual: (10 + 4) / (10 + 1)
        assertThat(fickle.posterior(one(100, 10, 20), Double.NaN, Double.NaN).ratio())
                .isEqualTo(14 / 11.0, within(1e-9));
    }

    @Test
    void the_example_of_the_method_page() {
        // ten accounts of 1,000 followers, 10 posts, 10 actions by people who do not know them: 0.001 each
        FollowOns usual =
                FollowOns.of(crowd(10, 1_000, 10, 10), new double[10], with(new Definition.Influence(20, 3, 0.22)));
        // 40 % know the person where 25 % are expected: (0.4 x 3 + 0.6) / (0.25 x 3 + 0.75) = 1.8 / 1.5
        FollowOns.Posterior before = usual.posterior(one(1_000, 0, 0), 0.4, 0.25);
        assertThat(before.ratio()).isEqualTo(1.2, within(1e-9));
        assertThat(before.aboveOne()).isEqualTo(0.79, within(0.005));
        // 12,000 x 0.001 x 1.5 = 18 usual, 27 seen: (20 x 1.2 + 0.22 x 27) / (20 + 0.22 x 18)
        FollowOns.Posterior seen = usual.posterior(one(1_000, 12, 27), 0.4, 0.25);
        assertThat(seen.ratio()).isEqualTo(29.94 / 23.96, within(1e-9));
        assertThat(seen.ratio()).isEqualTo(1.25, within(0.005));
        // with a circle as expected: (h + K g) / (e + K) over g, K = 20 / 0.22 / g
        double k = 20 / 0.22 / 0.0015;
        assertThat(usual.posterior(one(1_000, 12, 27), 0.25, 0.25).ratio())
                .isEqualTo((27 + k * 0.0015) / (12_000 + k) / 0.0015, within(1e-9));
    }

    private static FollowOns usual(List<Evidence> people, double share) {
        double[] shares = new double[people.size()];
        Arrays.fill(shares, share);
        return FollowOns.of(people, shares, TEN);
    }

    private static Definition with(Definition.Influence influence) {
        Definition all = Crowd.DEFINITION;
        return new Definition(
                all.authentic(),
                all.organisation(),
                all.regular(),
                all.standing(),
                all.content(),
                all.circle(),
                influence,
                all.verdicts(),
                all.draws());
    }

    private static List<Evidence> crowd(int size, double followers, int posts, int actions) {
        List<Evidence> crowd = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            crowd.add(one(followers, posts, actions));
        }
        return crowd;
    }

    private static Evidence one(double followers, int posts, int actions) {
        Someone one = new Someone().size(followers, 100);
        one.audience = new Audience(
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, posts, actions, Rung.STRUCTURE, TieHistogram.EMPTY);
        return one.evidence();
    }
}
