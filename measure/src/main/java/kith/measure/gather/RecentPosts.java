package kith.measure.gather;

import java.util.Arrays;

/// The newest posts of every account, and how many of the people who liked them were listed.
///
/// Cost: 16 bytes a recent post and 4 an account.
final class RecentPosts {
    private static final int UNKNOWN = -1;

    /// The posts of a node lie at `starts[node]` to `starts[node + 1] - 1`, the newest first.
    private final int[] starts;

    /// Seconds since 1970, -1 where not known.
    private final long[] made;

    /// As the post itself counts them, -1 where it does not.
    private final int[] likes;

    private final int[] likersListed;

    private RecentPosts(int[] starts) {
        this.starts = starts;
        int posts = starts[starts.length - 1];
        made = new long[posts];
        likes = new int[posts];
        likersListed = new int[posts];
    }

    static RecentPosts read(Relations relations, GatherSql sql, int nodes) {
        var starts = new int[nodes + 1];
        relations.each(
                "counting posts",
                "select node, count(*) from recent_posts where newest > 0 group by node",
                row -> starts[(int) row.longAt(0) + 1] = (int) row.longAt(1));
        Arrays.parallelPrefix(starts, Integer::sum);
        var posts = new RecentPosts(starts);
        relations.each("reading posts", sql.of("post_likers"), row -> {
            int post = starts[(int) row.longAt(0)] + (int) row.longAt(1) - 1;
            posts.made[post] = row.longAt(2);
            posts.likes[post] = (int) Math.min(row.longAt(3), Integer.MAX_VALUE);
        });
        return posts;
    }

    /// Somebody is listed as having liked the post of the node that is so manieth from the newest, counted from 1.
    void liked(int node, int newest) {
        likersListed[starts[node] + newest - 1]++;
    }

    int count(int node) {
        return starts[node + 1] - starts[node];
    }

    /// What is known of the likers of one person's posts.
    static final class Watched {
        private static final Watched NONE = new Watched(new long[0], 0, 0);

        /// When the posts with listed likers were made, in seconds since 1970, -1 where not known.
        private final long[] times;

        private final int likersListed;
        private final long likes;

        private Watched(long[] times, int likersListed, long likes) {
            this.times = times;
            this.likersListed = likersListed;
            this.likes = likes;
        }

        /// How many posts have listed likers.
        int posts() {
            return times.length;
        }

        /// People listed as having liked them.
        int likersListed() {
            return likersListed;
        }

        /// Likes that these posts had in all.
        long likes() {
            return likes;
        }

        /// Part of the likes of these posts whose givers are listed, in [0, 1].
        double listedPart() {
            return likersListed / (double) Math.max(1, likes);
        }

        /// How many of the posts somebody could like who followed at that time; -1 where that is unknown: all.
        int chances(long followedAt) {
            int chances = 0;
            for (long time : times) {
                chances += time == UNKNOWN || time >= followedAt ? 1 : 0;
            }
            return chances;
        }
    }

    Watched watched(int node) {
        var times = new long[count(node)];
        int posts = 0;
        int listed = 0;
        long all = 0;
        for (int post = starts[node]; post < starts[node + 1]; post++) {
            if (likersListed[post] > 0) {
                times[posts++] = made[post];
                listed += likersListed[post];
                all += Math.max(likersListed[post], likes[post]);
            }
        }
        return posts == 0 ? Watched.NONE : new Watched(Arrays.copyOf(times, posts), listed, all);
    }
}
