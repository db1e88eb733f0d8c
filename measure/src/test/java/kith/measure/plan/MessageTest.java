package kith.measure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kith.core.Goal;
import kith.graph.Graph;
import kith.graph.reach.Limits;
import kith.graph.reach.Search;
import kith.graph.reach.SeedChoice;
import kith.graph.reach.SeedSet;
import kith.graph.reach.Spread;
import kith.measure.gather.FollowTies;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class MessageTest {
    private static final long MEMORY = 1L << 30;

    /// Passing on is common here, so that a mistake in it shows.
    private static final SpreadFactors TALKATIVE = new SpreadFactors(0.5, 0.2, 0.1, 0.05, 0.1, 5, 2);

    @Test
    void the_reach_that_is_printed_agrees_with_two_simulations_within_two_percent() {
        SplittableRandom random = new SplittableRandom(3);
        int people = 3_000;
        Listeners listeners = Towns.listed(Towns.drawn(random, people, 40_000));
        BitSet counting = Towns.everybody(people);
        for (Goal goal : Goal.values()) {
            Message message = Message.of(listeners, TALKATIVE, goal, counting, 2);
            SeedChoice choice = SeedSet.choose(
                    message.cascade(),
                    message.targets(),
                    Limits.within(40, node -> 1 + node % 3)
                            .excluding(IntStream.range(
                                            people, message.cascade().graph().nodes())
                                    .toArray()),
                    new Search(0.02, 0.001, 9, 2, MEMORY).tightly());
            Spread.Simulated simulated =
                    Spread.simulate(message.cascade(), message.targets(), choice.seeds(), 4_000, 17, 2);
            PlanDraws.Drawn drawn = PlanDraws.of(
                    listeners, TALKATIVE, _ -> type(0.5), counting, false, List.of(choice.seeds()), 4_000, 23, 2);
            assertThat(choice.reach()).as("%s", goal).isCloseTo(simulated.mean(), within(0.02 * simulated.mean()));
            // the draws share neither samples nor the layout of the message; they leave the invited in
            assertThat(choice.reach())
                    .as("%s", goal)
                    .isCloseTo(drawn.mean(0, goal), within(0.02 * drawn.mean(0, goal)));
            assertThat(choice.assured()).as("%s", goal).isGreaterThan(0.8);
        }
    }

    @Test
    void against_all_choices_costs_and_caps_hold_the_promise_and_the_bound() {
        SpreadFactors once = new SpreadFactors(0.5, 0.2, 0, 0, 0.1, 5, 2);
        Property.forSeeds(40, random -> {
            int people = 9;
            FollowTies ties = Towns.drawn(random, people, 24);
            Listeners listeners = Towns.listed(ties);
            BitSet counting = Towns.everybody(people);
            double[] cost = new double[2 * people];
            for (int node = 0; node < cost.length; node++) {
                cost[node] = 1 + random.nextInt(4);
            }
            double budget = 4 + random.nextInt(5);
            boolean capped = random.nextBoolean();
            Limits limits = Limits.within(budget, node -> cost[node])
                    .excluding(IntStream.range(people, 2 * people).toArray());
            if (capped) {
                limits = limits.andAtMostPerGroup(1, node -> node % 3);
            }
            Message message = Message.of(listeners, once, Goal.KNOWN_REACH, counting, 1);
            SeedChoice choice = SeedSet.choose(
                    message.cascade(),
                    message.targets(),
                    limits,
                    new Search(0.05, 1e-6, random.nextLong(), 1, MEMORY).tightly());
            double best = 0;
            for (int mask = 0; mask < 1 << people; mask++) {
                if (allowed(mask, cost, budget, capped)) {
                    best = Math.max(best, exact(mask, listeners, once));
                }
            }
            int chosen = choice.seeds().stream().mapToInt(node -> 1 << node).sum();
            assertThat(allowed(chosen, cost, budget, capped)).isTrue();
            assertThat(exact(chosen, listeners, once)).isGreaterThanOrEqualTo((1 - 1 / Math.E) * best);
            assertThat(choice.optimumAtMost()).isGreaterThanOrEqualTo(best - 1e-6);
        });
    }

    private static boolean allowed(int mask, double[] cost, double budget, boolean capped) {
        double sum = 0;
        int[] used = new int[3];
        boolean fits = true;
        for (int node = 0; node < 9; node++) {
            if ((mask >>> node & 1) != 0) {
                sum += cost[node];
                fits &= ++used[node % 3] <= 1 || !capped;
            }
        }
        return fits && sum <= budget;
    }

    /// Without passing on, who hears it from nobody of them hears it from none, each independently.
    private static double exact(int mask, Listeners listeners, SpreadFactors factors) {
        Graph graph = listeners.graph();
        double[] missed = new double[graph.nodes()];
        Arrays.fill(missed, 1);
        for (int node = 0; node < graph.nodes(); node++) {
            for (long edge = graph.offset(node); edge < graph.offset(node + 1); edge++) {
                if ((mask >>> node & 1) != 0) {
                    missed[graph.target(edge)] *= 1 - factors.counts(Goal.KNOWN_REACH, listeners.knows(edge));
                }
            }
        }
        return Arrays.stream(missed).map(one -> 1 - one).sum();
    }

    private static TypePosterior type(double share) {
        return new TypePosterior(0.5, 1, 0.5, share, 0.2);
    }
}
