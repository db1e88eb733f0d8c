package kith.measure.gather;

import java.util.Arrays;
import kith.core.Audience;
import kith.core.Definition;
import kith.graph.Graph;
import kith.graph.NumberedPairs;
import kith.measure.circle.OverlapRanks;
import org.jspecify.annotations.Nullable;

/// Folds the members of one person after another. All members are kept until the person is done, because a tie is
/// weighed against what is usual in its own audience.
///
/// One thread at a time. Cost for a person: O(members · log members).
final class AudienceFold {
    private final Audiences all;
    private final Audiences.TieSink sink;
    private final Definition.Circle circle;
    private final Dealings.Sum towards = new Dealings.Sum();
    private final Dealings.Sum back = new Dealings.Sum();

    private int owner;
    private int size;
    private Member[] members = new Member[64];

    AudienceFold(Audiences all, Audiences.TieSink sink) {
        this.all = all;
        this.sink = sink;
        this.circle = all.definition.circle();
    }

    /// [Audience#UNSEEN] when nobody follows or responds.
    Audience audience(int person) {
        owner = person;
        size = 0;
        RecentPosts.Watched watched = all.posts.watched(person);
        meet(watched);
        return size == 0 ? Audience.UNSEEN : fold(watched);
    }

    /// Goes through followers, responders and confirmed ties at once, and beside them through what else is known of
    /// each; all are in the order of people.
    private void meet(RecentPosts.Watched watched) {
        Graph followers = all.follows.followers();
        int[] newest = all.follows.newest(owner);
        int first = (int) followers.offset(owner);
        int edge = first;
        int lastEdge = (int) followers.offset(owner + 1);
        int deed = all.dealings.start(owner);
        int lastDeed = all.dealings.start(owner + 1);
        var answers = all.dealings.new Said(owner);
        var confirmed = new Flags(all.confirmed, owner);
        var said = new Flags(all.conversations.flags(), owner);
        long follow = all.followed.offset(owner);
        long lastFollow = all.followed.offset(owner + 1);
        while (true) {
            int follower = edge < lastEdge ? followers.target(edge) : Integer.MAX_VALUE;
            int responder = deed < lastDeed ? all.dealings.actor(deed) : Integer.MAX_VALUE;
            int actor = Math.min(follower, Math.min(responder, confirmed.next()));
            if (actor == Integer.MAX_VALUE) {
                return;
            }
            if (responder == actor) {
                deed = all.dealings.read(deed, lastDeed, towards);
            } else {
                towards.clear(actor);
            }
            int known = confirmed.of(actor);
            boolean listed = follower == actor;
            if (listed || known >= 0 || towards.counts()) {
                while (follow < lastFollow && all.followed.target(follow) < actor) {
                    follow++;
                }
                boolean followed = follow < lastFollow && all.followed.target(follow) == actor;
                Member member = next();
                member.known = known < 0 ? -1 : known & 1;
                // absence from a list that is cut off says nothing
                member.seen.followsBack = followed ? 1 : complete(actor) ? 0 : -1;
                int flags = Math.max(0, said.of(actor));
                member.seen.kinWords = (flags & Conversations.KIN) != 0;
                member.seen.firstName = (flags & Conversations.FIRST_NAME) != 0;
                answers.to(actor, back);
                read(member, listed ? edge : -1, listed ? newest[edge - first] : 0, watched);
            }
            edge += listed ? 1 : 0;
        }
    }

    /// Goes once through a row whose numbers are flags.
    private static final class Flags {
        private final NumberedPairs pairs;
        private final int end;
        private int at;

        Flags(NumberedPairs pairs, int node) {
            this.pairs = pairs;
            at = pairs.start(node);
            end = pairs.start(node + 1);
        }

        /// The next one in the row; the highest number when there is none.
        int next() {
            return at < end ? pairs.other(at) : Integer.MAX_VALUE;
        }

        /// All flags of `other`, -1 when it has no pair. Asked in ascending order.
        int of(int other) {
            while (next() < other) {
                at++;
            }
            int flags = -1;
            for (; next() == other; at++) {
                flags = Math.max(flags, 0) | pairs.number(at);
            }
            return flags;
        }
    }

