package kith.measure.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ShareIntervalTest {
    private static final ShareDoubt DRIFT = new ShareDoubt(0, 0.7, 0);

    @Test
    void nine_in_ten_intervals_hold_the_share() {
        // 300 people: by chance alone 0.90 give or take 0.035 (two deviations)
        assertThat(covered(40, 40, 0, DRIFT)).isBetween(0.86, 0.94);
    }

    @Test
    void nine_in_ten_hold_it_where_only_a_part_of_the_followers_was_seen() {
        assertThat(covered(20, 60, 0, DRIFT)).isBetween(0.86, 0.94);
        assertThat(covered(60, 600, 0, DRIFT)).isBetween(0.86, 0.94);
    }

    @Test
    void nine_in_ten_hold_it_after_a_card_sort() {
        assertThat(covered(60, 60, 20, DRIFT)).isBetween(0.86, 0.94);
    }

    @Test
    void too_little_doubt_holds_too_few() {
        assertThat(covered(40, 40, 0, new ShareDoubt(0, 0.1, 0))).isLessThan(0.8);
    }

    @Test
    void the_three_doubts_add_by_their_squares() {
        double[] logOdds = spread(50, new SplittableRandom(1));

        ShareInterval together = interval(SeenFollowers.all(logOdds), new ShareDoubt(0, 0.5, 0));
        ShareInterval apart = interval(SeenFollowers.all(logOdds), new ShareDoubt(0.3, 0.4, 0));

        assertThat(apart.lo()).isEqualTo(together.lo(), within(1e-9));
        assertThat(apart.hi()).isEqualTo(together.hi(), within(1e-9));
        assertThat(width(SeenFollowers.all(logOdds), new ShareDoubt(0.3, 0.4, 1.2)))
                .isGreaterThan(width(together));
        assertThatThrownBy(() -> new ShareDoubt(0, -1, 0)).hasMessageContaining("drift -1.0");
    }

    @Test
    void cards_settle_what_all_ties_are_off_by() {
        // told even, but the person knows every one of twenty asked
        double[] logOdds = new double[60];
        boolean[] asked = new boolean[60];
        Arrays.fill(asked, 0, 20, true);
        boolean[] knows = asked.clone();

        SeenFollowers unasked = SeenFollowers.all(logOdds);
        ShareInterval before = interval(unasked, new ShareDoubt(0, 0.8, 1.2));
        ShareInterval after = interval(unasked.confirmed(asked, knows), new ShareDoubt(0, 0.8, 1.2));

        assertThat(before.mean()).isEqualTo(0.5, within(0.03));
        assertThat(after.mean()).isGreaterThan(0.85);
        assertThat(width(after)).isLessThan(width(before) / 2);
    }

    @Test
    void everybody_asked_leaves_only_the_step_between_two_counts() {
        double[] logOdds = new double[10];
        boolean[] asked = new boolean[10];
        Arrays.fill(asked, true);
        boolean[] knows = new boolean[10];
        knows[3] = true;

        ShareInterval told = interval(SeenFollowers.all(logOdds).confirmed(asked, knows), DRIFT);

        assertThat(told.mean()).isEqualTo(0.1, within(1e-9));
        // a tenth, its mass spread over 0.05 to 0.15
        assertThat(told.lo()).isEqualTo(0.055, within(0.01));
        assertThat(told.hi()).isEqualTo(0.145, within(0.01));
    }

    @Test
    void the_share_never_passes_the_ceiling() {
        double[] sure = new double[30];
        Arrays.fill(sure, 6);
        ShareInterval told = interval(SeenFollowers.all(sure).among(3_000).atMost(0.2), DRIFT);

        assertThat(told.mean()).isEqualTo(0.2, within(1e-9));
        assertThat(told.hi()).isEqualTo(0.2, within(1e-9));
    }

    @Test
    void nobody_seen_leaves_everything_open() {
        ShareInterval told = interval(SeenFollowers.all(new double[0]).among(400), DRIFT);

        assertThat(told.lo()).isLessThan(0.1);
        assertThat(told.hi()).isGreaterThan(0.9);
    }

    @Test
    void the_same_seed_gives_the_same_share() {
        SeenFollowers seen =
                SeenFollowers.all(spread(30, new SplittableRandom(4))).among(90);

        ShareInterval once = ShareInterval.of(seen, DRIFT, 11);
        ShareInterval again = ShareInterval.of(seen, DRIFT, 11);

        assertThat(again.mean()).isEqualTo(once.mean());
        assertThat(again.lo()).isEqualTo(once.lo());
        assertThat(again.quantile(0.3)).isEqualTo(once.quantile(0.3));
    }

    @Test
    void what_does_not_fit_is_refused() {
        SeenFollowers seen = SeenFollowers.all(new double[3]);
        assertThatThrownBy(() -> seen.among(2)).hasMessageContaining("3 were seen");
        assertThatThrownBy(() -> seen.confirmed(new boolean[2], new boolean[3])).hasMessageContaining("3 followers");
    }

    /// People whose ties are off together by a normal of 0.7, as the interval is told.
    private static double covered(int seen, int followers, int cards, ShareDoubt doubt) {
        SplittableRandom random = new SplittableRandom(1);
        int people = 300;
        int held = 0;
        for (int person = 0; person < people; person++) {
            double off = 0.7 * random.nextGaussian();
            double[] logOdds = spread(followers, random);
            boolean[] knows = new boolean[followers];
            int known = 0;
            for (int at = 0; at < followers; at++) {
                knows[at] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds[at] - off));
                known += knows[at] ? 1 : 0;
            }
            boolean[] asked = new boolean[seen];
            Arrays.fill(asked, 0, cards, true);
            SeenFollowers told = SeenFollowers.all(Arrays.copyOf(logOdds, seen))
                    .among(followers)
                    .confirmed(asked, Arrays.copyOf(knows, seen));
            ShareInterval share = ShareInterval.of(told, doubt, person);
            double truth = known / (double) followers;
            held += share.lo() <= truth && truth <= share.hi() ? 1 : 0;
        }
        return held / (double) people;
    }

    private static double[] spread(int count, SplittableRandom random) {
        double[] logOdds = new double[count];
        for (int at = 0; at < count; at++) {
            logOdds[at] = -0.5 + random.nextGaussian();
        }
        return logOdds;
    }

    private static ShareInterval interval(SeenFollowers seen, ShareDoubt doubt) {
        return ShareInterval.of(seen, doubt, 5);
    }

    private static double width(SeenFollowers seen, ShareDoubt doubt) {
        return width(interval(seen, doubt));
    }

    private static double width(ShareInterval told) {
        return told.hi() - told.lo();
    }
}
