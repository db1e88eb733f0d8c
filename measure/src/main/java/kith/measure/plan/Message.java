package kith.measure.plan;

import java.util.BitSet;
import kith.core.Goal;
import kith.core.KithException;
import kith.graph.Graph;
import kith.graph.pairs.PairSource;
import kith.graph.reach.Cascade;
import kith.graph.reach.Targets;

/// The spread model of one goal, laid out for the reach kernels.
///
/// Every person is two nodes: 0 to n - 1 speak, n to 2n - 1 have come to count. A follower of somebody
/// who speaks comes to count with [SpreadFactors#counts], and speaks in turn with
/// [SpreadFactors#passesOn]. Followers who are nowhere in the data are one more node for each account
/// that has some; it counts for as many as are expected of them. Input: listeners over n people and m
/// follows. Output: an independent cascade of 2 n nodes and 2 m edges and more. Cost: O(m log d) to
/// build.
///
/// @param cascade to choose and to simulate on
/// @param targets who counts
/// @param people  n: nodes from here on cannot be chosen
public record Message(Cascade cascade, Targets targets, int people) {
    /// The chances lie in one array.
    private static final int MOST_EDGES = Integer.MAX_VALUE - 8;

    /// @param counting who counts when reached: people, not fakes, not those set aside
    public static Message of(Listeners listeners, SpreadFactors factors, Goal goal, BitSet counting, int threads) {
        Graph heard = listeners.graph();
        int people = heard.nodes();
        Pairs pairs = new Pairs(heard, leavesBefore(listeners, people));
        if (pairs.pairs() > MOST_EDGES) {
            throw KithException.badInput(
                    "A plan follows each of the %,d follows twice and can follow %,d at most. Plan for a part of the data."
                            .formatted(heard.edges(), MOST_EDGES));
        }
        int leaves = pairs.leavesBefore[people];
        float[] chance = new float[(int) pairs.pairs()];
        double[] weight = new double[leaves];
        double ceiling = Math.max(Double.MIN_NORMAL, factors.ceiling(goal));
        int at = 0;
        int leaf = 0;
        for (int node = 0; node < people; node++) {
            for (int side = 0; side < 2; side++) {
                for (long edge = heard.offset(node); edge < heard.offset(node + 1); edge++) {
                    double knows = listeners.knows(edge);
                    chance[at++] = (float)
                            (!listeners.isGenuine(edge) || (side == 1 && !counting.get(heard.target(edge)))
                                    ? 0
                                    : side == 0 ? factors.passesOn(knows) : factors.counts(goal, knows) / ceiling);
                }
            }
            if (listeners.elsewhere(node) > 0) {
                weight[leaf++] = listeners.elsewhere(node) * factors.counts(goal, listeners.elsewhereKnows(node));
                chance[at++] = 1;
            }
        }
        Graph graph = Graph.of(2 * people + leaves, pairs, threads);
        Cascade cascade = Cascade.independent(graph, chance, threads);
        return new Message(
                cascade,
                Targets.weighted(
                        graph.nodes(),
                        node -> node < people
                                ? 0
                                : node < 2 * people
                                        ? counting.get(node - people) ? ceiling : 0
                                        : weight[node - 2 * people]),
                people);
    }

    /// How many of the people before each node have followers who are nowhere in the data.
    private static int[] leavesBefore(Listeners listeners, int people) {
        int[] before = new int[people + 1];
        for (int node = 0; node < people; node++) {
            before[node + 1] = before[node] + (listeners.elsewhere(node) > 0 ? 1 : 0);
        }
        return before;
    }

    /// The edges in the order in which the graph numbers them: of each person those to who speaks, to who counts, and
    /// to the followers elsewhere.
    private static final class Pairs implements PairSource {
        private final Graph heard;
        private final int[] leavesBefore;

        Pairs(Graph heard, int[] leavesBefore) {
            this.heard = heard;
            this.leavesBefore = leavesBefore;
        }

        @Override
        public long pairs() {
            return start(heard.nodes());
        }

        private long start(int node) {
            return 2 * heard.offset(node) + leavesBefore[node];
        }

        /// The last node whose edges start at `pair` or before.
        private int sourceOf(long pair) {
            int low = 0;
            int high = heard.nodes();
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (start(middle) <= pair) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        @Override
        public void read(long first, int count, int[] from, int[] to) {
            int people = heard.nodes();
            int node = sourceOf(first);
            for (int at = 0; at < count; at++) {
                while (start(node + 1) <= first + at) {
                    node++;
                }
                long place = first + at - start(node);
                int degree = heard.degree(node);
                from[at] = node;
                if (place < 2L * degree) {
                    int side = place < degree ? 0 : 1;
                    to[at] = side * people + heard.target(heard.offset(node) + place - (long) side * degree);
                } else {
                    to[at] = 2 * people + leavesBefore[node];
                }
            }
        }
    }
}
