package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class FakePrevalenceTest {
    private static final double EXPECTED = 0.08;
    private static final double HITS = 0.7;
    private static final double ALARMS = 0.02;

    @Test
    void a_planted_share_is_found() {
        Property.forSeeds(20, random -> {
            double planted = 0.03 + 0.2 * random.nextDouble();
            FakePrevalence found = FakePrevalence.of(scores(20_000, planted, random), EXPECTED, 10, 100, HITS, ALARMS);
            // three deviations of the share itself, 0.0027 each at 0.2, and of the overlap of the two kinds
            assertThat(found.share()).isEqualTo(planted, within(0.02));
        });
    }

    @Test
    void the_expected_share_is_left_alone_where_it_is_right() {
        FakePrevalence found =
                FakePrevalence.of(scores(20_000, EXPECTED, new SplittableRandom(1)), EXPECTED, 4, 100, HITS, ALARMS);
        assertThat(found.shift()).isEqualTo(0, within(0.12));
    }

    @Test
    void the_share_stays_within_its_limits() {
        SplittableRandom random = new SplittableRandom(1);
        FakePrevalence many = FakePrevalence.of(scores(5_000, 0.9, random), EXPECTED, 4, 100, HITS, ALARMS);
        // odds 0.08 / 0.92 = 0.087, times 4 is 0.348: a share of 0.258
        assertThat(many.share()).isEqualTo(0.258, within(0.001));
        assertThat(many.shift()).isEqualTo(Math.log(4), within(1e-9));
        FakePrevalence none = FakePrevalence.of(scores(5_000, 0, random), EXPECTED, 4, 1, HITS, ALARMS);
        assertThat(none.shift()).isEqualTo(-Math.log(4), within(1e-9));
    }

    @Test
    void few_accounts_hardly_move_what_is_expected() {
        FakePrevalence twelve =
                FakePrevalence.of(scores(12, 0.5, new SplittableRandom(3)), EXPECTED, 4, 100, HITS, ALARMS);
        FakePrevalence nobody = FakePrevalence.of(new double[0], EXPECTED, 4, 100, HITS, ALARMS);
        assertThat(twelve.share()).isBetween(EXPECTED, 0.15);
        assertThat(nobody.share()).isEqualTo(EXPECTED, within(1e-12));
        assertThat(nobody.hitRate()).isEqualTo(HITS, within(1e-12));
        assertThat(nobody.alarmRate()).isEqualTo(ALARMS, within(1e-12));
    }

    @Test
    void the_order_of_accounts_does_not_matter() {
        double[] scores = scores(3_000, 0.1, new SplittableRandom(5));
        List<Double> shuffled = new ArrayList<>();
        for (double score : scores) {
            shuffled.add(score);
        }
        Collections.shuffle(shuffled, new SplittableRandom(7));
        double[] other = shuffled.stream().mapToDouble(Double::doubleValue).toArray();
        FakePrevalence one = FakePrevalence.of(scores, EXPECTED, 4, 100, HITS, ALARMS);
        FakePrevalence two = FakePrevalence.of(other, EXPECTED, 4, 100, HITS, ALARMS);
        assertThat(two.share()).isEqualTo(one.share());
        assertThat(two.hitRate()).isEqualTo(one.hitRate());
        assertThat(two.alarmRate()).isEqualTo(one.alarmRate());
    }

    @Test
    void a_scorecard_that_tells_the_two_kinds_apart_here_counts_better_than_stated() {
        FakePrevalence clear =
                FakePrevalence.of(scores(20_000, 0.1, 36, new SplittableRandom(1)), EXPECTED, 4, 100, HITS, ALARMS);
        assertThat(clear.hitRate()).isGreaterThan(0.95);
        assertThat(clear.alarmRate()).isLessThan(0.01);
    }

    @Test
    void an_adjusted_count_by_hand() {
        // 30 of 100 counted, by a scorecard that counts 0.7 of the fakes and 0.1 of the others:
        // (0.30 - 0.10) / (0.70 - 0.10) = 0.333
        AdjustedCount adjusted = AdjustedCount.of(30, 100, new AdjustedCount.Rates(0.7, 100, 0.1, 100));
        assertThat(adjusted.share()).isEqualTo(1 / 3.0, within(1e-9));
        // variance: (0.3 x 0.7 / 100 + (1/3)^2 x 0.7 x 0.3 / 100 + (2/3)^2 x 0.1 x 0.9 / 100) / 0.6^2
        //         = (0.0021 + 0.000233 + 0.0004) / 0.36 = 0.007593; 1.645 x 0.0871 = 0.143
        assertThat(adjusted.range().lo()).isEqualTo(0.190, within(0.001));
        assertThat(adjusted.range().hi()).isEqualTo(0.477, within(0.001));
    }

    @Test
    void an_adjusted_count_stays_a_share() {
        AdjustedCount.Rates rates = new AdjustedCount.Rates(0.7, 100, 0.1, 100);
        assertThat(AdjustedCount.of(0, 50, rates).share()).isZero();
        assertThat(AdjustedCount.of(50, 50, rates).share()).isEqualTo(1);
        assertThat(AdjustedCount.of(50, 50, rates).range().hi()).isEqualTo(1);
    }

    @Test
    void the_range_holds_a_planted_share_nine_times_in_ten() {
        int[] held = new int[1];
        Property.forSeeds(400, random -> {
            double planted = 0.1 + 0.6 * random.nextDouble();
            double hits = counted(100, 0.7, random) / 100.0;
            double alarms = counted(400, 0.05, random) / 400.0;
            int fakes = counted(300, planted, random);
            int seen = counted(fakes, 0.7, random) + counted(300 - fakes, 0.05, random);
            AdjustedCount found = AdjustedCount.of(seen, 300, new AdjustedCount.Rates(hits, 100, alarms, 400));
            held[0] += found.range().contains(planted) ? 1 : 0;
        });
        // 400 x 0.9 = 360 with a deviation of 6
        assertThat(held[0]).isBetween(340, 380);
    }

    @Test
    void what_was_bought_lies_between_all_and_the_usual_part_looking_fake() {
        Someone buyer = new Someone().size(100, 100);
        buyer.fakes = 0.5;
        AudienceFakes fakes = AudienceFakes.of(buyer.audience(), 0.1, 0.7);
        // (12 x 0.1 + 50) / 112 = 0.457; of 0.9: 0.397; of 0.6: 0.595; the middle 0.496
        assertThat(fakes.share()).isEqualTo(0.457, within(0.001));
        assertThat(fakes.fewest()).isEqualTo(0.397, within(0.001));
        assertThat(fakes.most()).isEqualTo(0.595, within(0.001));
        assertThat(fakes.genuine()).isEqualTo(0.504, within(0.001));
    }

    @Test
    void an_audience_like_all_others_loses_nothing() {
        Someone usual = new Someone().size(100, 100);
        usual.fakes = 0.1;
        assertThat(AudienceFakes.of(usual.audience(), 0.1, 0.7).genuine()).isEqualTo(1, within(1e-12));
        usual.fakes = 0.05;
        assertThat(AudienceFakes.of(usual.audience(), 0.1, 0.7).genuine()).isEqualTo(1);
    }

    private static double[] scores(int accounts, double share, SplittableRandom random) {
        return scores(accounts, share, 4, random);
    }

    /// Log-odds at the expected prevalence of two kinds that lie normally around plus and minus half of `apart`,
    /// with a variance of `apart`: then the score is the true log likelihood ratio.
    private static double[] scores(int accounts, double share, double apart, SplittableRandom random) {
        double[] scores = new double[accounts];
        double base = Logit.of(EXPECTED);
        for (int at = 0; at < accounts; at++) {
            double middle = random.nextDouble() < share ? apart / 2 : -apart / 2;
            scores[at] = base + middle + Math.sqrt(apart) * random.nextGaussian();
        }
        return scores;
    }

    private static int counted(int of, double share, SplittableRandom random) {
        int count = 0;
        for (int at = 0; at < of; at++) {
            count += random.nextDouble() < share ? 1 : 0;
        }
        return count;
    }
}
