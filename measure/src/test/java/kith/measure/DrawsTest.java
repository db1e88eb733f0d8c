package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class DrawsTest {
    private static final int COUNT = 1024;

    @Test
    void every_coordinate_covers_zero_to_one_evenly() {
        for (long seed = 0; seed < 10; seed++) {
            Draws draws = new Draws(COUNT, seed);
            for (int d = 0; d < Draws.DIMENSIONS; d++) {
                int[] tenths = new int[10];
                for (int at = 0; at < COUNT; at++) {
                    tenths[(int) (10 * draws.uniform(d, at))]++;
                }
                // 102.4 expected; independent draws would leave 102 +- 10, this sequence much less
                assertThat(tenths).as("seed %s, coordinate %s", seed, d).doesNotContain(0);
                for (int tenth : tenths) {
                    assertThat(tenth).isBetween(85, 120);
                }
            }
        }
    }

    @Test
    void pairs_of_coordinates_are_not_correlated() {
        Draws draws = new Draws(COUNT, 1);
        for (int left = 0; left < Draws.DIMENSIONS; left++) {
            for (int right = left + 1; right < Draws.DIMENSIONS; right++) {
                double product = 0;
                for (int at = 0; at < COUNT; at++) {
                    product += draws.normal(left, at) * draws.normal(right, at);
                }
                assertThat(product / COUNT).as("%s and %s", left, right).isEqualTo(0, within(0.1));
            }
        }
    }

    @Test
    void same_seed_gives_the_same_points_and_another_seed_others() {
        Draws one = new Draws(64, 7);
        Draws same = new Draws(64, 7);
        Draws other = new Draws(64, 8);
        for (int d = 0; d < Draws.DIMENSIONS; d++) {
            for (int at = 0; at < 64; at++) {
                assertThat(same.uniform(d, at)).isEqualTo(one.uniform(d, at));
                assertThat(other.uniform(d, at)).isNotEqualTo(one.uniform(d, at));
            }
        }
    }

    @Test
    void normal_draws_are_the_uniform_ones_bent() {
        Draws draws = new Draws(64, 3);
        for (int at = 0; at < draws.count(); at++) {
            assertThat(draws.normal(Draws.CIRCLE, at)).isEqualTo(Normal.quantile(draws.uniform(Draws.CIRCLE, at)));
        }
    }

    @Test
    void points_rise_along_the_circle() {
        Draws draws = new Draws(COUNT, 5);
        for (int at = 1; at < COUNT; at++) {
            assertThat(draws.uniform(Draws.CIRCLE, at)).isGreaterThan(draws.uniform(Draws.CIRCLE, at - 1));
        }
    }
}
