package kith.measure.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class CrowdSignsTest {
    /// A triangle 0, 1, 2, a follower 3 who is linked with 2 only, and 4 with nobody.
    private static final double[][] ROWS =
            CrowdSigns.of(Acquaintances.complete(5, new int[] {0, 0, 1, 2}, new int[] {1, 2, 2, 3}));

    @Test
    void embeddedness_closure_and_rank_of_a_drawn_audience() {
        // two links of an audience of five; its two links are linked
        assertThat(ROWS[0][0]).isEqualTo(Math.log(2.5 / 8), within(1e-12));
        assertThat(ROWS[0][1]).isEqualTo((1 + 1) / (1 + 4.0), within(1e-12));
        // three links, of three pairs one is linked
        assertThat(ROWS[2][0]).isEqualTo(Math.log(3.5 / 8), within(1e-12));
        assertThat(ROWS[2][1]).isEqualTo((1 + 1) / (3 + 4.0), within(1e-12));
        // 2 is first of five, 4 last
        assertThat(ROWS[2][2]).isEqualTo(0.9, within(1e-12));
        assertThat(ROWS[4][2]).isEqualTo(0.1, within(1e-12));
    }

    @Test
    void who_is_alone_has_no_crowd_but_themselves() {
        assertThat(ROWS[4][3]).isEqualTo(ROWS[4][0]);
        assertThat(ROWS[4][6]).isEqualTo(ROWS[4][1]);
    }

    @Test
    void a_crowd_is_between_its_members() {
        for (int person = 0; person < 4; person++) {
            assertThat(ROWS[person][3]).isBetween(Math.log(1.5 / 8), Math.log(3.5 / 8));
            assertThat(ROWS[person][5]).isBetween(Math.log(1.5 / 8), Math.log(3.5 / 8));
        }
        // 3 is linked little, its crowd is linked more
        assertThat(ROWS[3][3]).isGreaterThan(ROWS[3][0]);
    }
}
