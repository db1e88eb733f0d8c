package kith.measure.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

/// The two fits beside [LogisticFit]: the same answers where they must agree, and bounds that hold.
final class MonotoneFitTest {
    private static final int COLUMNS = 4;

    @Test
    void no_weight_falls_below_zero_and_the_score_rises_with_every_column() {
        Property.forSeeds(20, random -> {
            // the last two columns speak against
            Cases cases = Cases.of(300, new double[] {1.5, 0.5, -1, -2}, random);
            MonotoneFit fit = fit(cases, 1);
            assertThat(Arrays.stream(fit.weights()).min().orElseThrow()).isGreaterThanOrEqualTo(0);
            double[] row = cases.rows[0].clone();
            double before = fit.logOdds(row);
            row[random.nextInt(COLUMNS)] += random.nextDouble();
            assertThat(fit.logOdds(row)).isGreaterThanOrEqualTo(before);
        });
    }

    @Test
    void where_no_bound_is_met_it_is_the_free_fit() {
        Cases cases = Cases.of(2_000, new double[] {1.5, 0.5, 1, 2}, new SplittableRandom(1));
        LogisticFit free = LogisticFit.of(cases.rows, cases.yes, LogisticFit.Prior.ridge(COLUMNS, 1));
        double[] bounded = fit(cases, 1).weights();
        for (int column = 0; column < COLUMNS; column++) {
            assertThat(bounded[column]).isEqualTo(free.weights()[column + 1], within(1e-4));
        }
    }

    @Test
    void it_is_drawn_towards_what_was_stated() {
        Cases few = Cases.of(40, new double[] {0, 0, 0, 0}, new SplittableRandom(1));
        double[] stated = {2, 2, 2, 2};
        MonotoneFit firm = MonotoneFit.of(few.rows, few.yes, stated, new double[] {1e4, 1e4, 1e4, 1e4});
        for (double weight : firm.weights()) {
            assertThat(weight).isEqualTo(2, within(0.01));
        }
    }

    @Test
    void the_sparse_fit_is_the_dense_one() {
        Cases cases = Cases.of(500, new double[] {1.5, -0.5, 1, -2}, new SplittableRandom(2));
        SparseFit.Row[] rows = new SparseFit.Row[cases.rows.length];
        for (int at = 0; at < rows.length; at++) {
            double[] row = cases.rows[at];
            int[] filled = java.util.stream.IntStream.range(0, COLUMNS)
                    .filter(column -> row[column] != 0)
                    .toArray();
            rows[at] = new SparseFit.Row(
                    filled,
                    Arrays.stream(filled).mapToDouble(column -> row[column]).toArray());
        }
        SparseFit sparse = SparseFit.of(rows, cases.yes, new double[] {1, 1, 1, 1});
        LogisticFit dense = LogisticFit.of(cases.rows, cases.yes, LogisticFit.Prior.ridge(COLUMNS, 1));
        assertThat(sparse.bias()).isEqualTo(dense.weights()[0], within(1e-3));
        for (int column = 0; column < COLUMNS; column++) {
            assertThat(sparse.weights()[column]).isEqualTo(dense.weights()[column + 1], within(1e-3));
        }
        assertThat(sparse.logOdds(rows[3])).isEqualTo(dense.logOdds(cases.rows[3]), within(1e-2));
    }

    private static MonotoneFit fit(Cases cases, double firmness) {
        double[] firm = new double[COLUMNS];
        Arrays.fill(firm, firmness);
        return MonotoneFit.of(cases.rows, cases.yes, new double[COLUMNS], firm);
    }

    private static final class Cases {
        final double[][] rows;
        final boolean[] yes;

        private Cases(double[][] rows, boolean[] yes) {
            this.rows = rows;
            this.yes = yes;
        }

        static Cases of(int count, double[] truth, SplittableRandom random) {
            double[][] rows = new double[count][COLUMNS];
            boolean[] yes = new boolean[count];
            for (int at = 0; at < count; at++) {
                double z = -1;
                for (int column = 0; column < COLUMNS; column++) {
                    rows[at][column] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                    z += truth[column] * rows[at][column];
                }
                yes[at] = random.nextDouble() < 1 / (1 + Math.exp(-z));
            }
            return new Cases(rows, yes);
        }
    }
}
