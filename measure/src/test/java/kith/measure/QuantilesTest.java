package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class QuantilesTest {
    @Test
    void quantiles_lie_between_order_statistics() {
        double[] sorted = {1, 2, 4, 8};
        assertThat(Quantiles.of(sorted, 0)).isEqualTo(1);
        assertThat(Quantiles.of(sorted, 1)).isEqualTo(8);
        // half way between the second and the third
        assertThat(Quantiles.of(sorted, 0.5)).isEqualTo(3);
        assertThat(Quantiles.of(new double[0], 0.5)).isNaN();
    }

    @Test
    void values_that_are_only_settled_have_the_quantiles_of_sorted_ones() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2_000; round++) {
            int kinds = random.nextInt(1, 300);
            double[] values = random.doubles(random.nextInt(1, 300))
                    .map(value -> Math.floor(value * kinds))
                    .toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double[] p = random.doubles(3).sorted().toArray();
            Quantiles.settle(values, p);
            for (double one : p) {
                assertThat(Quantiles.of(values, one)).isEqualTo(Quantiles.of(sorted, one));
            }
            Arrays.sort(values);
            assertThat(values).as("nothing is lost").isEqualTo(sorted);
        }
    }

    @Test
    void rising_falling_and_equal_values_are_settled_too() {
        double[] rising = new double[256];
        Arrays.setAll(rising, at -> at);
        double[] falling = new double[256];
        Arrays.setAll(falling, at -> 255 - at);
        double[] equal = new double[256];
        for (double[] values : new double[][] {rising, falling, equal}) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            Quantiles.settle(values, 0.05, 0.5, 0.95);
            for (double p : new double[] {0.05, 0.5, 0.95}) {
                assertThat(Quantiles.of(values, p)).isEqualTo(Quantiles.of(sorted, p));
            }
        }
    }
}
