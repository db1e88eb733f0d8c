package kith.bench;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
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
import kith.measure.plan.AudienceFacts;
import kith.measure.plan.Listeners;
import kith.measure.plan.Message;
import kith.measure.plan.SpreadFactors;

/// How long the kernel of a plan takes on a large graph: ties to listeners, listeners to a message, and the choice of
/// 50 people with ε = 0.1, for each goal; beside what a simulation says of the reach.
public final class PlanBenchmark {
    private static final int PEOPLE = 50;

    private PlanBenchmark() {}

    /// @param args a graph, as [BenchGraph] names it, and the number of threads
    public static void main(String[] args) throws IOException {
        int threads = Integer.parseInt(args[1]);
        Graph followers = BenchGraph.named(args[0]).graph();
        int people = followers.nodes();
        SplittableRandom random = new SplittableRandom(1);
        float[] ratios = new float[Math.toIntExact(followers.edges())];
        for (int edge = 0; edge < ratios.length; edge++) {
            ratios[edge] = (float) (6 * random.nextDouble() - 3);
        }
        double[] fake = new double[people];
        FollowTies ties = new FollowTies(followers, followers.edges(), ratios, new String[people], fake);
        long start = System.nanoTime();
        Listeners listeners = Listeners.of(ties, _ -> AudienceFacts.unknown(0.4), new BitSet(), _ -> 0, 1, 1, threads);
        System.out.printf(Locale.ROOT, "%s: listeners in %.1f s on %d threads%n", followers, seconds(start), threads);
        BitSet counting = new BitSet();
        counting.set(0, people);
        for (Goal goal : Goal.values()) {
            start = System.nanoTime();
            Message message = Message.of(listeners, SpreadFactors.STATED, goal, counting, threads);
            double laidOut = seconds(start);
            int[] others =
                    IntStream.range(people, message.cascade().graph().nodes()).toArray();
            for (boolean priced : new boolean[] {false, true}) {
                start = System.nanoTime();
                Limits limits = priced ? Limits.within(PEOPLE, node -> 0.5 + node % 2) : Limits.atMost(PEOPLE);
                Search search = new Search(
                        0.1, 1.0 / people, 1, threads, Runtime.getRuntime().maxMemory() / 2);
                SeedChoice choice = SeedSet.choose(
                        message.cascade(), message.targets(), limits.excluding(others), search.tightly());
                double chosen = seconds(start);
                Spread.Simulated simulated =
                        Spread.simulate(message.cascade(), message.targets(), choice.seeds(), 200, 3, threads);
                System.out.printf(
                        Locale.ROOT,
                        "%s, %s: laid out in %.1f s, %d chosen in %.1f s, %,d samples, reach %.1f, simulated %.1f (± %.1f), assured %.2f%n",
                        goal.code(),
                        priced ? "budget" : "k = 50",
                        laidOut,
                        choice.seeds().size(),
                        chosen,
                        choice.samples(),
                        choice.reach(),
                        simulated.mean(),
                        simulated.standardError(),
                        choice.assured());
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
