package kith.measure.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import kith.graph.Graph;
import kith.graph.reach.EdgeValue;

/// Stands in for followers that a platform counts but does not list: drawn from the people who follow
/// more accounts than any list shows, as often as they do so.
///
/// Whoever lists 300 of 2,000 followers would otherwise seem to reach 300 people, or 2,000 whom nobody
/// else reaches. Input: the listed followers of n accounts and how probably each knows the person, how
/// many are missing for each, how many of each person's own follows are on no list, and a community for
/// each. A drawn follower knows the person as often as an unlisted one does, and comes from the
/// person's own community as often as listed ones do who know the person, or do not. Who is drawn
/// stands for somebody like them and is never named. Cost: O(drawn x log n); one thread.
final class UnlistedFollowers {
    /// Nobody is followed by more than this part of those who could be drawn.
    private static final double MOST = 0.5;

    private static final int TRIES = 8;

    /// Listed followers that the usual share of one's own community weighs as much as.
    private static final double PRIOR = 10;

    private final Graph listed;
    private final IntUnaryOperator community;
    private final long seed;
    /// Nodes with open follows, community after community, and their open follows summed up.
    private final int[] pool;

    private final double[] upTo;
    private final int[] starts;
    private final EdgeValue knows;

    /// Usual part from the own community: of those who do not know the person, and of those who do.
    private final double[] usual;

    private int[] knownFrom = new int[1024];
    private int[] knownTo = new int[1024];
    private int knownSize;

    private UnlistedFollowers(
            Graph listed,
            EdgeValue knows,
            IntToDoubleFunction open,
            IntUnaryOperator community,
            int communities,
            long seed) {
        this.listed = listed;
        this.knows = knows;
        this.community = community;
        this.seed = seed;
        int[] counts = new int[communities + 1];
        for (int node = 0; node < listed.nodes(); node++) {
            if (open.applyAsDouble(node) > 0) {
                counts[community.applyAsInt(node) + 1]++;
            }
        }
        for (int c = 0; c < communities; c++) {
            counts[c + 1] += counts[c];
        }
        starts = counts.clone();
        pool = new int[counts[communities]];
        int[] next = Arrays.copyOf(counts, communities);
        for (int node = 0; node < listed.nodes(); node++) {
            if (open.applyAsDouble(node) > 0) {
                pool[next[community.applyAsInt(node)]++] = node;
            }
        }
        upTo = new double[pool.length + 1];
        for (int at = 0; at < pool.length; at++) {
            upTo[at + 1] = upTo[at] + open.applyAsDouble(pool[at]);
        }
        double[] inside = new double[2];
        double[] all = new double[2];
        for (int node = 0; node < listed.nodes(); node++) {
            weigh(node, inside, all);
        }
        usual = new double[] {inside[0] / Math.max(1, all[0]), inside[1] / Math.max(1, all[1])};
    }

    /// Adds up the listed followers of a node, by how probably they know the person.
    private void weigh(int node, double[] inside, double[] all) {
        int home = community.applyAsInt(node);
        for (long edge = listed.offset(node); edge < listed.offset(node + 1); edge++) {
            double known = knows.of(edge);
            boolean near = community.applyAsInt(listed.target(edge)) == home;
            all[0] += 1 - known;
            all[1] += known;
            inside[0] += near ? 1 - known : 0;
            inside[1] += near ? known : 0;
        }
    }

    /// @param all   listed and drawn followers
    /// @param known of those drawn: who was drawn as somebody who knows the person
    record Added(Graph all, Graph known) {}

    /// @param who         for whom followers are drawn; the others keep their lists
    /// @param knows       probability that a listed follower knows the person
    /// @param missing     followers of a node that are not listed
    /// @param unseenKnows probability that an unlisted follower of a node knows the person
    /// @param open        follows of a node that are on no list
    /// @param communities how many there are; `community` is 0 to communities - 1
    static Added added(
            Graph listed,
            EdgeValue knows,
            BitSet who,
            IntToDoubleFunction missing,
            IntToDoubleFunction unseenKnows,
            IntToDoubleFunction open,
            IntUnaryOperator community,
            int communities,
            long seed,
            int threads) {
        return new UnlistedFollowers(listed, knows, open, community, communities, seed)
                .added(who, missing, unseenKnows, threads);
    }

    private Added added(BitSet who, IntToDoubleFunction missing, IntToDoubleFunction unseenKnows, int threads) {
        int size = Math.toIntExact(listed.edges());
        int[] from = new int[size + 1024];
        int[] to = new int[size + 1024];
        int at = 0;
        for (int node = 0; node < listed.nodes(); node++) {
            for (long edge = listed.offset(node); edge < listed.offset(node + 1); edge++) {
                from[at] = node;
                to[at++] = listed.target(edge);
            }
        }
        int[] marks = new int[listed.nodes()];
        Arrays.fill(marks, -1);
        for (int node = who.nextSetBit(0); node >= 0; node = who.nextSetBit(node + 1)) {
            int wanted = (int) Math.min(Math.rint(missing.applyAsDouble(node)), MOST * pool.length);
            if (wanted <= 0) {
                continue;
            }
            if (at + wanted > from.length) {
                int larger = Math.addExact(Math.max(at + wanted, from.length), from.length / 2);
                from = Arrays.copyOf(from, larger);
                to = Arrays.copyOf(to, larger);
            }
            at = draw(node, wanted, unseenKnows.applyAsDouble(node), marks, from, to, at);
        }
        return new Added(
                Graph.of(listed.nodes(), from, to, at, threads),
                Graph.of(listed.nodes(), knownFrom, knownTo, knownSize, threads));
    }

    private int draw(int node, int wanted, double unseenKnows, int[] marks, int[] from, int[] to, int at) {
        int home = community.applyAsInt(node);
        double[] inside = {PRIOR * usual[0], PRIOR * usual[1]};
        double[] all = {PRIOR, PRIOR};
        weigh(node, inside, all);
        marks[node] = node;
        for (long edge = listed.offset(node); edge < listed.offset(node + 1); edge++) {
            marks[listed.target(edge)] = node;
        }
        double whole = upTo[pool.length];
        double homeFrom = upTo[starts[home]];
        double homeTo = upTo[starts[home + 1]];
        int end = at;
        long key = Draw.key(seed, node, 11);
        for (int tries = TRIES * wanted; end < at + wanted && tries > 0; tries--) {
            key = Draw.next(key);
            int known = Draw.unit(key) < unseenKnows ? 1 : 0;
            key = Draw.next(key);
            boolean atHome = homeTo > homeFrom && Draw.unit(key) < inside[known] / all[known];
            key = Draw.next(key);
            double point = atHome ? homeFrom + Draw.unit(key) * (homeTo - homeFrom) : Draw.unit(key) * whole;
            int found = Arrays.binarySearch(upTo, point);
            int other = pool[Math.clamp(found >= 0 ? found : -found - 2, 0, pool.length - 1)];
            if (marks[other] != node) {
                marks[other] = node;
                from[end] = node;
                to[end++] = other;
                if (known == 1) {
                    keepKnown(node, other);
                }
            }
        }
        return end;
    }

    private void keepKnown(int node, int other) {
        if (knownSize == knownFrom.length) {
            knownFrom = Arrays.copyOf(knownFrom, 2 * knownSize);
            knownTo = Arrays.copyOf(knownTo, 2 * knownSize);
        }
        knownFrom[knownSize] = node;
        knownTo[knownSize++] = other;
    }
}
