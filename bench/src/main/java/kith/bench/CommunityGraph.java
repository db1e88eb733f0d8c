package kith.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import kith.graph.Graph;

/// A follow graph made up for benchmarks: communities, a few very popular people, many follows returned, friends of
/// friends followed.
///
/// Community sizes follow a bounded power law (exponent 2.0, 30 to 3,000 people), the number of people one follows
/// another (exponent 2.3, 3 to 2,000), how popular one is a third (exponent 2.1, 1 to 100,000). Three follows in four
/// stay in the community. A follow is returned with probability .55 inside and .12 across. Then everybody looks .75
/// times as often as they follow somebody for one more, among the people that those they follow, follow. People are
/// numbered by lot, so that neighbours do not lie side by side in memory. The same seed gives the same pairs on every
/// machine. A million people make 18.3 million follows, 14.5 million undirected edges and 29.5 million triangles.
final class CommunityGraph {
    private static final double INSIDE = 0.75;
    private static final double RETURNED_INSIDE = 0.55;
    private static final double RETURNED_ACROSS = 0.12;
    private static final double CLOSURE = 0.75;

    private final SplittableRandom random;
    private final int nodes;

    /// How popular the people before a person are together; one more than there are people.
    private final double[] popularity;

    private int[] from;
    private int[] to;
    private int edges;

    private CommunityGraph(int nodes, long seed) {
        this.random = new SplittableRandom(seed);
        this.nodes = nodes;
        this.popularity = new double[nodes + 1];
        this.from = new int[24 * nodes];
        this.to = new int[24 * nodes];
    }

    static CommunityGraph of(int nodes, long seed) {
        var graph = new CommunityGraph(nodes, seed);
        graph.drawPopularity();
        for (int start = 0; start < nodes; ) {
            int size = Math.min((int) graph.powerLaw(2.0, 30, 3_000), nodes - start);
            for (int person = start; person < start + size; person++) {
                graph.addFollowsOf(person, start, start + size);
            }
            start += size;
        }
        graph.addFriendsOfFriends();
        graph.numberByLot();
        return graph;
    }

    int nodes() {
        return nodes;
    }

    /// Number of pairs; some are there twice, some lead from a person to the same person.
    int edges() {
        return edges;
    }

    /// Who follows, per pair; longer than the number of pairs.
    int[] from() {
        return from;
    }

    /// Who is followed, per pair; longer than the number of pairs.
    int[] to() {
        return to;
    }

    private void drawPopularity() {
        for (int person = 0; person < nodes; person++) {
            double own = powerLaw(2.1, 1, 100_000);
            popularity[person + 1] = popularity[person] + own;
        }
    }

    private void addFollowsOf(int person, int start, int end) {
        int follows = (int) powerLaw(2.3, 3, 2_000);
        for (int k = 0; k < follows; k++) {
            boolean inside = random.nextDouble() < INSIDE;
            int other = inside ? popular(start, end) : popular(0, nodes);
            add(person, other);
            if (random.nextDouble() < (inside ? RETURNED_INSIDE : RETURNED_ACROSS)) {
                add(other, person);
            }
        }
    }

    /// Somebody between `start` and `end - 1`, in proportion to popularity.
    private int popular(int start, int end) {
        double place = popularity[start] + random.nextDouble() * (popularity[end] - popularity[start]);
        int found = Arrays.binarySearch(popularity, start, end, place);
        return found >= 0 ? found : -found - 2;
    }

    private void addFriendsOfFriends() {
        Graph follows = Graph.of(nodes, from, to, edges);
        for (int person = 0; person < nodes; person++) {
            int looks = (int) (CLOSURE * follows.degree(person));
            for (int look = 0; look < looks; look++) {
                int friend = neighbour(follows, person);
                if (follows.degree(friend) > 0) {
                    add(person, neighbour(follows, friend));
                }
            }
        }
    }

    private int neighbour(Graph graph, int person) {
        return graph.target(graph.offset(person) + random.nextInt(graph.degree(person)));
    }

    /// A number from `least` to below `most + 1` whose density falls like x^(-exponent).
    private double powerLaw(double exponent, int least, int most) {
        double power = 1 - exponent;
        double low = StrictMath.pow(least, power);
        double high = StrictMath.pow(most + 1, power);
        return StrictMath.pow(low + random.nextDouble() * (high - low), 1 / power);
    }

    private void add(int follower, int followed) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, 2 * edges);
            to = Arrays.copyOf(to, 2 * edges);
        }
        from[edges] = follower;
        to[edges++] = followed;
    }

    private void numberByLot() {
        var numbers = new int[nodes];
        for (int k = 0; k < nodes; k++) {
            int place = random.nextInt(k + 1);
            numbers[k] = numbers[place];
            numbers[place] = k;
        }
        for (int e = 0; e < edges; e++) {
            from[e] = numbers[from[e]];
            to[e] = numbers[to[e]];
        }
    }
}
