package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class NormalTest {
    @Test
    void cumulative_distribution_meets_printed_tables() {
        assertThat(Normal.cdf(0)).isEqualTo(0.5, within(1e-7));
        assertThat(Normal.cdf(1)).isEqualTo(0.8413447, within(1e-7));
        assertThat(Normal.cdf(-1.959964)).isEqualTo(0.025, within(1e-7));
        assertThat(Normal.cdf(1.644854)).isEqualTo(0.95, within(1e-7));
        assertThat(Normal.cdf(40)).isEqualTo(1);
        assertThat(Normal.cdf(-40)).isZero();
    }

    @Test
    void quantile_is_the_inverse_in_the_middle_and_in_both_tails() {
        for (double p : new double[] {1e-9, 1e-4, 0.02, 0.0243, 0.3, 0.5, 0.7, 0.976, 0.99, 1 - 1e-6}) {
            assertThat(Normal.cdf(Normal.quantile(p))).as("p %s", p).isEqualTo(p, within(2e-7));
        }
        assertThat(Normal.quantile(0.975)).isEqualTo(1.959964, within(1e-6));
        assertThat(Normal.quantile(0.01)).isEqualTo(-2.326348, within(1e-6));
    }

    @Test
    void at_least_is_the_first_value_that_reaches_the_percentile() {
        for (double p : new double[] {0.01, 0.2, 0.5, 0.8, 0.9, 0.999}) {
            double first = Normal.atLeast(p);
            assertThat(Normal.cdf(first)).as("p %s", p).isGreaterThanOrEqualTo(p);
            assertThat(Normal.cdf(Math.nextDown(first))).as("p %s", p).isLessThan(p);
        }
    }

    @Test
    void quantile_refuses_what_is_no_probability_inside_the_bounds() {
        for (double p : new double[] {0, 1, -0.1, 2, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(p));
        }
    }
}
