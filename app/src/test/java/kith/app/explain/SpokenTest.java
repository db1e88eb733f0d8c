package kith.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import kith.core.Estimate;
import kith.core.Interval;
import kith.core.Rung;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class SpokenTest {
    @Test
    void a_probability_is_never_said_to_be_nothing_or_everything() {
        assertThat(Spoken.percent(0.0)).isEqualTo("under 1 %");
        assertThat(Spoken.percent(0.004)).isEqualTo("under 1 %");
        assertThat(Spoken.percent(0.005)).isEqualTo("1 %");
        assertThat(Spoken.percent(0.994)).isEqualTo("99 %");
        assertThat(Spoken.percent(0.995)).isEqualTo("over 99 %");
        assertThat(Spoken.percent(1.0)).isEqualTo("over 99 %");
    }

    @Test
    void bounds_are_rounded_outwards() {
        assertThat(Spoken.range(new Interval(0.933, 0.978), 1)).isEqualTo("93 to 98 %");
        assertThat(Spoken.range(new Interval(0.36, 0.58), 5)).isEqualTo("35 to 60 %");
    }

    @Test
    void bounds_on_a_multiple_of_the_step_stay_where_they_are() {
        // 0.35 * 100 is 35.0 but 0.55 * 100 is 55.00000000000001 and 0.29 * 100 is 28.999999999999996
        assertThat(Spoken.range(new Interval(0.35, 0.55), 5)).isEqualTo("35 to 55 %");
        assertThat(Spoken.range(new Interval(0.29, 0.57), 1)).isEqualTo("29 to 57 %");
    }

    @Test
    void rounded_bounds_hold_the_interval_they_stand_for() {
        Property.forSeeds(200, random -> {
            double lo = random.nextDouble();
            double hi = lo + (1 - lo) * random.nextDouble();
            String[] said =
                    Spoken.range(new Interval(lo, hi), 5).replace(" %", "").split(" to ", -1);
            assertThat(Integer.parseInt(said[0]) / 100.0).isLessThanOrEqualTo(lo + 1e-9);
            assertThat(Integer.parseInt(said[said.length - 1]) / 100.0).isGreaterThanOrEqualTo(hi - 1e-9);
        });
    }

    @Test
    void a_share_from_structure_alone_is_never_said_to_the_percent() {
        Spoken.Amount amount = Spoken.share(Estimate.of(0.48, 0.37, 0.58), Rung.STRUCTURE);
        assertThat(amount.point()).isEqualTo("roughly half");
        assertThat(amount.bounds()).isEqualTo("estimated, 35 to 60 %");
    }

    @Test
    void a_share_from_conversations_is_said_to_five_percent() {
        Spoken.Amount amount = Spoken.share(Estimate.of(0.48, 0.41, 0.54), Rung.INTERACTION);
        assertThat(amount.point()).isEqualTo("roughly 50 %");
        assertThat(amount.bounds()).isEqualTo("estimated, 40 to 55 %");
    }

    @Test
    void a_confirmed_share_is_said_to_the_percent() {
        Spoken.Amount amount = Spoken.share(Estimate.of(0.48, 0.41, 0.54), Rung.CONFIRMED);
        assertThat(amount.point()).isEqualTo("48 %");
        assertThat(amount.bounds()).isEqualTo("estimated, 41 to 54 %");
    }

    @Test
    void a_share_that_could_be_anything_gets_no_middle() {
        Spoken.Amount amount = Spoken.share(Estimate.of(0.4, 0.11, 0.72), Rung.CONFIRMED);
        assertThat(amount.point()).isEqualTo("anything from 10 to 75 %");
        assertThat(amount.bounds()).isEqualTo("estimated");
    }

    @Test
    void a_percentile_with_a_wide_interval_is_rounded_to_five() {
        assertThat(Spoken.percentile(Estimate.of(0.83, 0.66, 0.94)).point()).isEqualTo("roughly 85 %");
        assertThat(Spoken.percentile(Estimate.of(0.83, 0.66, 0.94)).bounds()).isEqualTo("estimated, 65 to 95 %");
        assertThat(Spoken.percentile(Estimate.of(0.99, 0.7, 1.0)).point()).isEqualTo("over 95 %");
        assertThat(Spoken.beyond(Estimate.of(0.83, 0.66, 0.94)).point()).isEqualTo("roughly 85 %");
        assertThat(Spoken.beyond(Estimate.of(0.99, 0.7, 1.0)).point()).isEqualTo("nearly all");
        assertThat(Spoken.beyond(Estimate.of(0.999, 0.99, 1.0)).point()).isEqualTo("nearly all");
        assertThat(Spoken.beyond(Estimate.of(0.002, 0, 0.01)).point()).isEqualTo("hardly any");
    }

    @Test
    void fractions_are_everyday_ones() {
        assertThat(Spoken.fraction(0.01)).isEqualTo("hardly any");
        assertThat(Spoken.fraction(0.3)).isEqualTo("a third");
        assertThat(Spoken.fraction(0.65)).isEqualTo("two thirds");
        assertThat(Spoken.fraction(1)).isEqualTo("nearly all");
    }

    @Test
    void multiples_lose_their_decimal_when_it_means_nothing() {
        assertThat(Spoken.times(0.62)).isEqualTo("0.6 times");
        assertThat(Spoken.times(9.94)).isEqualTo("9.9 times");
        assertThat(Spoken.times(9.96)).isEqualTo("10 times");
    }

    @Test
    void counts_set_thousands_apart_in_every_locale() {
        assertThat(Spoken.count(1_234_567L)).isEqualTo("1,234,567");
        assertThat(Spoken.count(352.5)).isEqualTo("353");
        assertThat(Spoken.counted(1, "row")).isEqualTo("1 row");
        assertThat(Spoken.counted(2_000, "row")).isEqualTo("2,000 rows");
    }
}
