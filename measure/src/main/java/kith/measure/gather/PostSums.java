package kith.measure.gather;

import kith.core.Evidence;
import kith.measure.text.TextSignals;

/// Adds up what the posts of every account say and how they were received.
final class PostSums {
    private static final int READ = 0;
    private static final int DISCLOSED = 1;
    private static final int FOLLOW_CALLS = 2;
    private static final int GIVEAWAYS = 3;
    private static final int CODES = 4;
    private static final int REACH_TAGGED = 5;
    private static final int HEAVILY_TAGGED = 6;
    private static final int CONVERSATIONAL = 7;
    private static final int HASHTAGS = 8;
    private static final int LIKED = 9;

    private final double heavyTagsFrom;
    private final int[][] counts;
    private final long[] logLikes;
    private final long[] logLikesSquared;

    PostSums(int nodes, double heavyTagsFrom) {
        this.heavyTagsFrom = heavyTagsFrom;
        counts = new int[LIKED + 1][nodes];
        logLikes = new long[nodes];
        logLikesSquared = new long[nodes];
    }

    /// @param worded    whether there was text to read, besides the platform's advertising flag
    /// @param sponsored the platform's advertising flag
    void read(int node, boolean worded, TextSignals.Post said, boolean sponsored) {
        if (worded) {
            counts[READ][node]++;
        }
        add(DISCLOSED, node, said.disclosure() || sponsored);
        add(FOLLOW_CALLS, node, said.followCall());
        add(GIVEAWAYS, node, said.giveaway());
        add(CODES, node, said.code() || said.collaboration());
        add(REACH_TAGGED, node, said.reachTags() > 0);
        add(HEAVILY_TAGGED, node, said.hashtags() >= heavyTagsFrom);
        add(CONVERSATIONAL, node, said.mentions() > 0 || said.kin() > 0);
        counts[HASHTAGS][node] += said.hashtags();
    }

    private void add(int kind, int node, boolean holds) {
        if (holds) {
            counts[kind][node]++;
        }
    }

    void likes(int node, int posts, long logSumMicro, long logSquaredSumMicro) {
        counts[LIKED][node] = posts;
        logLikes[node] = logSumMicro;
        logLikesSquared[node] = logSquaredSumMicro;
    }

    Evidence.Posts at(int node) {
        return new Evidence.Posts(
                counts[READ][node],
                counts[DISCLOSED][node],
                counts[FOLLOW_CALLS][node],
                counts[GIVEAWAYS][node],
                counts[CODES][node],
                counts[REACH_TAGGED][node],
                counts[HEAVILY_TAGGED][node],
                counts[CONVERSATIONAL][node],
                counts[HASHTAGS][node],
                counts[LIKED][node],
                logLikes[node],
                logLikesSquared[node]);
    }
}
