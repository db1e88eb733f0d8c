package kith.graph.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kith.graph.Graphs;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class SpreadTest {
    @Test
    void the_mean_of_many_runs_is_the_exact_spread() {
        Property.forSeeds(60, random -> {
            int nodes = 3 + random.nextInt(4);
            Cascade cascade = Cascades.random(random, nodes, 4 + random.nextInt(7));
            Targets targets = Targets.weighted(nodes, v -> 1 + v % 2);
            double exact = LiveEdges.spread(cascade, targets)[0b101];
            int runs = 4_000;
            var simulated = Spread.simulate(cascade, targets, List.of(0, 2), runs, random.nextLong(), 2);
            // Hoeffding: P(|mean - exact| >= t) <= 2 exp(-2 runs t² / total²); 1e-9 gives t.
            double most = targets.total() * Math.sqrt(Math.log(2 / 1e-9) / (2 * runs));
            assertThat(simulated.mean()).isCloseTo(exact, within(most));
        });
    }

    @Test
    void the_standard_error_is_that_of_a_coin() {
        // a -> b with 1/2: 1 or 2 are reached, variance 1/4, so the error of 10,000 runs is 0.005.
        Cascade cascade = Cascade.constant(Graphs.of("a->b"), 0.5, 1);
        var simulated = Spread.simulate(cascade, Targets.everyone(2), List.of(0, 0), 10_000, 1, 1);
        assertThat(simulated.standardError()).isCloseTo(0.005, within(1e-5));
    }

    @Test
    void runs_are_the_same_on_any_number_of_threads() {
        Property.forSeeds(6, random -> {
            Cascade cascade = Cascades.random(random, 500, 2_000);
            long seed = random.nextLong();
            var one = Spread.simulate(cascade, Targets.everyone(500), List.of(1, 2, 3), 100, seed, 1);
            assertThat(Spread.simulate(cascade, Targets.everyone(500), List.of(1, 2, 3), 100, seed, 2))
                    .isEqualTo(one);
            assertThat(Spread.simulate(cascade, Targets.everyone(500), List.of(1, 2, 3), 100, seed, 7))
                    .isEqualTo(one);
        });
    }

    @Test
    void what_each_node_reaches_alone_lies_in_its_interval() {
        Property.forSeeds(20, random -> {
            int nodes = 6;
            Cascade cascade = Cascades.random(random, nodes, 10);
            Targets targets = Targets.weighted(nodes, v -> 1 + v % 3);
            double[] exact = LiveEdges.spread(cascade, targets);
            long seed = random.nextLong();
            Influence influence = Influence.estimate(cascade, targets, 10_000, seed, 2);
            Influence alone = Influence.estimate(cascade, targets, 10_000, seed, 1);
            for (int v = 0; v < nodes; v++) {
                assertThat(influence.lower(v, 1 - 2e-9)).isLessThanOrEqualTo(exact[1 << v] + 1e-6);
                assertThat(influence.upper(v, 1 - 2e-9)).isGreaterThanOrEqualTo(exact[1 << v] - 1e-6);
                assertThat(influence.of(v)).isEqualTo(alone.of(v));
            }
        });
    }

    @Test
    void intervals_of_95_percent_hold_in_95_percent() {
        // 40 graphs x 6 nodes; the nodes of a graph share samples. Fewer than 88 % would be 5 deviations of 240.
        var held = new int[2];
        Property.forSeeds(40, random -> {
            Cascade cascade = Cascade.independent(Graphs.random(random, 6, 10), edge -> 0.1 + 0.05 * (edge % 7), 1);
            Targets targets = Targets.everyone(6);
            double[] exact = LiveEdges.spread(cascade, targets);
            Influence influence = Influence.estimate(cascade, targets, 500, random.nextLong(), 1);
            for (int v = 0; v < 6; v++) {
                held[1]++;
                held[0] +=
                        influence.lower(v, 0.95) <= exact[1 << v] && exact[1 << v] <= influence.upper(v, 0.95) ? 1 : 0;
            }
        });
        assertThat((double) held[0] / held[1]).isGreaterThan(0.88);
    }
}
