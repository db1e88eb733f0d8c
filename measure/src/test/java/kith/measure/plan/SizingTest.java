package kith.measure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class SizingTest {
    @Test
    void one_acceptance_at_one_half_needs_four_invitations() {
        // 1 - 0.5^3 = 0.875 is too little, 1 - 0.5^4 = 0.94 enough
        assertThat(Sizing.invitations(1, 0.5, 0.9)).isEqualTo(4);
        assertThat(Sizing.invitations(7, 1, 0.9)).isEqualTo(7);
        assertThat(Sizing.invitations(0, 0.2, 0.9)).isZero();
    }

    @Test
    void so_many_invitations_are_accepted_nine_times_in_ten_and_one_fewer_is_too_few() {
        Property.forSeeds(3, random -> {
            int wanted = 1 + random.nextInt(40);
            double rate = 0.1 + 0.8 * random.nextDouble();
            int asked = Sizing.invitations(wanted, rate, 0.9);
            int[] enough = new int[2];
            int trials = 20_000;
            for (int trial = 0; trial < trials; trial++) {
                int accepted = 0;
                for (int one = 0; one < asked - 1; one++) {
                    accepted += random.nextDouble() < rate ? 1 : 0;
                }
                enough[0] += accepted >= wanted ? 1 : 0;
                accepted += random.nextDouble() < rate ? 1 : 0;
                enough[1] += accepted >= wanted ? 1 : 0;
            }
            assertThat((double) enough[0] / trials).isLessThan(0.9 + 0.01);
            assertThat((double) enough[1] / trials).isGreaterThan(0.9 - 0.01);
        });
    }

    @Test
    void a_quarter_against_two_fifths_needs_152_people_each() {
        // Fleiss, Levin & Paik give 152 for 0.25 against 0.40 at 5 % and a power of 0.8, before a correction
        assertThat(Sizing.peopleEachGroup(0.25, 0.6, 0.8, 1)).isBetween(151L, 153L);
        assertThat(Sizing.peopleEachGroup(0.25, 0.6, 0.8, 2)).isBetween(303L, 305L);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sizing.invitations(3, 0, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> Sizing.peopleEachGroup(0.9, 0.2, 0.8, 1));
    }
}
