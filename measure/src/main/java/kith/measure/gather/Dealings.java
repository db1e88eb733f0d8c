package kith.measure.gather;

import kith.graph.NumberedPairs;

/// What people did towards each other, added up by pair: row i tells what each person (actor) did towards i (owner).
///
/// Comments within minutes of the post are quick and count apart. Kept as single deeds in 8 bytes each, 16 those
/// in words; a pair's stand one after another and are added up when it is asked for.
final class Dealings {
    private static final int WEEK_FROM_BIT = 4;
    private static final int LAST_WEEK = (1 << 28) - 2;

    /// What `responses.sql` says of a deed; one deed may be several.
    private static final int WORDS = 1;

    private static final int QUICK = 2;
    private static final int LIKE = 4;
    private static final int PASSED_ON = 8;

    private final NumberedPairs deeds;

    /// Those in words once more, by who spoke: answers are looked for beside what was answered.
    private final NumberedPairs words;

    private Dealings(NumberedPairs deeds, NumberedPairs words) {
        this.deeds = deeds;
        this.words = words;
    }

    /// All deeds of one actor towards one owner.
    static final class Sum {
        int actor;

        /// Comments, mentions and tags that were not quick.
        int spoken;

        int quick;

        /// Different weeks in which the actor spoke, among those that are known.
        int weeks;

        int likes;

        /// Saves, tags, reposts and quotes.
        int passedOn;

        private int lastWeek;

        void clear(int actor) {
            this.actor = actor;
            spoken = 0;
            quick = 0;
            weeks = 0;
            likes = 0;
            passedOn = 0;
            lastWeek = 0;
        }

        /// Deeds come by week.
        private void add(int deed) {
            boolean isQuick = (deed & QUICK) != 0;
            if ((deed & WORDS) != 0 && !isQuick) {
                spoken++;
                int week = deed >>> WEEK_FROM_BIT;
                if (week != lastWeek) {
                    weeks++;
                    lastWeek = week;
                }
            }
            quick += isQuick ? 1 : 0;
            likes += (deed & LIKE) != 0 ? 1 : 0;
            passedOn += (deed & PASSED_ON) != 0 ? 1 : 0;
        }

        /// Whether anything was done but quick comments.
        boolean counts() {
            return spoken > 0 || likes > 0 || passedOn > 0;
        }
    }

    /// Likes are also counted at the post that they were given to, and words are given on to be read.
    static Dealings read(
            Relations relations,
            GatherSql sql,
            RecentPosts posts,
            Conversations.Reader reader,
            int nodes,
            int threads) {
        var deeds = new NumberedPairs.Builder(nodes);
        var words = new NumberedPairs.Builder(nodes);
        relations.each("reading responses", sql.of("responses"), row -> {
            int owner = (int) row.longAt(0);
            int actor = (int) row.longAt(1);
            int kind = (int) row.longAt(3);
            int newest = (int) row.longAt(4);
            // week 0 stands for an unknown one
            int week = Math.clamp(row.longAt(2) + 1, 0, LAST_WEEK);
            int deed = week << WEEK_FROM_BIT | kind;
            deeds.add(owner, actor, deed);
            if ((kind & WORDS) != 0) {
                words.add(actor, owner, deed);
            }
            if (newest > 0 && (kind & LIKE) != 0) {
                posts.liked(owner, newest);
            }
            String text = row.text(5);
            if (text != null) {
                reader.read(owner, actor, text, row.text(6));
            }
        });
        return new Dealings(deeds.build(threads), words.build(threads));
    }

    /// Whether anybody did anything towards the person.
    boolean any(int owner) {
        return start(owner) < start(owner + 1);
    }

    int start(int owner) {
        return deeds.start(owner);
    }

    /// Who did the deed at this position.
    int actor(int position) {
        return deeds.other(position);
    }

    /// Adds up the deeds of the actor at this position of the owner's row; the position of the next actor.
    int read(int position, int end, Sum into) {
        int actor = deeds.other(position);
        into.clear(actor);
        int at = position;
        while (at < end && deeds.other(at) == actor) {
            into.add(deeds.number(at++));
        }
        return at;
    }

    /// What one person said to others, asked for in the order of the others. One thread at a time.
    final class Said {
        private final int end;
        private int at;

        Said(int person) {
            at = words.start(person);
            end = words.start(person + 1);
        }

        /// Adds up what was said to `other`.
        void to(int other, Sum into) {
            while (at < end && words.other(at) < other) {
                at++;
            }
            into.clear(other);
            for (; at < end && words.other(at) == other; at++) {
                into.add(words.number(at));
            }
        }
    }

    /// With how many others quick comments go both ways.
    int podPartners(int person) {
        Said answers = new Said(person);
        Sum there = new Sum();
        Sum back = new Sum();
        int partners = 0;
        int end = deeds.start(person + 1);
        for (int at = deeds.start(person); at < end; ) {
            at = read(at, end, there);
            if (there.quick > 0) {
                answers.to(there.actor, back);
                partners += back.quick > 0 ? 1 : 0;
            }
        }
        return partners;
    }
}
