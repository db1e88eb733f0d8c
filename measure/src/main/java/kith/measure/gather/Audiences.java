package kith.measure.gather;

import java.util.Arrays;
import java.util.BitSet;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Progress;
import kith.core.Rung;
import kith.core.TieHistogram;
import kith.graph.Graph;
import kith.graph.ties.AudienceTies;
import kith.graph.ties.Reciprocity;

/// Folds everybody who follows or responds to an account into its [Audience].
final class Audiences {
    /// Exchanges that make the interaction rung: one or two may be chance.
    private static final int EXCHANGES = 3;

    private final Relations relations;
    private final GatherSql sql;
    private final Definition definition;
    private final Gather.Profiles profiles;
    private final Conversations conversations;
    private final int threads;
    private final Progress progress;

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
        this.progress = progress;
    }

    Audience[] fold() {
        Audience[] audiences = new Audience[profiles.nodes()];
        Arrays.fill(audiences, Audience.UNSEEN);
        Watched watched = watched();
        progress.at("counting shared acquaintances", 0, 0);
        Graph followers = followers();
        int[] shared = AudienceTies.count(followers, followers.undirected(), threads);
        BitSet followedBack = Reciprocity.followedBack(followers);
        progress.at("weighing ties", 0, 0);
        Fold fold = new Fold(audiences, watched, followers, shared, followedBack);
        relations.each("weighing ties", sql.of("tie_pairs"), fold::row);
        fold.finish();
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

    private Graph followers() {
        int[][] pairs = {new int[1024], new int[1024]};
        int[] size = {0};
        relations.each("reading follows", "select followed, follower from follow_edges", row -> {
            if (size[0] == pairs[0].length) {
                int larger = Math.multiplyExact(size[0], 2);
                pairs[0] = Arrays.copyOf(pairs[0], larger);
                pairs[1] = Arrays.copyOf(pairs[1], larger);
            }
            pairs[0][size[0]] = (int) row.longAt(0);
            pairs[1][size[0]++] = (int) row.longAt(1);
        });
        return Graph.of(profiles.nodes(), pairs[0], pairs[1], size[0]);
    }

    /// Rows arrive ordered by owner and actor; one owner's rows are kept until the next owner begins, because a tie is
    /// weighed against what is usual in its own audience.
    private final class Fold {
        private final Audience[] audiences;
        private final Watched watched;
        private final Graph followers;
        private final int[] shared;
        private final BitSet followedBack;

        private int owner = -1;
        private int size;
        private Member[] members = new Member[64];

        Fold(Audience[] audiences, Watched watched, Graph followers, int[] shared, BitSet followedBack) {
            this.audiences = audiences;
            this.watched = watched;
            this.followers = followers;
            this.shared = shared;
            this.followedBack = followedBack;
        }

        /// One row of `tie_pairs.sql`; objects are used again for the next owner.
        private static final class Member {
            int actor;
            int profiled;
            long passedOn;
            int known;
            final Tie.Seen seen = new Tie.Seen();
        }

        void row(Relations.Row row) {
            int next = (int) row.longAt(0);
            if (next != owner) {
                finish();
                owner = next;
            }
            if (size == members.length) {
                members = Arrays.copyOf(members, size * 2);
            }
            if (members[size] == null) {
                members[size] = new Member();
            }
            read(row, members[size++]);
        }

        private void read(Relations.Row row, Member member) {
            member.actor = (int) row.longAt(1);
            Tie.Seen seen = member.seen;
            seen.listed = (int) row.longAt(2);
            long newest = row.longAt(3);
            seen.spoken = row.longAt(4);
            seen.answered = row.longAt(5);
            seen.weeks = row.longAt(6);
            seen.likes = row.longAt(7);
            member.passedOn = row.longAt(8);
            seen.samePlace = (int) row.longAt(9);
            seen.sameSurname = (int) row.longAt(10);
            seen.followers = row.doubleAt(11);
            member.profiled = (int) row.longAt(12);
            boolean complete = row.longAt(13) == 1;
            member.known = (int) row.longAt(14);
            seen.likerPosts = watched.likerPosts[owner];
            seen.kinWords = conversations.kinWords(owner, member.actor);
            seen.firstName = conversations.firstName(owner, member.actor);
            double size = profiles.followers(owner);
            seen.arrival = newest > 0 && size > 0 ? Math.clamp(1 - (newest - 0.5) / size, 0, 1) : Double.NaN;
            long edge = seen.listed == 1 ? followers.edge(owner, member.actor) : -1;
            seen.shared = edge >= 0 ? shared[(int) edge] : 0;
            boolean back = edge >= 0 ? followedBack.get((int) edge) : followers.contains(member.actor, owner);
            // absence from a list that is cut off says nothing
            seen.followsBack = back ? 1 : complete ? 0 : -1;
        }

        void finish() {
            if (size > 0) {
                audiences[owner] = audience();
            }
            size = 0;
        }

        private Audience audience() {
            long sharedSum = 0;
            long likesSum = 0;
            int listed = 0;
            for (int at = 0; at < size; at++) {
                sharedSum += members[at].seen.shared;
                likesSum += members[at].seen.likes;
                listed += members[at].seen.listed;
            }
            double sharedUsual = listed == 0 ? 0 : sharedSum / (double) listed;
            double likesUsual = likesSum / (double) size;
            double expected = Math.log(odds(definition.circle().reference(followersOf(owner))));
            int ordered = 0;
            int profiled = 0;
            long fakeMicro = 0;
            int interactors = 0;
            int confirmedKnown = 0;
            int confirmedUnknown = 0;
            int strangers = 0;
            int strangerLikes = 0;
            int responders = 0;
            long followOns = conversations.followOns(owner);
            int exchanges = 0;
            int placed = 0;
            int[] histogram = new int[TieHistogram.BINS];
            for (int at = 0; at < size; at++) {
                Member member = members[at];
                Tie.Seen seen = member.seen;
                seen.sharedUsual = sharedUsual;
                seen.likesUsual = likesUsual;
                followOns += member.passedOn;
                confirmedKnown += member.known == 1 ? 1 : 0;
                confirmedUnknown += member.known == 0 ? 1 : 0;
                ordered |= Double.isNaN(seen.arrival) ? 0 : 1;
                double fake = profiles.fake[member.actor];
                if (seen.listed == 1 && member.profiled == 1) {
                    profiled++;
                    fakeMicro += Math.round(fake * 1e6);
                }
                if (fake >= 0.5) {
                    continue;
                }
                interactors += 1 - seen.listed;
                exchanges += seen.spoken > 0 && seen.answered > 0 ? 1 : 0;
                placed += seen.samePlace >= 0 ? 1 : 0;
                double ratio = Tie.logLikelihoodRatio(seen, definition.circle().ties());
                histogram[TieHistogram.bin(ratio)]++;
                boolean knows = expected + ratio > 0;
                boolean stranger =
                        expected + ratio < Math.log(odds(definition.content().strangerBelow()));
                if (stranger && seen.listed == 1) {
                    strangers++;
                    strangerLikes += (int) seen.likes;
                }
                responders += knows && (seen.likes > 0 || seen.spoken > 0) ? 1 : 0;
            }
            Rung rung =
                    exchanges < EXCHANGES ? Rung.STRUCTURE : placed * 2 >= size ? Rung.PLACE_AND_KIN : Rung.INTERACTION;
            return new Audience(
                    listed,
                    ordered,
                    profiled,
                    fakeMicro,
                    interactors,
                    confirmedKnown,
                    confirmedUnknown,
                    watched.likerPosts[owner],
                    watched.likersListed[owner],
                    watched.likesCounted[owner],
                    strangers,
                    strangerLikes,
                    responders,
                    watched.posts[owner],
                    (int) followOns,
                    rung,
                    TieHistogram.of(histogram));
        }

        private double followersOf(int node) {
            double followers = profiles.followers(node);
            return followers >= 0 ? followers : size;
        }
    }

    private static double odds(double probability) {
        return probability / (1 - probability);
    }
}
