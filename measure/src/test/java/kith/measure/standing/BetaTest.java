package kith.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class BetaTest {
    @Test
    void gamma_of_whole_numbers_is_the_factorial() {
        // 9! = 362,880
        assertThat(Beta.logGamma(10)).isCloseTo(Math.log(362_880), within(1e-12));
        assertThat(Beta.logGamma(1)).isCloseTo(0, within(1e-13));
        // gamma of one half is the root of pi
        assertThat(Beta.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-13));
    }

    @Test
    void small_cases_by_hand() {
        assertThat(Beta.cdf(0.37, 1, 1)).isCloseTo(0.37, within(1e-14));
        // two or more of six heads at 0.3: 1 - 0.7^6 - 6 x 0.3 x 0.7^5
        assertThat(Beta.cdf(0.3, 2, 5)).isCloseTo(1 - 0.117649 - 0.302526, within(1e-12));
        // the arcsine distribution
        assertThat(Beta.cdf(0.01, 0.5, 0.5)).isCloseTo(2 / Math.PI * Math.asin(0.1), within(1e-13));
        assertThat(Beta.cdf(0, 3, 4)).isZero();
        assertThat(Beta.cdf(1, 3, 4)).isEqualTo(1);
    }

    @Test
    void a_tail_of_a_binomial_is_a_beta() {
        Property.forSeeds(300, random -> {
            int n = random.nextInt(1, 60);
            int k = random.nextInt(1, n + 1);
            double p = random.nextDouble();
            double term = Math.pow(1 - p, n);
            double below = term;
            for (int at = 1; at < k; at++) {
                term *= (n - at + 1) / (double) at * p / (1 - p);
                below += term;
            }
            assertThat(Beta.cdf(p, k, n - k + 1)).isCloseTo(1 - below, within(1e-9));
        });
    }

    @Test
    void tiny_and_large_counts_do_not_break_it() {
        assertThat(Beta.cdf(0.999, 60, 1e-6)).isBetween(0.0, 1e-4);
        assertThat(Beta.cdf(0.5, 500_000, 500_000)).isCloseTo(0.5, within(1e-9));
        assertThat(Beta.cdf(0.49, 500_000, 500_000)).isBetween(0.0, 1e-80);
    }
}
