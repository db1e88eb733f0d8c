package kith.measure.plan;

import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import kith.graph.Graph;
import kith.measure.gather.FollowTies;

/// Who hears an account, and how probably each of them knows the person behind it.
///
/// Row i of the graph lists the genuine followers of i, listed or drawn in their place
/// ([UnlistedFollowers]). The probabilities of a row and of followers who are nowhere in the data add
/// up to the share that the judge found, so that a plan and an assessment never contradict each other.
/// Cost: 8 bytes an edge besides the graph; about 20 looks at every edge while it is built. The same on
/// any number of threads.
public final class Listeners {
    private static final int HALVINGS = 24;
    private static final double FARTHEST = 14;

    /// Log ratio of somebody who was drawn as knowing the person, and less that of who was not.
    private static final double DRAWN = 4;

    private final Graph graph;
    private final float[] ratios;
    private final float[] knows;
    private final float[] elsewhere;
    private final float[] elsewhereKnows;
    private final float[] unseen;
    private final long drawn;

    private Listeners(Graph graph, long drawn) {
        this.graph = graph;
        this.drawn = drawn;
        int edges = Math.toIntExact(graph.edges());
        ratios = new float[edges];
        knows = new float[edges];
        elsewhere = new float[graph.nodes()];
        elsewhereKnows = new float[graph.nodes()];
        unseen = new float[graph.nodes()];
    }

    /// @param facts     what is known of each account as a whole
    /// @param inviters  whose unlisted followers are drawn: everybody who may come to be invited
    /// @param community a community of every node, 0 to communities - 1
    /// @param threads   never changes the result
    public static Listeners of(
            FollowTies ties,
            IntFunction<AudienceFacts> facts,
            BitSet inviters,
            IntUnaryOperator community,
            int communities,
            long seed,
            int threads) {
        Graph listed = ties.followers();
        int[] follows = new int[listed.nodes()];
        double[] missing = new double[listed.nodes()];
        for (int node = 0; node < listed.nodes(); node++) {
            int genuine = 0;
            for (long edge = listed.offset(node); edge < listed.offset(node + 1); edge++) {
                genuine += Float.isNaN(ties.ratio(edge)) ? 0 : 1;
                follows[listed.target(edge)]++;
            }
            double all = facts.apply(node).followers();
            missing[node] = Double.isNaN(all) ? 0 : Math.max(0, Math.rint(all) - genuine);
        }
        float[] first = firstGuess(ties, facts);
        UnlistedFollowers.Added added = UnlistedFollowers.added(
                listed,
                edge -> first[(int) edge],
                inviters,
                node -> missing[node],
                node -> sigmoid(
                        logOdds(facts.apply(node).share()) + facts.apply(node).unseen()),
                node -> ties.isFake(node)
                        ? 0
                        : Math.max(0, orNone(facts.apply(node).following()) - follows[node]),
                community,
                communities,
                seed,
                threads);
        Graph graph = added.all();
        Listeners listeners = new Listeners(graph, graph.edges() - listed.edges());
        IntStream.range(0, graph.nodes())
                .parallel()
                .forEach(node -> listeners.fill(
                        node, ties, added.known(), facts.apply(node), inviters.get(node) ? missing[node] : 0));
        return listeners;
    }

    /// How probably each listed follower knows the person, before the whole row is made to agree with
    /// the share.
    private static float[] firstGuess(FollowTies ties, IntFunction<AudienceFacts> facts) {
        Graph listed = ties.followers();
        float[] guess = new float[Math.toIntExact(listed.edges())];
        for (int node = 0; node < listed.nodes(); node++) {
            double prior = logOdds(facts.apply(node).share());
            for (long edge = listed.offset(node); edge < listed.offset(node + 1); edge++) {
                float ratio = ties.ratio(edge);
                guess[(int) edge] = Float.isNaN(ratio) ? 0 : (float) sigmoid(prior + ratio);
            }
        }
        return guess;
    }

    private static double logOdds(double share) {
        double inside = Math.clamp(share, 1e-3, 1 - 1e-3);
        return Math.log(inside / (1 - inside));
    }

    private static double orNone(double count) {
        return Double.isNaN(count) ? 0 : count;
    }

    private void fill(int node, FollowTies ties, Graph drawnKnown, AudienceFacts facts, double missing) {
        Graph listed = ties.followers();
        unseen[node] = (float) facts.unseen();
        elsewhere[node] = (float) Math.max(0, missing - (graph.degree(node) - listed.degree(node)));
        for (long edge = graph.offset(node); edge < graph.offset(node + 1); edge++) {
            long own = listed.edge(node, graph.target(edge));
            ratios[(int) edge] = own >= 0
                    ? ties.ratio(own)
                    : (float) (drawnKnown.contains(node, graph.target(edge)) ? DRAWN : -DRAWN);
        }
        double offset = offset(node, facts.share());
        for (long edge = graph.offset(node); edge < graph.offset(node + 1); edge++) {
            knows[(int) edge] = (float) knows(edge, offset);
        }
        elsewhereKnows[node] = (float) sigmoid(offset + unseen[node]);
    }

    /// What must be added to the log ratios of everybody who hears `node`, so that their probabilities
    /// of knowing have this mean.
    double offset(int node, double share) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            double sum = elsewhere[node] * sigmoid(middle + unseen[node]);
            double people = elsewhere[node];
            for (long edge = graph.offset(node); edge < graph.offset(node + 1); edge++) {
                float ratio = ratios[(int) edge];
                if (!Float.isNaN(ratio)) {
                    sum += sigmoid(middle + ratio);
                    people++;
                }
            }
            if (sum < share * people) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// From a share to what [#offset] gives for it, fast, for many shares of one account.
    ShareCurve curve(int node) {
        return new ShareCurve(offset -> {
            double sum = elsewhere[node] * sigmoid(offset + unseen[node]);
            double people = elsewhere[node];
            for (long edge = graph.offset(node); edge < graph.offset(node + 1); edge++) {
                float ratio = ratios[(int) edge];
                if (!Float.isNaN(ratio)) {
                    sum += sigmoid(offset + ratio);
                    people++;
                }
            }
            return people == 0 ? sigmoid(offset) : sum / people;
        });
    }

    /// Row i lists who hears i.
    public Graph graph() {
        return graph;
    }

    /// Probability that the follower at this edge knows the person; 0 for a fake.
    public double knows(long edge) {
        return knows[(int) edge];
    }

    /// Whether the follower at this edge is a real one.
    public boolean isGenuine(long edge) {
        return !Float.isNaN(ratios[(int) edge]);
    }

    /// The same probability when the whole row is moved by `offset`.
    double knows(long edge, double offset) {
        float ratio = ratios[(int) edge];
        return Float.isNaN(ratio) ? 0 : sigmoid(offset + ratio);
    }

    /// How many genuine followers of an inviter are nowhere in the data; 0 of others, whose lists alone
    /// count. Nobody knows whom else they follow, so they count as heard by nobody else.
    public double elsewhere(int node) {
        return elsewhere[node];
    }

    /// Probability that one of those knows the person.
    public double elsewhereKnows(int node) {
        return elsewhereKnows[node];
    }

    double elsewhereKnows(int node, double offset) {
        return sigmoid(offset + unseen[node]);
    }

    /// How many follows were drawn in place of unlisted ones.
    public long drawn() {
        return drawn;
    }

    private static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
