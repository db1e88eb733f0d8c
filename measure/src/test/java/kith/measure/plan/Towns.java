package kith.measure.plan;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import kith.graph.Graph;
import kith.measure.gather.FollowTies;

/// People drawn by lot who follow each other, for tests of plans.
final class Towns {
    private Towns() {}

    /// @param follows pairs drawn; repeats count once
    static FollowTies drawn(SplittableRandom random, int people, int follows) {
        int[] from = new int[follows];
        int[] to = new int[follows];
        for (int k = 0; k < follows; k++) {
            // a few have many followers
            from[k] = (int) (people * random.nextDouble() * random.nextDouble());
            to[k] = random.nextInt(people);
        }
        Graph graph = Graph.of(people, from, to, follows);
        float[] ratios = new float[(int) graph.edges()];
        for (int edge = 0; edge < ratios.length; edge++) {
            ratios[edge] = (float) (6 * random.nextDouble() - 3);
        }
        String[] ids = new String[people];
        double[] fake = new double[people];
        for (int node = 0; node < people; node++) {
            ids[node] = "u" + node;
        }
        return new FollowTies(graph, graph.edges(), ratios, ids, fake);
    }

    /// Nothing is known but the lists, and 40 % know whom they follow.
    static Listeners listed(FollowTies ties) {
        return heard(ties, _ -> AudienceFacts.unknown(0.4), new BitSet());
    }

    static Listeners heard(FollowTies ties, IntFunction<AudienceFacts> facts, BitSet inviters) {
        return Listeners.of(ties, facts, inviters, node -> node % 2, 2, 5, 2);
    }

    static BitSet everybody(int people) {
        BitSet all = new BitSet();
        all.set(0, people);
        return all;
    }
}
