package kith.measure.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class TieCalibrationTest {
    @Test
    void slope_shift_and_drift_that_made_the_answers_are_found_again() {
        Property.forSeeds(4, random -> {
            TieCalibration found = TieCalibration.of(people(400, 25, -0.4, 0.7, 0.9, random));

            assertThat(found.shift()).isEqualTo(-0.4, within(0.2));
            assertThat(found.slope()).isEqualTo(0.7, within(0.1));
            assertThat(found.drift()).isEqualTo(0.9, within(0.15));
        });
    }

    @Test
    void no_drift_where_people_do_not_differ() {
        TieCalibration found = TieCalibration.of(people(400, 25, 0, 1, 0, new SplittableRandom(3)));

        assertThat(found.drift()).isLessThan(0.25);
        assertThat(found.slope()).isEqualTo(1, within(0.1));
    }

    @Test
    void without_people_everything_is_as_before_looking() {
        TieCalibration found = TieCalibration.of(List.of());

        assertThat(found).isEqualTo(new TieCalibration(0, 1, 0.5));
        assertThat(found.read(new double[] {-1, 2})).containsExactly(-1, 2);
        assertThat(new TieCalibration(0.5, 2, 0).read(new double[] {1})).containsExactly(2.5);
        assertThatThrownBy(() -> new TieCalibration(0, 1, -0.1)).hasMessageContaining("-0.1");
    }

    private static List<TieCalibration.Told> people(
            int count, int ties, double shift, double slope, double drift, SplittableRandom random) {
        List<TieCalibration.Told> people = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            double own = drift * random.nextGaussian();
            double[] told = new double[ties];
            boolean[] know = new boolean[ties];
            for (int tie = 0; tie < ties; tie++) {
                told[tie] = -0.5 + 1.5 * random.nextGaussian();
                double logOdds = shift + slope * told[tie] + own;
                know[tie] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
            }
            people.add(new TieCalibration.Told(told, know));
        }
        return people;
    }
}
