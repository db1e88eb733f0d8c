package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class LinearFitTest {
    @Test
    void one_regressor_meets_the_closed_form() {
        LinearFit fit = new LinearFit(1);
        fit.add(1, 0);
        fit.add(3, 1);
        fit.add(4, 2);
        fit.add(8, 3);
        // mean x 1.5, mean y 4, Sxy = 4.5 + 0.5 + 0 + 6 = 11, Sxx = 5: slope 2.2, intercept 4 - 3.3 = 0.7
        double[] solution = fit.solve();
        assertThat(solution).containsExactly(new double[] {0.7, 2.2}, within(1e-4));
        // residuals 0.3, 0.1, -1.1, 0.7: squares 0.09 + 0.01 + 1.21 + 0.49 = 1.8 over 4 - 2
        assertThat(fit.residualVariance(solution)).isEqualTo(0.9, within(1e-4));
        assertThat(fit.rows()).isEqualTo(4);
    }

    @Test
    void two_regressors_recover_the_plane_they_lie_on() {
        Property.forSeeds(20, random -> {
            double a = random.nextDouble(-3, 3);
            double b = random.nextDouble(-3, 3);
            double c = random.nextDouble(-3, 3);
            LinearFit fit = new LinearFit(2);
            for (int at = 0; at < 200; at++) {
                double x = random.nextGaussian();
                double z = 0.5 * x + random.nextGaussian();
                fit.add(a + b * x + c * z, x, z);
            }
            double[] solution = fit.solve();
            assertThat(solution).containsExactly(new double[] {a, b, c}, within(1e-4));
            assertThat(fit.residualVariance(solution)).isLessThan(1e-4);
        });
    }

    @Test
    void order_of_rows_changes_no_bit() {
        Property.forSeeds(10, random -> {
            List<double[]> rows = new ArrayList<>();
            for (int at = 0; at < 300; at++) {
                rows.add(new double[] {random.nextGaussian() * 1e3, random.nextGaussian(), random.nextDouble()});
            }
            double[] before = fitted(rows);
            Collections.shuffle(rows, new Random(random.nextLong()));
            assertThat(fitted(rows)).containsExactly(before);
        });
    }

    @Test
    void regressor_that_never_varies_leaves_the_level_right() {
        LinearFit fit = new LinearFit(1);
        fit.add(4, 3);
        fit.add(6, 3);
        double[] solution = fit.solve();
        assertThat(solution[0] + 3 * solution[1]).isEqualTo(5, within(1e-3));
    }

    @Test
    void too_few_rows_have_no_residual_variance() {
        LinearFit fit = new LinearFit(1);
        fit.add(1, 0);
        fit.add(5, 1);
        assertThat(fit.residualVariance(fit.solve())).isZero();
    }

    private static double[] fitted(List<double[]> rows) {
        LinearFit fit = new LinearFit(2);
        rows.forEach(row -> fit.add(row[0], row[1], row[2]));
        return fit.solve();
    }
}
