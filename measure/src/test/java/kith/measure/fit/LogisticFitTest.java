package kith.measure.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class LogisticFitTest {
    @Test
    void one_yes_in_four_gives_the_log_odds_of_a_quarter() {
        LogisticFit fit = LogisticFit.of(
                new double[4][0], new boolean[] {true, false, false, false}, LogisticFit.Prior.ridge(0, 1));

        assertThat(fit.weights()[0]).isCloseTo(Math.log(1 / 3.0), within(1e-4));
        // variance of log-odds of 1 in 4: 1 / (4 x 1/4 x 3/4)
        assertThat(fit.deviation(0)).isCloseTo(Math.sqrt(4 / 3.0), within(1e-3));
    }

    @Test
    void planted_weights_come_back_within_their_own_deviations() {
        Property.forSeeds(20, random -> {
            double[] planted = {-1, 2, -0.5};
            double[][] rows = new double[4_000][];
            boolean[] yes = new boolean[rows.length];
            for (int at = 0; at < rows.length; at++) {
                rows[at] = new double[] {random.nextDouble() * 2 - 1, random.nextDouble() * 2 - 1};
                double z = planted[0] + planted[1] * rows[at][0] + planted[2] * rows[at][1];
                yes[at] = random.nextDouble() < 1 / (1 + Math.exp(-z));
            }

            LogisticFit fit = LogisticFit.of(rows, yes, LogisticFit.Prior.ridge(2, 1e-6));

            for (int weight = 0; weight < 3; weight++) {
                // beyond four deviations once in 16,000 weights; 60 are looked at
                assertThat(fit.weights()[weight]).isCloseTo(planted[weight], within(4 * fit.deviation(weight)));
            }
        });
    }

    @Test
    void without_a_case_the_stated_weights_stay() {
        LogisticFit.Prior stated = new LogisticFit.Prior(new double[] {-2, 1.5}, new double[] {4, 4});

        LogisticFit fit = LogisticFit.of(new double[0][1], new boolean[0], stated);

        assertThat(fit.weights()).containsExactly(-2, 1.5);
        assertThat(fit.deviation(1)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void a_missing_cell_adds_nothing() {
        double[][] rows = {{1}, {Double.NaN}, {-1}, {2}};
        LogisticFit fit = LogisticFit.of(rows, new boolean[] {true, false, false, true}, LogisticFit.Prior.ridge(1, 1));

        assertThat(fit.logOdds(new double[] {Double.NaN})).isEqualTo(fit.weights()[0]);
    }

    @Test
    void separable_cases_and_equal_columns_end_with_finite_weights() {
        double[][] rows = {{1, 1}, {2, 2}, {-1, -1}, {-2, -2}};

        LogisticFit fit =
                LogisticFit.of(rows, new boolean[] {true, true, false, false}, LogisticFit.Prior.ridge(2, 0.01));

        assertThat(fit.weights()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        assertThat(fit.weights()[1]).isCloseTo(fit.weights()[2], within(1e-6));
        assertThat(fit.probability(new double[] {1, 1})).isGreaterThan(0.9);
    }

    @Test
    void a_row_that_counts_twice_is_two_rows() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] rows = new double[60][];
        boolean[] yes = new boolean[60];
        double[] importance = new double[30];
        for (int at = 0; at < 30; at++) {
            rows[at] = new double[] {random.nextDouble()};
            rows[at + 30] = rows[at];
            yes[at] = random.nextBoolean();
            yes[at + 30] = yes[at];
            importance[at] = 2;
        }
        LogisticFit.Prior prior = LogisticFit.Prior.ridge(1, 1);

        double[] doubled = LogisticFit.of(rows, yes, prior).weights();
        double[] weighed = LogisticFit.of(
                        java.util.Arrays.copyOf(rows, 30), java.util.Arrays.copyOf(yes, 30), importance, prior)
                .weights();

        assertThat(weighed).containsExactly(doubled, within(1e-6));
    }

    @Test
    void rows_and_answers_must_fit() {
        assertThatThrownBy(() -> LogisticFit.of(new double[2][1], new boolean[3], LogisticFit.Prior.ridge(1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 rows do not fit 3 answers");
    }
}
