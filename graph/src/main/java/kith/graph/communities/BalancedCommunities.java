package kith.graph.communities;

import java.util.Arrays;
import java.util.SplittableRandom;
import kith.graph.Graph;

/// The nodes in communities of about equal size that hold as many edges inside as a few passes find.
///
/// Input: a graph made by [Graph#undirected], how many communities. Output: the number of its community
/// for every node; nobody is in more than one, and no community holds more than 1.1 of its even share.
/// Method: each node in turn joins the community that holds most of its neighbours, a community
/// counting for less the fuller it is; that is done again, every time from where the last pass ended.
/// Communities of about equal size are what a trial by communities needs: one that holds half of the
/// people can be set aside or not, and nothing between. Cost: O(passes x m) time, 12 bytes a node. One
/// thread, so the result never depends on their number. Stanton & Kliot, KDD 2012; Nishimura & Ugander,
/// KDD 2013.
public final class BalancedCommunities {
    private static final double SLACK = 1.1;
    private static final int PASSES = 10;

    private final int[] community;
    private final int count;

    private BalancedCommunities(int[] community, int count) {
        this.community = community;
        this.count = count;
    }

    /// @param count how many communities, at least 1; fewer when there are fewer nodes
    /// @param seed  the same seed gives the same communities
    /// @throws IllegalArgumentException when the graph was not made by [Graph#undirected], or `count`
    /// is below 1
    public static BalancedCommunities of(Graph graph, int count, long seed) {
        if (!graph.isUndirected()) {
            throw new IllegalArgumentException(
                    "communities are made of edges that go both ways: pass graph.undirected(), not a " + graph);
        }
        if (count < 1) {
            throw new IllegalArgumentException("there must be 1 community or more, got " + count);
        }
        int nodes = graph.nodes();
        int communities = Math.min(count, Math.max(1, nodes));
        int[] community = new int[nodes];
        Arrays.fill(community, -1);
        int[] sizes = new int[communities];
        double room = Math.ceil(SLACK * nodes / communities);
        int[] order = order(graph, seed);
        int[] neighbours = new int[communities];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int node : order) {
                if (community[node] >= 0) {
                    sizes[community[node]]--;
                }
                int best = best(graph, node, community, neighbours, sizes, room);
                community[node] = best;
                sizes[best]++;
            }
        }
        return new BalancedCommunities(community, communities);
    }

    public int count() {
        return count;
    }

    /// 0 to count - 1.
    public int of(int node) {
        return community[node];
    }

    /// The part of a graph's edges that stay inside a community; NaN without edges.
    public double inside(Graph graph) {
        long inside = 0;
        for (int node = 0; node < community.length; node++) {
            for (long edge = graph.offset(node), end = graph.offset(node + 1); edge < end; edge++) {
                inside += community[graph.target(edge)] == community[node] ? 1 : 0;
            }
        }
        return graph.edges() == 0 ? Double.NaN : (double) inside / graph.edges();
    }

    /// From a random node outwards, then from the next one not met: neighbours stand near each other,
    /// so that the first pass already fills a community with people of one place.
    private static int[] order(Graph graph, long seed) {
        int nodes = graph.nodes();
        int[] starts = new int[nodes];
        Arrays.setAll(starts, node -> node);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = nodes - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = starts[i];
            starts[i] = starts[j];
            starts[j] = held;
        }
        int[] order = new int[nodes];
        boolean[] met = new boolean[nodes];
        int size = 0;
        for (int start : starts) {
            if (met[start]) {
                continue;
            }
            met[start] = true;
            order[size++] = start;
            for (int head = size - 1; head < size; head++) {
                for (long edge = graph.offset(order[head]), end = graph.offset(order[head] + 1); edge < end; edge++) {
                    int other = graph.target(edge);
                    if (!met[other]) {
                        met[other] = true;
                        order[size++] = other;
                    }
                }
            }
        }
        return order;
    }

    /// Wipes what it counted.
    private static int best(Graph graph, int node, int[] community, int[] neighbours, int[] sizes, double room) {
        for (long edge = graph.offset(node), end = graph.offset(node + 1); edge < end; edge++) {
            int of = community[graph.target(edge)];
            if (of >= 0) {
                neighbours[of]++;
            }
        }
        int best = -1;
        double most = -1;
        for (int c = 0; c < sizes.length; c++) {
            double left = 1 - sizes[c] / room;
            if (left > 0) {
                double value = neighbours[c] * left;
                // where nothing speaks for any of them, the emptiest
                if (value > most || (value == most && sizes[c] < sizes[best])) {
                    most = value;
                    best = c;
                }
            }
            neighbours[c] = 0;
        }
        return best;
    }
}