    private Member next() {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
        }
        if (members[size] == null) {
            members[size] = new Member();
        }
        return members[size++];
    }

    private void read(Member member, int edge, int newest, RecentPosts.Watched watched) {
        int actor = towards.actor;
        Profiles profiles = all.profiles;
        member.actor = actor;
        member.profiled = profiles.has(actor);
        member.passedOn = towards.passedOn;
        member.edge = edge;
        member.shared = edge >= 0 ? all.shared[edge] : 0;
        Tie.Seen seen = member.seen;
        seen.listed = edge >= 0 ? 1 : 0;
        seen.spoken = towards.spoken;
        seen.answered = back.spoken;
        seen.weeks = (long) towards.weeks + back.weeks;
        seen.likes = towards.likes;
        seen.samePlace = profiles.samePlace(owner, actor);
        seen.sameSurname = profiles.sameSurname(owner, actor);
        seen.followers = profiles.counted(actor);
        seen.chances = watched.chances(edge >= 0 ? all.follows.since(edge) : -1);
        double followers = profiles.followers(owner);
        seen.arrival = newest > 0 && followers > 0 ? Math.clamp(1 - (newest - 0.5) / followers, 0, 1) : Double.NaN;
        seen.overlapRank = Double.NaN;
    }

    /// Whether all of the actor's own followers were listed.
    private boolean complete(int actor) {
        int listed = all.follows.listed(actor);
        return all.profiles.has(actor) && listed > 0 && 10L * listed >= 9 * all.profiles.counted(actor);
    }

    private Audience fold(RecentPosts.Watched watched) {
        Profiles profiles = all.profiles;
        Definition.Ties ties = circle.ties();
        double followers = profiles.followers(owner) >= 0 ? profiles.followers(owner) : size;
        double expected = logOdds(circle.reference(followers));
        rank();
        double[] ratio = new double[size];
        int ordered = 0;
        for (int at = 0; at < size; at++) {
            ratio[at] = Tie.logLikelihoodRatio(members[at].seen, ties);
            ordered |= Double.isNaN(members[at].seen.arrival) ? 0 : 1;
        }
        double early = ordered == 1 ? ties.early() * Math.min(1, all.follows.listed(owner) / followers) : 0;
        double unseen = Math.max(0, followers - size);
        Likes given = watched.likersListed() == 0 ? null : new Likes(watched, ratio, unseen, early);
        Responses likes = given == null ? null : given.responses(0, expected, false);
        // How strangers respond is asked with the share held at what following tells: left to the likes alone,
        // whoever knows the person and seldom likes would pass for a stranger who often does.
        Responses sure = given == null
                ? null
                : given.responses(-ties.base(), logOdds(circle.expected(followers, profiles.following(owner))), true);
        AudienceTally tally = tally(watched, ratio, expected, likes, sure);
        int watchedPosts = all.dealings.any(owner) ? all.posts.count(owner) : 0;
        double silent = watchedPosts > 0 ? ties.silent() : 0;
        if (likes != null && sure != null) {
            silent = likes.ratio(0, watched.posts());
            tally.strangers(unseen * (1 - sure.knows(early, 0, watched.posts())));
        }
        return tally.audience(ordered, Math.round((early + silent) * 1e6), watchedPosts);
    }

    private AudienceTally tally(
            RecentPosts.Watched watched,
            double[] ratio,
            double expected,
            @Nullable Responses likes,
            @Nullable Responses sure) {
        var tally = new AudienceTally(watched, all.conversations.followOns(owner));
        for (int at = 0; at < size; at++) {
            Member member = members[at];
            Tie.Seen seen = member.seen;
            double liked = (double) seen.likes;
            double withLikes = ratio[at] + (likes == null ? 0 : likes.ratio(liked, seen.chances));
            double knows = likes == null ? sigmoid(expected + withLikes) : likes.knows(ratio[at], liked, seen.chances);
            double stranger = sure == null
                    ? 1 - knows
                    : 1 - sure.knows(ratio[at] - circle.ties().base(), liked, seen.chances);
            double fake = all.profiles.fake[member.actor];
            sink.tie(owner, member.actor, fake >= 0.5 ? Double.NaN : withLikes);
            tally.add(member, fake, withLikes, knows, stranger);
        }
        return tally;
    }

    /// Ranks those listed among each other.
    private void rank() {
        int listed = all.follows.listed(owner);
        int[] shared = new int[listed];
        int[] linked = new int[listed];
        int count = 0;
        for (int at = 0; at < size; at++) {
            if (members[at].edge >= 0) {
                shared[count] = members[at].shared;
                linked[count++] = all.known.degree(members[at].actor);
            }
        }
        double[] ranks = OverlapRanks.of(shared, linked);
        count = 0;
        for (int at = 0; at < size; at++) {
            if (members[at].edge >= 0) {
                members[at].seen.overlapRank = ranks[count++];
            }
        }
    }

    /// Likes of the genuine among those seen.
    private final class Likes {
        private final RecentPosts.Watched watched;
        private final double[] ratios = new double[size];
        private final long[] likes = new long[size];
        private final int[] chances = new int[size];
        private final double unseen;
        private final double unseenRatio;
        private int count;

        Likes(RecentPosts.Watched watched, double[] ratio, double unseen, double unseenRatio) {
            this.watched = watched;
            this.unseen = unseen;
            this.unseenRatio = unseenRatio;
            for (int at = 0; at < size; at++) {
                Tie.Seen seen = members[at].seen;
                if (!(all.profiles.fake[members[at].actor] >= 0.5)) {
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
                    watched.posts(),
                    watched.listedPart(),
                    circle.ties());
        }
    }

    private static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
