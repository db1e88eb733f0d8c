package kith.graph.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import kith.graph.Graph;
import kith.graph.Graphs;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class SeedSetTest {
    private static final long MEMORY = 1L << 30;

    /// Two bounds a search, some hundred searches: one wrong alarm in a thousand runs of this test at
    /// most.
    private static final double DELTA = 1e-6;

    @Test
    void against_all_choices_the_promise_holds_and_the_bounds_enclose_the_truth() {
        Property.forSeeds(80, random -> {
            int nodes = 4 + random.nextInt(4);
            Cascade cascade = Cascades.random(random, nodes, 4 + random.nextInt(8));
            Targets targets = Targets.everyone(nodes);
            int most = 1 + random.nextInt(3);
            SeedChoice choice = choose(cascade, targets, Limits.atMost(most), random.nextLong(), 1);
            double[] exact = LiveEdges.spread(cascade, targets);
            double best = 0;
            for (int mask = 0; mask < exact.length; mask++) {
                best = Integer.bitCount(mask) <= most ? Math.max(best, exact[mask]) : best;
            }
            double reached = exact[LiveEdges.mask(choice.seeds())];
            assertThat(reached).isGreaterThanOrEqualTo((1 - 1 / Math.E) * best);
            assertThat(choice.optimumAtMost()).isGreaterThanOrEqualTo(best - 1e-6);
            assertThat(choice.reachAtLeast()).isLessThanOrEqualTo(reached + 1e-6);
            assertThat(choice.assured()).isGreaterThanOrEqualTo(1 - 1 / Math.E - 0.1);
            assertThat(choice.seeds()).hasSize(most).doesNotHaveDuplicates();
        });
    }

    @Test
    void against_all_choices_budgets_caps_and_weights_hold_too() {
        Property.forSeeds(60, random -> {
            int nodes = 7;
            Cascade cascade = Cascades.random(random, nodes, 9);
            Targets targets = Targets.weighted(nodes, v -> v % 3);
            boolean priced = random.nextBoolean();
            Limits limits =
                    priced ? Limits.within(3, v -> 1 + v % 2) : Limits.atMost(3).andAtMostPerGroup(1, v -> v % 4);
            SeedChoice choice = choose(cascade, targets, limits, random.nextLong(), 1);
            double[] exact = LiveEdges.spread(cascade, targets);
            double best = 0;
            for (int mask = 0; mask < exact.length; mask++) {
                best = allowed(mask, priced) ? Math.max(best, exact[mask]) : best;
            }
            int chosen = LiveEdges.mask(choice.seeds());
            assertThat(allowed(chosen, priced)).isTrue();
            assertThat(choice.optimumAtMost()).isGreaterThanOrEqualTo(best - 1e-6);
            assertThat(exact[chosen]).isGreaterThanOrEqualTo(choice.promised() * best);
            assertThat(choice.reachAtLeast()).isLessThanOrEqualTo(exact[chosen] + 1e-6);
        });
    }

    private static boolean allowed(int mask, boolean priced) {
        int cost = 0;
        var used = new int[4];
        for (int v = 0; v < 7; v++) {
            if ((mask >>> v & 1) != 0) {
                cost += 1 + v % 2;
                used[v % 4]++;
            }
        }
        return priced
                ? cost <= 3
                : Integer.bitCount(mask) <= 3 && used[0] <= 1 && used[1] <= 1 && used[2] <= 1 && used[3] <= 1;
    }

    @Test
    void a_simulation_that_shares_nothing_with_the_samples_finds_the_same_reach() {
        Property.forSeeds(6, random -> {
            int nodes = 3_000;
            Cascade cascade = Cascades.random(random, nodes, 9_000);
            Targets targets = Targets.everyone(nodes);
            SeedChoice choice = choose(cascade, targets, Limits.atMost(5), random.nextLong(), 2);
            var simulated = Spread.simulate(cascade, targets, choice.seeds(), 4_000, random.nextLong(), 2);
            // The estimate is a share of trials: its own deviation is √(reach (n - reach) / measured).
            double deviation = Math.sqrt(choice.reach() * (nodes - choice.reach()) / choice.measured());
            double both = Math.hypot(deviation, simulated.standardError());
            assertThat(choice.reach()).isCloseTo(simulated.mean(), within(5 * both + 1e-9));
            assertThat(simulated.mean()).isGreaterThan(choice.reachAtLeast() - 5 * simulated.standardError());
        });
    }

    @Test
    void sets_that_hold_nearly_everybody_are_no_trouble() {
        // Nearly all nodes reach each other, so sets are as long as the graph and sentinels come in.
        Graph graph = Graphs.random(new SplittableRandom(1), 2_000, 30_000);
        Cascade cascade = Cascade.constant(graph, 0.4, 1);
        Targets targets = Targets.everyone(2_000);
        SeedChoice choice = choose(cascade, targets, Limits.atMost(20), 1, 2);
        var simulated = Spread.simulate(cascade, targets, choice.seeds(), 1_000, 1, 2);
        assertThat(choice.seeds()).hasSize(20).doesNotHaveDuplicates();
        assertThat(choice.reach()).isCloseTo(simulated.mean(), within(0.03 * simulated.mean()));
        assertThat(choice.optimumAtMost()).isGreaterThan(simulated.mean());
        assertThat(choice.assured()).isGreaterThan(0.53);
    }

    @Test
    void the_same_seed_gives_the_same_choice_on_any_number_of_threads() {
        var random = new SplittableRandom(5);
        for (int kind = 0; kind < 6; kind++) {
            Cascade cascade = Cascades.random(random, 1_000, 3_000);
            Targets targets = Targets.everyone(1_000);
            for (Limits limits : List.of(
                    Limits.atMost(7),
                    Limits.within(9, v -> 1 + v % 3)
                            .andAtMostPerGroup(2, v -> v % 10)
                            .including(3))) {
                SeedChoice one = choose(cascade, targets, limits, 3, 1);
                assertThat(choose(cascade, targets, limits, 3, 2)).isEqualTo(one);
                assertThat(choose(cascade, targets, limits, 3, 7)).isEqualTo(one);
            }
        }
    }

    @Test
    void a_search_is_finer_while_its_samples_are_few() {
        Cascade cascade = Cascade.constant(Graphs.random(new SplittableRandom(8), 1_000, 4_000), 0.1, 1);
        Targets targets = Targets.everyone(1_000);
        for (Limits limits : List.of(Limits.atMost(10), Limits.within(15, v -> 1 + v % 3))) {
            Search search = new Search(0.2, DELTA, 3, 2, MEMORY).tightly();
            SeedChoice asAsked = SeedSet.choose(cascade, targets, limits, search);
            SeedChoice fine = SeedSet.choose(cascade, targets, limits, search.finerFor(0.08, 10_000_000));
            SeedChoice between = SeedSet.choose(cascade, targets, limits, search.finerFor(0.08, 2 * asAsked.samples()));
            // as fine as if the finer one had been asked for
            assertThat(fine)
                    .isEqualTo(
                            SeedSet.choose(cascade, targets, limits, new Search(0.08, DELTA, 3, 2, MEMORY).tightly()));
            assertThat(fine.assured()).isGreaterThan(asAsked.assured());
            assertThat(between.samples()).isBetween(2 * asAsked.samples(), 4 * asAsked.samples());
            // never less than was asked for
            assertThat(SeedSet.choose(cascade, targets, limits, search.finerFor(0.08, 10))
                            .samples())
                    .isGreaterThanOrEqualTo(asAsked.samples());
        }
    }

    @Test
    void included_nodes_come_first_and_excluded_ones_never() {
        Graph graph = Graphs.of("a->b a->c a->d e->f g->h");
        Cascade cascade = Cascade.constant(graph, 1, 1);
        // h itself, then e and f, then one more.
        SeedChoice choice = choose(
                cascade, Targets.everyone(8), Limits.atMost(3).including(7).excluding(0), 1, 1);
        assertThat(choice.seeds()).hasSize(3).startsWith(7).doesNotContain(0);
        assertThat(choice.reach()).isCloseTo(4, within(0.3));
    }

    @Test
    void who_does_not_count_passes_on_all_the_same() {
        // Only c counts. a reaches it through b for certain, d with 1/2.
        Graph graph = Graphs.of("a->b b->c d->c");
        Cascade cascade = Cascade.independent(graph, edge -> edge == 2 ? 0.5 : 1, 1);
        Targets onlyC = Targets.weighted(4, v -> v == 2 ? 1 : 0);
        assertThat(choose(cascade, onlyC, Limits.atMost(1).excluding(1, 2), 1, 1)
                        .seeds())
                .containsExactly(0);
    }

    @Test
    void with_probability_0_as_many_are_reached_as_are_told() {
        Cascade cascade = Cascade.constant(Graphs.of("a->b b->c c->a"), 0, 1);
        SeedChoice choice = choose(cascade, Targets.everyone(3), Limits.atMost(2), 1, 1);
        assertThat(choice.reach()).isCloseTo(2, within(0.2));
    }

    @Test
    void samples_that_would_not_fit_are_refused_before_they_are_drawn() {
        Cascade cascade = Cascade.constant(Graphs.random(new SplittableRandom(1), 1_000, 10_000), 0.5, 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> SeedSet.choose(
                        cascade, Targets.everyone(1_000), Limits.atMost(2), new Search(0.1, 0.01, 1, 1, 100_000)))
                .withMessageContaining("allow more memory")
                .withMessageContaining("are allowed");
        // 10 sets with 100 members, 50 nodes, 2 threads: 50 + 800 + 4 x 5 x 50.
        assertThat(SeedSet.bytesFor(10, 100, 50, 2)).isEqualTo(1_850);
    }

    @Test
    void what_cannot_be_chosen_is_said_in_a_sentence() {
        Cascade cascade = Cascade.weighted(Graphs.of("a->b b->c"), 1);
        says(cascade, Limits.atMost(4), "cannot choose 4 of 3 nodes");
        says(cascade, Limits.within(1, v -> 2 + v), "the budget is 1.0, but the cheapest node costs 2.0");
        says(cascade, Limits.within(5, v -> v - 1), "node 0 costs -1.0");
        says(cascade, Limits.within(5, v -> Double.NaN), "node 0 costs NaN");
        says(cascade, Limits.within(1.5, v -> 1).including(0, 1), "the included nodes cost 2.0");
        says(cascade, Limits.atMost(1).including(0, 2), "2 nodes are included, but at most 1");
        says(cascade, Limits.atMost(2).including(1).excluding(1), "node 1 is both included and excluded");
        says(cascade, Limits.atMost(1).excluding(0, 1, 2), "all 3 nodes are excluded");
        says(cascade, Limits.atMost(1).including(-1), "node -1 is included, but nodes are 0 to 2");
        says(cascade, Limits.atMost(1).excluding(3), "node 3 is excluded, but nodes are 0 to 2");
        says(
                cascade,
                Limits.atMost(3).including(0, 1).andAtMostPerGroup(1, v -> 0),
                "2 nodes of group 0 are included, but at most 1");
        says(cascade, Limits.atMost(1).andAtMostPerGroup(1, v -> -2), "node 0 is in group -2");
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.atMost(0)).withMessageContaining("at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.within(Double.NaN, v -> 1))
                .withMessageContaining("a budget is above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.atMost(1).andAtMostPerGroup(0, v -> 0))
                .withMessageContaining("exclude nodes instead");
    }

    @Test
    void probabilities_weights_and_searches_out_of_range_are_named() {
        Graph graph = Graphs.of("a->b b->c a->c");
        says(() -> Cascade.independent(graph, e -> e == 1 ? 1.5 : 0, 1), "edge 1 (0 -> 2) has the value 1.5");
        says(() -> Cascade.independent(graph, e -> Double.NaN, 1), "edge 0 (0 -> 1) has the value NaN");
        says(() -> Cascade.constant(graph, -0.1, 1), "the probability of every edge is -0.1");
        says(() -> Cascade.threshold(graph, e -> 0.75, 1), "the in-edges of node 2 weigh 1.5");
        says(() -> Targets.weighted(3, v -> -1), "the weight of node 0 is -1.0");
        says(() -> Targets.weighted(3, v -> 0), "all 3 weights are 0");
        says(() -> new Search(0, 0.1, 1, 1, 1), "epsilon is 0.0");
        says(() -> new Search(0.1, 1, 1, 1, 1), "delta is 1.0");
        says(() -> new Search(0.1, 0.1, 1, 1, 1).finerFor(0.2, 9), "finer epsilon is 0.2");
        says(() -> new Search(0.1, 0.1, 1, 0, 1), "threads must be 1 or more");
        Cascade cascade = Cascade.weighted(graph, 1);
        says(() -> Influence.estimate(cascade, Targets.everyone(2), 1, 1, 1), "but the graph has 3");
        says(() -> Spread.simulate(cascade, Targets.everyone(3), List.of(3), 9, 1, 1), "seed 3 is not in the graph");
        says(() -> Spread.simulate(cascade, Targets.everyone(3), List.of(0), 1, 1, 1), "2 runs");
    }

    private static void says(Cascade cascade, Limits limits, String words) {
        says(() -> choose(cascade, Targets.everyone(3), limits, 1, 1), words);
    }

    private static void says(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String words) {
        assertThatIllegalArgumentException().isThrownBy(what).withMessageContaining(words);
    }

    private static SeedChoice choose(Cascade cascade, Targets targets, Limits limits, long seed, int threads) {
        return SeedSet.choose(cascade, targets, limits, new Search(0.1, DELTA, seed, threads, MEMORY));
    }
}
