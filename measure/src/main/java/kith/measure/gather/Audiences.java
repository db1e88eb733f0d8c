package kith.measure.gather;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Progress;
import kith.core.Rung;
import kith.core.TieHistogram;
import kith.graph.Graph;
import kith.graph.ties.AudienceTies;
import kith.graph.ties.Reciprocity;
import kith.measure.circle.OverlapRanks;

/// Folds everybody who follows or responds to an account into its [Audience].
final class Audiences {
    /// Exchanges that make the interaction rung: one or two may be chance.
    private static final int EXCHANGES = 3;

    private static final long[] NO_POSTS = {};

    private final Relations relations;
    private final GatherSql sql;
    private final Definition definition;
    private final Gather.Profiles profiles;
    private final Conversations conversations;
    private final int threads;
    private final Watched watched;
    private final Map<Integer, long[]> likerPosts;
    private final Graph followers;
    private final Graph known;
    private final int[] shared;
    private final BitSet followedBack;

    Audiences(
            Relations relations,
            GatherSql sql,
            Definition definition,
            Gather.Profiles profiles,
            Conversations conversations,
            int threads,
            Progress progress) {
        this.relations = relations;
        this.sql = sql;
        this.definition = definition;
        this.profiles = profiles;
        this.conversations = conversations;
        this.threads = threads;
        progress.at("counting shared acquaintances", 0, 0);
        watched = watched();
        likerPosts = likerPosts();
        followers = graph("select followed, follower from follow_edges");
        known = followers.undirected(threads);
        shared = AudienceTies.count(followers, known, threads);
        followedBack = Reciprocity.followedBack(followers);
    }

    /// Rows arrive ordered by owner and actor; while they are read, other threads fold the accounts
    /// that are complete.
    Audience[] fold() {
        return fold((_, _, _) -> {});
    }

    /// Takes the log likelihood ratio that somebody who follows or responds knows the person, `NaN` for
    /// somebody more likely fake than not. Called on several threads, once a pair.
    @FunctionalInterface
    private interface TieSink {
        void tie(int owner, int actor, double logLikelihoodRatio);
    }

    /// Everybody who follows or was seen to respond, tie by tie.
    FollowTies ties() {
        Graph heard = graph(sql.of("heard_edges"));
        float[] ratios = new float[Math.toIntExact(heard.edges())];
        fold((owner, actor, ratio) -> {
            long edge = heard.edge(owner, actor);
            // somebody whom the person names need neither follow nor respond
            if (edge >= 0) {
                ratios[(int) edge] = (float) ratio;
            }
        });
        return new FollowTies(heard, followers.edges(), ratios, profiles.id, profiles.fake);
    }

    private Audience[] fold(TieSink sink) {
        Audience[] audiences = new Audience[profiles.nodes()];
        Arrays.fill(audiences, Audience.UNSEEN);
        try (Beside beside = new Beside(threads)) {
            TieRows[] rows = {new TieRows()};
            relations.each("weighing ties", sql.of("tie_pairs"), row -> {
                if (rows[0].endsBefore((int) row.longAt(0))) {
                    TieRows full = rows[0];
                    beside.run(() -> new Fold(full, sink).into(audiences));
                    rows[0] = new TieRows();
                }
                rows[0].add(row);
            });
            new Fold(rows[0], sink).into(audiences);
            beside.finish();
        }
        return audiences;
    }

    /// Over how many posts responses were watched, for every node.
    private static final class Watched {
        final int[] posts;
        final int[] likerPosts;
        final int[] likersListed;
        final long[] likesCounted;

        Watched(int nodes) {
            posts = new int[nodes];
            likerPosts = new int[nodes];
            likersListed = new int[nodes];
            likesCounted = new long[nodes];
        }
    }

    private Watched watched() {
        Watched watched = new Watched(profiles.nodes());
        relations.each("counting watched posts", sql.of("watched"), row -> {
            int node = (int) row.longAt(0);
            watched.posts[node] = (int) row.longAt(1);
            watched.likerPosts[node] = (int) row.longAt(2);
            watched.likersListed[node] = (int) row.longAt(3);
            watched.likesCounted[node] = row.longAt(4);
        });
        return watched;
    }

    /// When the posts with listed likers were made, ascending, for every node that has any; -1 for an
    /// unknown time.
    private Map<Integer, long[]> likerPosts() {
        Map<Integer, long[]> posts = new HashMap<>();
        relations.each("reading posts with likers", sql.of("liker_posts"), row -> {
            int node = (int) row.longAt(0);
            long[] known = posts.getOrDefault(node, new long[0]);
            long[] longer = Arrays.copyOf(known, known.length + 1);
            longer[known.length] = row.longAt(1);
            posts.put(node, longer);
        });
        return posts;
    }

