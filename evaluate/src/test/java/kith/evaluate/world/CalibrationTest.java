package kith.evaluate.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kith.core.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The base world against real numbers, and against what the definition promises.
class CalibrationTest {
    private static Society base;
    private static TruthTable truth;

    @BeforeAll
    static void simulate() {
        base = Society.simulate(new WorldSpec("base", 20_000, 1), Progress.NONE);
        truth = new TruthTable(base);
    }

    @Test
    void every_observable_of_the_base_world_is_near_its_real_number() {
        List<Observable> observables = Calibration.measure(base);

        assertThat(observables).hasSizeGreaterThanOrEqualTo(20);
        assertThat(observables.stream().filter(o -> !o.holds()).toList())
                .as(Observable.table(observables))
                .isEmpty();
    }

    @Test
    void alphas_are_few_and_stand_in_the_range_of_consumers() {
        int[] alphas = consumers()
                .filter(truth::alpha)
                .map(i -> truth.genuine[i])
                .sorted()
                .toArray();
        double share = (double) alphas.length / consumers().count();

        assertThat(share).isBetween(0.01, 0.035);
        assertThat(alphas[alphas.length / 2]).isBetween(700, 1_600);
    }

    @Test
    void alphas_move_more_people_than_their_peers() {
        double alphas = consumers()
                .filter(truth::alpha)
                .mapToDouble(i -> truth.influence[i])
                .average()
                .orElseThrow();
        double others = consumers()
                .filter(i -> !truth.alpha(i))
                .mapToDouble(i -> truth.influence[i])
                .average()
                .orElseThrow();

        assertThat(alphas).isGreaterThan(1.5 * others);
    }

    @Test
    void small_influencers_live_on_strangers() {
        double[] shares = IntStream.range(0, base.population.people)
                .filter(i -> base.population.kind(i) == Kind.ASPIRANT && truth.genuine[i] > 600)
                .mapToDouble(i -> truth.circleShare[i])
                .sorted()
                .toArray();

        assertThat(shares.length).isGreaterThan(400);
        assertThat(Ranks.median(shares)).isLessThan(0.25);
    }

    @Test
    void only_a_handful_are_known_beyond_the_simulated_population() {
        int[] wide = Arrays.stream(base.outside).filter(f -> f > 0).toArray();

        // One person in a thousand.
        assertThat(wide).hasSize(20);
        assertThat(Arrays.stream(wide)).allMatch(f -> f >= 12_000);
        assertThat(IntStream.range(0, base.population.people).filter(i -> base.outside[i] > 0))
                .allMatch(i -> truth.established[i]);
    }

    private static IntStream consumers() {
        return Calibration.consumers(base);
    }
}
