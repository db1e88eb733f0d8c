package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kith.core.Interval;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class ExpectedHitsTest {
    @Test
    void certain_people_leave_no_interval() {
        assertThat(ExpectedHits.of(new double[] {1, 1, 0})).isEqualTo(new Interval(2, 2));
    }

    @Test
    void one_coin_may_fall_either_way() {
        assertThat(ExpectedHits.of(new double[] {0.5})).isEqualTo(new Interval(0, 1));
        // P(0 hits) = 0.04 is within the lower tail of 0.05
        assertThat(ExpectedHits.of(new double[] {0.96})).isEqualTo(new Interval(1, 1));
    }

    @Test
    void ten_fair_coins() {
        // P(X <= 1) = 11/1024 = 0.011, P(X <= 2) = 56/1024 = 0.055: the interval is 2 to 8
        double[] coins = new double[10];
        Arrays.fill(coins, 0.5);
        assertThat(ExpectedHits.of(coins)).isEqualTo(new Interval(2, 8));
    }

    @Test
    void the_approximation_is_within_one_of_the_exact_interval() {
        Property.forSeeds(100, random -> {
            double[] alphas = random.doubles(30 + random.nextInt(200)).toArray();
            Interval exact = ExpectedHits.exact(alphas);
            Interval normal = ExpectedHits.normal(alphas);
            assertThat(Math.abs(exact.lo() - normal.lo())).isLessThanOrEqualTo(1);
            assertThat(Math.abs(exact.hi() - normal.hi())).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void the_interval_holds_at_least_nine_in_ten() {
        Property.forSeeds(20, random -> {
            double[] alphas = random.doubles(1 + random.nextInt(29)).toArray();
            Interval interval = ExpectedHits.of(alphas);
            int held = 0;
            for (int draw = 0; draw < 2_000; draw++) {
                int hits = 0;
                for (double alpha : alphas) {
                    hits += random.nextDouble() < alpha ? 1 : 0;
                }
                held += interval.contains(hits) ? 1 : 0;
            }
            // 0.9 less four standard errors of 2,000 draws: 0.9 - 4 * 0.0067
            assertThat(held).isGreaterThan(1_746);
        });
    }
}