    private Graph graph(String select) {
        int[][] pairs = {new int[1024], new int[1024]};
        int[] size = {0};
        relations.each("reading follows", select, row -> {
            if (size[0] == pairs[0].length) {
                int larger = Math.multiplyExact(size[0], 2);
                pairs[0] = Arrays.copyOf(pairs[0], larger);
                pairs[1] = Arrays.copyOf(pairs[1], larger);
            }
            pairs[0][size[0]] = (int) row.longAt(0);
            pairs[1][size[0]++] = (int) row.longAt(1);
        });
        return Graph.of(profiles.nodes(), pairs[0], pairs[1], size[0], threads);
    }

    /// Folds the accounts of one batch. All of an account's members are kept until it is done, because
    /// a tie is weighed against what is usual in its own audience.
    private final class Fold {
        private final TieRows rows;
        private final TieSink sink;

        private int owner;
        private int size;
        private Member[] members = new Member[64];

        Fold(TieRows rows, TieSink sink) {
            this.rows = rows;
            this.sink = sink;
        }

        /// One row; objects are used again for the next owner.
        private static final class Member {
            int actor;
            boolean profiled;
            long passedOn;
            int known;
            int shared;
            final Tie.Seen seen = new Tie.Seen();
        }

        void into(Audience[] audiences) {
            int row = 0;
            while (row < rows.size()) {
                owner = rows.owner(row);
                for (size = 0; row < rows.size() && rows.owner(row) == owner; row++) {
                    if (size == members.length) {
                        members = Arrays.copyOf(members, size * 2);
                    }
                    if (members[size] == null) {
                        members[size] = new Member();
                    }
                    read(row, members[size++]);
                }
                audiences[owner] = audience();
            }
        }

        private void read(int row, Member member) {
            member.actor = rows.actor(row);
            member.profiled = rows.profiled(row);
            member.passedOn = rows.passedOn(row);
            member.known = rows.known(row);
            Tie.Seen seen = member.seen;
            seen.listed = rows.listed(row);
            seen.spoken = rows.spoken(row);
            seen.answered = rows.answered(row);
            seen.weeks = rows.weeks(row);
            seen.likes = rows.likes(row);
            seen.samePlace = rows.samePlace(row);
            seen.sameSurname = rows.sameSurname(row);
            seen.followers = rows.followers(row);
            seen.chances = chances(rows.followedAt(row));
            seen.kinWords = conversations.kinWords(owner, member.actor);
            seen.firstName = conversations.firstName(owner, member.actor);
            double all = profiles.followers(owner);
            long newest = rows.newest(row);
            seen.arrival = newest > 0 && all > 0 ? Math.clamp(1 - (newest - 0.5) / all, 0, 1) : Double.NaN;
            long edge = seen.listed == 1 ? followers.edge(owner, member.actor) : -1;
            member.shared = edge >= 0 ? shared[(int) edge] : 0;
            seen.overlapRank = Double.NaN;
            boolean back = edge >= 0 ? followedBack.get((int) edge) : followers.contains(member.actor, owner);
            // absence from a list that is cut off says nothing
            seen.followsBack = back ? 1 : rows.complete(row) ? 0 : -1;
        }

        /// Posts with listed likers that somebody who followed at that time (-1 unknown: always) could
        /// like.
        private int chances(long followedAt) {
            int chances = 0;
            for (long posted : likerPosts.getOrDefault(owner, NO_POSTS)) {
                chances += posted < 0 || posted >= followedAt ? 1 : 0;
            }
            return chances;
        }

        private Audience audience() {
            double all = profiles.followers(owner) >= 0 ? profiles.followers(owner) : size;
            double expected = logOdds(definition.circle().reference(all));
            rank();
            double[] ratio = new double[size];
            for (int at = 0; at < size; at++) {
                ratio[at] = Tie.logLikelihoodRatio(
                        members[at].seen, definition.circle().ties());
            }
            int listed = followers.degree(owner);
            int ordered = IntStream.range(0, size).anyMatch(at -> !Double.isNaN(members[at].seen.arrival)) ? 1 : 0;
            double early = ordered == 1 ? definition.circle().ties().early() * Math.min(1, listed / all) : 0;
            double unseen = Math.max(0, all - size);
            Likes given = watched.likersListed[owner] == 0 ? null : new Likes(ratio, unseen, early);
            Responses likes = given == null ? null : given.responses(0, expected, false);
            // How strangers respond is asked with the share held at what following tells: left to the likes alone,
            // whoever
            // knows the person and seldom likes would pass for a stranger who often does.
            double base = definition.circle().ties().base();
            Responses sure = given == null
                    ? null
                    : given.responses(
                            -base, logOdds(definition.circle().expected(all, profiles.following(owner))), true);
            Tally tally = new Tally();
            for (int at = 0; at < size; at++) {
                Tie.Seen seen = members[at].seen;
                double liked = (double) seen.likes;
                double withLikes = ratio[at] + (likes == null ? 0 : likes.ratio(liked, seen.chances));
                double knows =
                        likes == null ? sigmoid(expected + withLikes) : likes.knows(ratio[at], liked, seen.chances);
                double stranger = sure == null ? 1 - knows : 1 - sure.knows(ratio[at] - base, liked, seen.chances);
                int actor = members[at].actor;
                sink.tie(owner, actor, profiles.fake[actor] >= 0.5 ? Double.NaN : withLikes);
                tally.add(members[at], profiles.fake[members[at].actor], withLikes, knows, stranger);
            }
            double silent =
                    watched.posts[owner] > 0 ? definition.circle().ties().silent() : 0;
            if (likes != null && sure != null) {
                silent = likes.ratio(0, watched.likerPosts[owner]);
                tally.strangers(unseen * (1 - sure.knows(early, 0, watched.likerPosts[owner])));
            }
            return tally.audience(owner, ordered, Math.round((early + silent) * 1e6));
        }

