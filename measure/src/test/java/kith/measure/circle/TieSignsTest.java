package kith.measure.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import kith.core.Rung;
import kith.testkit.MethodPage;
import kith.testkit.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The drawn network of docs/methods/ties.md: 0 and 1 are linked and have 2 and 3 in common; 4 knows only 3.
///
/// ```text
///     2
///    / \
///   0 - 1
///    \ /
///     3 - 4
/// ```
final class TieSignsTest {
    private static final int[] A = {0, 0, 0, 1, 1, 3};
    private static final int[] B = {1, 2, 3, 2, 3, 4};
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void structure_of_the_drawn_network() {
        double[] row = TieSigns.of(Acquaintances.complete(5, A, B)).row(0, 1);

        // links 3, 3, 2, 3, 1: ln 3 less the mean (3 ln 3 + ln 2) / 5
        assertThat(cell(row, TieSign.ACTIVITY)).isEqualTo(Math.log(3) - (3 * Math.log(3) + Math.log(2)) / 5, CLOSE);
        // one pair of common acquaintances, 2 and 3, not linked: (0 + 1) / (1 + 3)
        assertThat(cell(row, TieSign.CLOSURE)).isEqualTo(0.25, CLOSE);
        // overlaps of 0's links: with 1 it is 2/2, with 2 1/2, with 3 1/3; so 1 is first of three: 2.5 / 3, and 0 for 1
        assertThat(cell(row, TieSign.RANK)).isEqualTo(2.5 / 3 * 2.5 / 3, CLOSE);
        // 1/2 + 1/3 for the two in common, against 1/3 and 1/3: first again
        assertThat(cell(row, TieSign.RARE_RANK)).isEqualTo(2.5 / 3, CLOSE);
        // two in common of at most two
        assertThat(cell(row, TieSign.OVERLAP)).isEqualTo(Math.log(2.5 / 6), CLOSE);
        assertThat(cell(row, TieSign.EXCHANGES)).isNaN();
        assertThat(cell(row, TieSign.SAME_PLACE)).isNaN();
        assertThat(cell(row, TieSign.OVERLAP_OUTSIDE)).isNaN();
        MethodPage.named("ties")
                .says(
                        "ACTIVITY is ln 3 - 0.798 = %.3f, CLOSURE (0 + 1) / (1 + 3) = %.2f, OVERLAP ln(2.5 / 6) = %.3f",
                        cell(row, TieSign.ACTIVITY), cell(row, TieSign.CLOSURE), cell(row, TieSign.OVERLAP));
        MethodPage.named("ties")
                .says("RANK is %.3f and RARE_RANK %.3f", cell(row, TieSign.RANK), cell(row, TieSign.RARE_RANK));
        MethodPage.named("ties")
                .says(
                        "log ratio 1.99 x (0.694 - 0.335) + 0.39 x (0.833 - 0.519) - 1.76 + 1.63 = %.2f",
                        TieLayers.logRatio(row));
    }

    @Test
    void places_split_the_overlap() {
        int[] places = {0, 0, 0, 1, Acquaintances.NOWHERE};
        TieSigns signs = TieSigns.of(Acquaintances.complete(5, A, B).placed(places));
        double[] same = signs.row(0, 1);

        assertThat(cell(same, TieSign.SAME_PLACE)).isOne();
        assertThat(cell(same, TieSign.SAME_PLACE_CLOSURE)).isEqualTo(0.25, CLOSE);
        // of their place there is 2, of another 3: each is in common, one of at most one
        assertThat(cell(same, TieSign.OVERLAP_INSIDE)).isEqualTo(Math.log(1.5 / 5) - Math.log(2.5 / 6), CLOSE);
        assertThat(cell(same, TieSign.OVERLAP_OUTSIDE)).isEqualTo(Math.log(1.5 / 5) - Math.log(2.5 / 6), CLOSE);
        // inside the place 3 of 3 pairs are linked, in all 5 of 6; without this pair (2 + 5 x 5.5/7) / (2 + 5)
        double rate = (2 + 5 * 5.5 / 7) / 7;
        assertThat(cell(same, TieSign.PLACE_DENSITY)).isEqualTo(Math.log(rate / (1 - rate)), CLOSE);

        double[] other = signs.row(0, 3);
        assertThat(cell(other, TieSign.SAME_PLACE)).isZero();
        assertThat(cell(other, TieSign.SAME_PLACE_CLOSURE)).isZero();
        assertThat(cell(signs.row(3, 4), TieSign.SAME_PLACE))
                .as("nothing is known of 4's place")
                .isNaN();
    }

