package kith.graph.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class BinomialBoundsTest {
    @Test
    void at_the_lower_bound_so_many_hits_are_as_rare_as_the_tail_says() {
        Property.forSeeds(300, random -> {
            int trials = 1 + random.nextInt(200);
            int hits = random.nextInt(trials + 1);
            double tail = Math.pow(10, -1 - random.nextInt(10));
            double lower = BinomialBounds.lower(hits, trials, tail);
            if (hits == 0) {
                assertThat(lower).isZero();
            } else {
                assertThat(atLeast(hits, trials, lower) / tail).isCloseTo(1, within(1e-6));
            }
        });
    }

    @Test
    void the_upper_bound_mirrors_the_lower_one() {
        assertThat(BinomialBounds.upper(30, 100, 1e-3)).isEqualTo(1 - BinomialBounds.lower(70, 100, 1e-3));
        assertThat(BinomialBounds.upper(100, 100, 1e-3)).isEqualTo(1);
    }

    @Test
    void no_hit_in_a_hundred_leaves_what_the_rule_of_three_says() {
        // (1 - p)^100 = 0.05 at p = 1 - 0.05^0.01 = 0.0295.
        assertThat(BinomialBounds.upper(0, 100, 0.05)).isCloseTo(1 - Math.pow(0.05, 0.01), within(1e-9));
    }

    @Test
    void bounds_of_many_trials_are_tighter_than_those_of_chernoff() {
        // Chernoff: P(X >= h | p) <= exp(-n KL(h / n, p)), so where KL is below ln(1 / tail) / n no bound may lie.
        double h = 800;
        double n = 20_000;
        double tail = 1e-8;
        double lower = BinomialBounds.lower(h, n, tail);
        double upper = BinomialBounds.upper(h, n, tail);
        assertThat(n * divergence(h / n, lower)).isLessThan(-Math.log(tail)).isGreaterThan(-Math.log(tail) - 4);
        assertThat(n * divergence(h / n, upper)).isLessThan(-Math.log(tail)).isGreaterThan(-Math.log(tail) - 4);
    }

    @Test
    void millions_of_trials_are_no_harder() {
        double lower = BinomialBounds.lower(1_000_000, 50_000_000, 1e-9);
        double upper = BinomialBounds.upper(1_000_000, 50_000_000, 1e-9);
        // Six standard deviations of 2e-5 each side.
        assertThat(lower).isCloseTo(0.02 - 6 * 1.98e-5, within(2e-6));
        assertThat(upper).isCloseTo(0.02 + 6 * 1.98e-5, within(2e-6));
    }

    private static double divergence(double a, double b) {
        return a * Math.log(a / b) + (1 - a) * Math.log((1 - a) / (1 - b));
    }

    /// The slow twin: terms of the binomial distribution, one by one.
    private static double atLeast(int hits, int trials, double p) {
        double sum = 0;
        for (int h = hits; h <= trials; h++) {
            double term = h * Math.log(p) + (trials - h) * Math.log1p(-p);
            for (int k = 1; k <= h; k++) {
                term += Math.log((trials - h + k) / (double) k);
            }
            sum += Math.exp(term);
        }
        return sum;
    }
}
