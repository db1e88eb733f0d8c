package kith.measure.plan;

import java.util.BitSet;
import kith.core.Goal;
import kith.graph.Graph;
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
    /// @param counting who counts when reached: people, not fakes, not those set aside
    public static Message of(Listeners listeners, SpreadFactors factors, Goal goal, BitSet counting, int threads) {
        Graph heard = listeners.graph();
        int people = heard.nodes();
        int leaves = 0;
        for (int node = 0; node < people; node++) {
            leaves += listeners.elsewhere(node) > 0 ? 1 : 0;
        }
        int edges = Math.toIntExact(2 * heard.edges() + leaves);
        int[] from = new int[edges];
        int[] to = new int[edges];
        float[] chance = new float[edges];
        double[] weight = new double[leaves];
        double ceiling = Math.max(Double.MIN_NORMAL, factors.ceiling(goal));
        int at = 0;
        int leaf = 0;
        // in the order of the rows, each ascending: the order in which the graph will number them
        for (int node = 0; node < people; node++) {
            for (int side = 0; side < 2; side++) {
                for (long edge = heard.offset(node); edge < heard.offset(node + 1); edge++) {
                    int target = heard.target(edge);
                    boolean genuine = listeners.isGenuine(edge);
                    double knows = listeners.knows(edge);
                    from[at] = node;
                    to[at] = side * people + target;
                    chance[at++] = (float)
                            (!genuine || (side == 1 && !counting.get(target))
                                    ? 0
                                    : side == 0 ? factors.passesOn(knows) : factors.counts(goal, knows) / ceiling);
                }
            }
            if (listeners.elsewhere(node) > 0) {
                weight[leaf] = listeners.elsewhere(node) * factors.counts(goal, listeners.elsewhereKnows(node));
                from[at] = node;
                to[at] = 2 * people + leaf++;
                chance[at++] = 1;
            }
        }
        Graph graph = Graph.of(2 * people + leaves, from, to, edges, threads);
        Cascade cascade = Cascade.independent(graph, edge -> chance[(int) edge], threads);
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
}
