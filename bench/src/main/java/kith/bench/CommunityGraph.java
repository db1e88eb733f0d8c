package kith.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A follow graph made up for benchmarks: communities, a few very popular people, many follows returned.
///
/// Community sizes follow a bounded power law (exponent 2.0, 30 to 3,000 people), the number of people one follows
/// another (exponent 2.3, 3 to 2,000). Three follows in four stay in the community; everywhere the first in line are
/// followed most. A follow is returned with probability .55 inside and .12 across. People are numbered by lot, so
/// that neighbours do not lie side by side in memory. The same seed gives the same pairs on every machine.
final class CommunityGraph {
    private static final double INSIDE = 0.75;
    private static final double RETURNED_INSIDE = 0.55;
    private static final double RETURNED_ACROSS = 0.12;

    /// A place drawn as size x u^3 is the k-th of the line with a density that falls like k^(-2/3).
    private static final double POPULARITY = 3;

    private final SplittableRandom random;
    private final int nodes;
    private int[] from;
    private int[] to;
    private int edges;

    private CommunityGraph(int nodes, long seed) {
        this.random = new SplittableRandom(seed);
        this.nodes = nodes;
        this.from = new int[16 * nodes];
        this.to = new int[16 * nodes];
    }

    static CommunityGraph of(int nodes, long seed) {
        var graph = new CommunityGraph(nodes, seed);
        for (int start = 0; start < nodes; ) {
            int size = Math.min(graph.powerLaw(2.0, 30, 3_000), nodes - start);
            for (int person = start; person < start + size; person++) {
                graph.addFollowsOf(person, start, size);
            }
            start += size;
        }
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

    /// Who follows, per pair; longer than the number of pairs. Not to be written to.
    int[] from() {
        return from;
    }

    /// Who is followed, per pair; longer than the number of pairs. Not to be written to.
    int[] to() {
        return to;
    }

    private void addFollowsOf(int person, int start, int size) {
        int follows = powerLaw(2.3, 3, 2_000);
        for (int k = 0; k < follows; k++) {
            boolean inside = random.nextDouble() < INSIDE;
            int other = inside ? start + place(size) : place(nodes);
            add(person, other);
            if (random.nextDouble() < (inside ? RETURNED_INSIDE : RETURNED_ACROSS)) {
                add(other, person);
            }
        }
    }

    private int place(int size) {
        return (int) (size * StrictMath.pow(random.nextDouble(), POPULARITY));
    }

    /// A whole number from `least` to `most` whose density falls like x^(-exponent).
    private int powerLaw(double exponent, int least, int most) {
        double power = 1 - exponent;
        double low = StrictMath.pow(least, power);
        double high = StrictMath.pow(most + 1, power);
        return (int) StrictMath.pow(low + random.nextDouble() * (high - low), 1 / power);
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
