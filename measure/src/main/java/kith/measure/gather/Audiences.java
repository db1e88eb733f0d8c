package kith.measure.gather;

import java.util.Arrays;
import kith.core.Audience;
import kith.core.Definition;
import kith.graph.Graph;
import kith.graph.NumberedPairs;
import kith.graph.Workers;
import kith.graph.ties.AudienceTies;

/// Folds everybody who follows or responds to an account into its [Audience], on several threads.
final class Audiences {
    /// Pairs that one task takes at least.
    private static final int PAIRS_PER_TASK = 16_384;

    final Definition definition;
    final Profiles profiles;
    final Conversations conversations;
    final Follows follows;
    final Dealings dealings;
    final RecentPosts posts;

    /// Row i holds whom i said that they know, or do not.
    final NumberedPairs confirmed;

    final Graph known;
    final int[] shared;
    /// Row i lists whom i follows.
    final Graph followed;
    private final int threads;

    Audiences(
            Definition definition,
            Profiles profiles,
            Conversations conversations,
            Follows follows,
            Dealings dealings,
            RecentPosts posts,
            NumberedPairs confirmed,
            int threads) {
        this.definition = definition;
        this.profiles = profiles;
        this.conversations = conversations;
        this.follows = follows;
        this.dealings = dealings;
        this.posts = posts;
        this.confirmed = confirmed;
        this.threads = threads;
        known = follows.followers().undirected(threads);
        shared = AudienceTies.count(follows.followers(), known, threads);
        followed = follows.followers().reversed(threads);
    }

    /// Takes the log likelihood ratio that a listed follower knows the person, by edge of the followers' graph;
    /// `NaN` for a follower who is more likely fake than not. Called on several threads, once an edge.
    @FunctionalInterface
    interface TieSink {
        void tie(int edge, double logLikelihoodRatio);
    }

    Audience[] fold() {
        return fold((_, _) -> {});
    }

    Audience[] fold(TieSink sink) {
        Audience[] audiences = new Audience[profiles.nodes()];
        Arrays.fill(audiences, Audience.UNSEEN);
        int[] cuts = cuts();
        Workers.run(threads, cuts.length - 1, () -> {
            AudienceFold fold = new AudienceFold(this, sink);
            return task -> {
                for (int owner = cuts[task]; owner < cuts[task + 1]; owner++) {
                    if (profiles.has(owner)) {
                        audiences[owner] = fold.audience(owner);
                    }
                }
            };
        });
        return audiences;
    }

    /// People at whom one task ends and the next begins.
    private int[] cuts() {
        int nodes = profiles.nodes();
        var cuts = new int[nodes + 1];
        int count = 0;
        long taken = 0;
        for (int node = 0; node < nodes; node++) {
            long pairs = follows.followers().offset(node + 1) + dealings.start(node + 1);
            if (pairs - taken >= PAIRS_PER_TASK || node == nodes - 1) {
                taken = pairs;
                cuts[++count] = node + 1;
            }
        }
        return Arrays.copyOf(cuts, count + 1);
    }
}