    @Test
    void what_is_not_known_is_not_absent() {
        // whether 2 and 3 are linked is not known, nor whether 1 and 4 are
        int[] a = {0, 0, 0, 1, 1, 3, 0, 2};
        int[] b = {1, 2, 3, 2, 3, 4, 4, 4};
        boolean[] linked = {true, true, true, true, true, true, false, false};
        Acquaintances partial = Acquaintances.partial(5, a, b, linked);

        double[] row = TieSigns.of(partial).row(0, 1);

        assertThat(cell(row, TieSign.CLOSURE)).as("(0 + 1) / (0 + 3)").isEqualTo(1.0 / 3, CLOSE);
        // 3's links with a known relation to 1: 0 only, since of 4 nothing is known; 1's with a known one to 3: 0
        assertThat(cell(TieSigns.of(partial).row(1, 3), TieSign.OVERLAP)).isEqualTo(Math.log(1.5 / 5), CLOSE);
        assertThat(partial.isKnown(0, 4)).isTrue();
        assertThat(partial.areLinked(0, 4)).isFalse();
        assertThat(partial.isKnown(1, 4)).isFalse();
    }

    @Test
    void only_links_have_signs() {
        TieSigns signs = TieSigns.of(Acquaintances.complete(5, A, B));
        assertThatThrownBy(() -> signs.row(0, 4)).hasMessageContaining("0 and 4 are not linked");
    }

    @Test
    void both_ends_say_the_same_and_numbering_does_not_matter() {
        Property.forSeeds(30, random -> {
            int people = 8 + random.nextInt(8);
            int[][] pairs = pairs(people, random);
            int[] places = random.ints(people, -1, 3).toArray();
            int[] renamed = renaming(people, random);
            int[] movedPlaces = new int[people];
            for (int person = 0; person < people; person++) {
                movedPlaces[renamed[person]] = places[person];
            }
            TieSigns signs = TieSigns.of(
                    Acquaintances.complete(people, pairs[0], pairs[1]).placed(places));
            TieSigns other = TieSigns.of(Acquaintances.complete(
                            people,
                            Arrays.stream(pairs[1]).map(one -> renamed[one]).toArray(),
                            Arrays.stream(pairs[0]).map(one -> renamed[one]).toArray())
                    .placed(movedPlaces));
            for (int pair = 0; pair < pairs[0].length; pair++) {
                int a = pairs[0][pair];
                int b = pairs[1][pair];
                double[] row = signs.row(a, b);
                assertThat(signs.row(b, a)).containsExactly(row, within(1e-12));
                assertThat(other.row(renamed[a], renamed[b])).containsExactly(row, within(1e-9));
                assertThat(cell(row, TieSign.RANK)).isBetween(0.0, 1.0);
                assertThat(cell(row, TieSign.CLOSURE)).isBetween(0.0, 1.0);
            }
        });
    }

    @Test
    void every_sign_has_its_own_column_in_the_order_of_the_rungs() {
        TieSign[] signs = TieSign.values();
        for (int at = 0; at < signs.length; at++) {
            assertThat(signs[at].column()).isEqualTo(at);
            assertThat(signs[at].rung()).isNotEqualTo(Rung.CONFIRMED);
            assertThat(at == 0 || signs[at].rung().compareTo(signs[at - 1].rung()) >= 0)
                    .isTrue();
        }
    }

    private static int[][] pairs(int people, SplittableRandom random) {
        int[] a = new int[people * people];
        int[] b = new int[people * people];
        int count = 0;
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < one; other++) {
                if (random.nextInt(3) == 0) {
                    a[count] = one;
                    b[count++] = other;
                }
            }
        }
        return new int[][] {Arrays.copyOf(a, count), Arrays.copyOf(b, count)};
    }

    private static int[] renaming(int people, SplittableRandom random) {
        int[] renamed = new int[people];
        for (int at = 0; at < people; at++) {
            int other = random.nextInt(at + 1);
            renamed[at] = renamed[other];
            renamed[other] = at;
        }
        return renamed;
    }

    private static double cell(double[] row, TieSign sign) {
        return row[sign.column()];
    }
}
