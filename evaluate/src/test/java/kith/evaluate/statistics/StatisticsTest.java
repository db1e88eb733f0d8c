package kith.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kith.evaluate.trial.Figure;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class StatisticsTest {
    @Test
    void area_counts_pairs_in_the_right_order_and_ties_half() {
        // 3 beats 1 and 2; 2 beats 1 and ties with 2: 3.5 of 4
        assertThat(Area.under(new double[] {3, 2, 1, 2}, new boolean[] {true, true, false, false}))
                .isEqualTo(3.5 / 4);
    }

    @Test
    void area_is_what_counting_all_pairs_gives() {
        Property.forSeeds(200, random -> {
            int n = random.nextInt(2, 40);
            double[] scores = random.doubles(n).map(x -> Math.floor(x * 8)).toArray();
            boolean[] yes = new boolean[n];
            yes[0] = true;
            for (int at = 2; at < n; at++) {
                yes[at] = random.nextBoolean();
            }
            double ordered = 0;
            double pairs = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (yes[i] && !yes[j]) {
                        pairs++;
                        ordered += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    }
                }
            }
            assertThat(Area.under(scores, yes)).isCloseTo(ordered / pairs, within(1e-12));
        });
    }

    @Test
    void area_needs_both_kinds_and_real_numbers() {
        assertThat(Area.under(new double[] {1, 2}, new boolean[] {true, true})).isNaN();
        assertThatThrownBy(() -> Area.under(new double[] {Double.NaN}, new boolean[] {true}))
                .hasMessageContaining("NaN");
    }

    @Test
    void average_precision_by_hand() {
        // in order: yes (1 of 1), no, yes (2 of 3): (1 + 2/3) / 2
        assertThat(Area.averagePrecision(new double[] {9, 8, 7}, new boolean[] {true, false, true}))
                .isCloseTo(5 / 6.0, within(1e-12));
    }

    @Test
    void decisions_by_hand() {
        Decisions decisions = Decisions.at(
                0.5, new double[] {0.9, 0.5, 0.4, 0.1, 0.7}, new boolean[] {true, false, true, false, true});

        assertThat(decisions).isEqualTo(new Decisions(2, 1, 1, 1));
        assertThat(decisions.precision()).isEqualTo(2 / 3.0);
        assertThat(decisions.recall()).isEqualTo(2 / 3.0);
        assertThat(decisions.f1()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(decisions.error()).isEqualTo(2 / 5.0);
    }

    @Test
    void the_interval_of_a_mean_is_about_two_standard_errors_each_way() {
        double[] values = new SplittableRandom(1).doubles(400).toArray();

        Figure mean = Bootstrap.mean(values);

        // standard deviation of even numbers in 0 to 1 is 0.2887; 1.96 x 0.2887 / sqrt(400) = 0.0283
        assertThat(mean.hi() - mean.lo()).isCloseTo(2 * 0.0283, within(0.008));
        assertThat(mean.value()).isBetween(mean.lo(), mean.hi());
    }

    @Test
    void groups_are_drawn_whole() {
        // two groups that agree within: resamples are all of one, all of the other, or both
        double[] values = {0, 0, 0, 1, 1, 1};
        Figure mean = Bootstrap.ofGroups(
                new int[] {0, 0, 0, 1, 1, 1},
                cases -> Arrays.stream(Bootstrap.take(values, cases)).average().orElse(Double.NaN));

        assertThat(mean).isEqualTo(new Figure(0.5, 0, 1));
    }

    @Test
    void folds_hold_everything_once_and_keep_shares_and_groups() {
        Property.forSeeds(50, random -> {
            boolean[] yes = new boolean[100];
            Arrays.fill(yes, 0, 30, true);
            Folds folds = Folds.stratified(yes, 10, random.nextLong());
            assertThat(IntStream.range(0, 10)
                            .flatMap(fold -> Arrays.stream(folds.held(fold)))
                            .sorted())
                    .containsExactly(IntStream.range(0, 100).boxed().toArray(Integer[]::new));
            for (int fold = 0; fold < 10; fold++) {
                assertThat(Arrays.stream(folds.held(fold)).filter(at -> yes[at]).count())
                        .isEqualTo(3);
                assertThat(folds.others(fold)).hasSize(90);
            }

            int[] group = random.ints(100, 0, 13).toArray();
            Folds grouped = Folds.grouped(compact(group), 5, random.nextLong());
            for (int fold = 0; fold < grouped.count(); fold++) {
                int[] held = Arrays.stream(grouped.held(fold))
                        .map(at -> group[at])
                        .distinct()
                        .toArray();
                assertThat(Arrays.stream(grouped.others(fold)).map(at -> group[at]))
                        .doesNotContainAnyElementsOf(Arrays.stream(held).boxed().toList());
            }
        });
    }

    private static int[] compact(int[] group) {
        int[] sorted = Arrays.stream(group).distinct().sorted().toArray();
        return Arrays.stream(group).map(one -> Arrays.binarySearch(sorted, one)).toArray();
    }

    @Test
    void coverage_by_hand() {
        Coverage coverage = Coverage.NONE.plus(0, 1, 0.5).plus(0, 1, 2).plus(2, 5, 5);

        assertThat(coverage.share()).isEqualTo(2 / 3.0);
        assertThat(coverage.meanWidth()).isEqualTo(5 / 3.0);
    }

    @Test
    void calibration_error_by_hand() {
        // four said 0.9 of which two are so; six said 0.1 of which none is: (4 x 0.4 + 6 x 0.1) / 10
        double[] said = {0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        boolean[] yes = {true, true, false, false, false, false, false, false, false, false};

        Reliability reliability = Reliability.of(said, yes);

        assertThat(reliability.error()).isCloseTo(0.22, within(1e-12));
        // (2 x 0.01 + 2 x 0.81 + 6 x 0.01) / 10
        assertThat(reliability.brier()).isCloseTo(0.17, within(1e-12));
        assertThat(reliability.bins()).hasSize(2);
    }

    @Test
    void a_regression_by_hand() {
        // through (0, 1), (1, 3) and (2, 5): 1 + 2 x
        LeastSquares line = LeastSquares.of(new double[][] {{0}, {1}, {2}}, new double[] {1, 3, 5});
        assertThat(line.weights()[0]).isCloseTo(1, within(1e-12));
        assertThat(line.predict(7)).isCloseTo(15, within(1e-12));
        assertThat(line.rSquared()).isCloseTo(1, within(1e-12));
        // (0, 0), (1, 1), (2, 0): the best line is flat
        LeastSquares flat = LeastSquares.of(new double[][] {{0}, {1}, {2}}, new double[] {0, 1, 0});
        assertThat(flat.predict(5)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(flat.rSquared()).isCloseTo(0, within(1e-12));
    }

    @Test
    void an_area_of_drawn_cases_is_that_of_the_cases_taken_one_by_one() {
        Property.forSeeds(20, random -> {
            int n = 30;
            double[] scores = random.doubles(n).map(x -> Math.floor(x * 8)).toArray();
            boolean[] yes = new boolean[n];
            for (int at = 0; at < n; at++) {
                yes[at] = at % 3 == 0;
            }
            Figure fast = Bootstrap.area(scores, yes);
            Figure slow =
                    Bootstrap.of(n, cases -> Area.under(Bootstrap.take(scores, cases), Bootstrap.take(yes, cases)));
            assertThat(fast.value()).isCloseTo(slow.value(), within(1e-12));
            assertThat(fast.lo()).isCloseTo(slow.lo(), within(1e-12));
            assertThat(fast.hi()).isCloseTo(slow.hi(), within(1e-12));
        });
    }
}