        /// Ranks those listed among each other.
        private void rank() {
            Member[] listed = Arrays.stream(members, 0, size)
                    .filter(member -> member.seen.listed == 1)
                    .toArray(Member[]::new);
            double[] ranks = OverlapRanks.of(
                    Arrays.stream(listed).mapToInt(member -> member.shared).toArray(),
                    Arrays.stream(listed)
                            .mapToInt(member -> known.degree(member.actor))
                            .toArray());
            for (int at = 0; at < listed.length; at++) {
                listed[at].seen.overlapRank = ranks[at];
            }
        }

        /// Likes of the genuine among those seen.
        private final class Likes {
            private final double[] ratios = new double[size];
            private final long[] likes = new long[size];
            private final int[] chances = new int[size];
            private final double unseen;
            private final double unseenRatio;
            private int count;

            Likes(double[] ratio, double unseen, double unseenRatio) {
                this.unseen = unseen;
                this.unseenRatio = unseenRatio;
                for (int at = 0; at < size; at++) {
                    Tie.Seen seen = members[at].seen;
                    if (!(profiles.fake[members[at].actor] >= 0.5)) {
                        ratios[count] = ratio[at];
                        likes[count] = seen.likes;
                        chances[count++] = seen.chances;
                    }
                }
            }

            Responses responses(double offset, double expected, boolean fixed) {
                return Responses.of(
                        ratios,
                        offset,
                        likes,
                        chances,
                        count,
                        unseen,
                        unseenRatio,
                        expected,
                        fixed,
                        watched.likerPosts[owner],
                        listedPart(),
                        definition.circle().ties());
            }
        }

        private double listedPart() {
            return watched.likersListed[owner] / (double) Math.max(1, watched.likesCounted[owner]);
        }

        /// Adds up one owner's members.
        private final class Tally {
            private int listed;
            private int profiled;
            private int fakes;
            private int interactors;
            private int confirmedKnown;
            private int confirmedUnknown;
            private double chances;
            private double strangerLikes;
            private int responders;
            private long followOns = conversations.followOns(owner);
            private int exchanges;
            private int placed;
            private final int[] histogram = new int[TieHistogram.BINS];

            void add(Member member, double fake, double ratio, double knows, double stranger) {
                Tie.Seen seen = member.seen;
                listed += seen.listed;
                followOns += member.passedOn;
                confirmedKnown += member.known == 1 ? 1 : 0;
                confirmedUnknown += member.known == 0 ? 1 : 0;
                if (seen.listed == 1 && member.profiled) {
                    profiled++;
                    // a count, not a sum: many small doubts about real followers do not add up to a fake one
                    fakes += fake >= 0.5 ? 1 : 0;
                }
                if (fake >= 0.5) {
                    return;
                }
                interactors += 1 - seen.listed;
                exchanges += seen.spoken > 0 && seen.answered > 0 ? 1 : 0;
                placed += seen.samePlace >= 0 ? 1 : 0;
                histogram[TieHistogram.bin(ratio)]++;
                if (seen.chances > 0) {
                    chances += Math.rint(1e6 * stranger * seen.chances * listedPart());
                    strangerLikes += Math.rint(1e6 * stranger * seen.likes);
                }
                responders += knows > 0.5 && (seen.likes > 0 || seen.spoken > 0) ? 1 : 0;
            }

            /// So many strangers were never seen, and liked nothing.
            void strangers(double unseen) {
                chances += Math.rint(1e6 * unseen * watched.likerPosts[owner] * listedPart());
            }

            Audience audience(int owner, int ordered, long unseenMicro) {
                Rung rung = exchanges < EXCHANGES
                        ? Rung.STRUCTURE
                        : placed * 2 >= size ? Rung.PLACE_AND_KIN : Rung.INTERACTION;
                return new Audience(
                        listed,
                        ordered,
                        profiled,
                        fakes * 1_000_000L,
                        interactors,
                        confirmedKnown,
                        confirmedUnknown,
                        watched.likerPosts[owner],
                        watched.likersListed[owner],
                        watched.likesCounted[owner],
                        (long) chances,
                        (long) strangerLikes,
                        unseenMicro,
                        responders,
                        watched.posts[owner],
                        (int) followOns,
                        rung,
                        TieHistogram.of(histogram));
            }
        }
    }

    private static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
