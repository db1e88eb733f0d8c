package kith.measure;

import kith.core.Audience;
import kith.core.Definition;
import kith.core.Rung;
import kith.core.TieHistogram;

/// What is expected of an account's circle before looking, and what the ties seen tell of it, before the two are
/// joined ([CircleShare]): logs of the share, e-folds.
///
/// Cost: grid x bins.
///
/// @param ceiling     largest share that can be
/// @param expected    share expected from how many accounts follow and are followed
/// @param told        mean log of the share that the seen followers alone tell
/// @param deviation   standard deviation of it, by how few were seen
/// @param sensitivity change of `told` when all log ratios are larger by one: little where ties are told apart well
/// @param look        how the audience was looked at
record CircleVoices(double ceiling, double expected, double told, double deviation, double sensitivity, Look look) {
    /// By how much log ratios are shifted to see how much hangs on them: one bin.
    private static final double STEP = TieHistogram.centre(1) - TieHistogram.centre(0);

    private static final double[] EVEN = ShareGrid.normalised(new double[ShareGrid.SIZE]);

    /// Ways to look at an audience; each is off in its own way, alike for everybody looked at so.
    enum Look {
        STRUCTURE,
        TALK,
        LIKERS;

        private static Look at(Audience audience) {
            if (audience.rung() == Rung.STRUCTURE) {
                return STRUCTURE;
            }
            return liked(audience) ? LIKERS : TALK;
        }

        double missed(Definition.Circle definition) {
            return this == LIKERS ? definition.missedLikers() : definition.missed();
        }

        double drift(Definition.Circle definition) {
            return switch (this) {
                case STRUCTURE -> definition.driftStructure();
                case TALK -> definition.drift();
                case LIKERS -> definition.driftLikers();
            };
        }

        double spread(Definition.Circle definition, boolean above) {
            if (this == STRUCTURE) {
                return definition.spreadStructure();
            }
            return above ? definition.spread() : definition.spreadBelow();
        }
    }

    /// @param followers genuine followers
    /// @param following accounts followed, or `NaN`: whom one knows one mostly follows
    static CircleVoices of(Audience audience, double followers, double following, Definition.Circle definition) {
        double ceiling = definition.ceiling(followers);
        double expected = definition.expected(followers, following);
        double unseen = Math.max(0, followers - audience.seen().total());
        ShareGrid grid = ShareGrid.upTo(ceiling);
        double[] told = grid.moments(likelihood(audience, unseen, grid, 0));
        double[] nothing = grid.moments(EVEN);
        double[] shifted = grid.moments(likelihood(audience, unseen, grid, 1));
        // an even grid is itself a little evidence: taken out again, so that nobody seen tells nothing
        double precision = Math.max(1e-6, 1 / told[1] - 1 / nothing[1]);
        double mean = (told[0] / told[1] - nothing[0] / nothing[1]) / precision;
        double sensitivity = (shifted[0] - told[0]) / STEP;
        Look look = Look.at(audience);
        double warmth = liked(audience) ? warmth(audience, followers, expected, definition) : 0;
        return new CircleVoices(
                ceiling,
                expected,
                mean + look.missed(definition) * sensitivity - definition.warmth() * warmth,
                Math.sqrt(1 / precision),
                sensitivity,
                look);
    }

    /// What is told less what is expected.
    double gap() {
        return told - ShareGrid.log(expected);
    }

    private static boolean liked(Audience audience) {
        return audience.likerPosts() > 0 && audience.likesCounted() > 0;
    }

    /// How much more readily than expected the audience likes whatever is posted, as a log. In such audiences
    /// strangers like often too and pass for people who know the person.
    private static double warmth(Audience audience, double followers, double expected, Definition.Circle definition) {
        Definition.Ties ties = definition.ties();
        double rate = audience.likesCounted() / (followers * audience.likerPosts());
        return Math.log(rate / (ties.strangerLikes() + (ties.friendLikes() - ties.strangerLikes()) * expected));
    }

    /// @param shift by how many bins all log ratios are larger
    private static double[] likelihood(Audience audience, double unseen, ShareGrid grid, int shift) {
        double[] log = new double[ShareGrid.SIZE];
        for (int bin = 0; bin < TieHistogram.BINS; bin++) {
            if (audience.seen().count(bin) > 0) {
                add(log, audience.seen().count(bin), grid.ofBin(bin + shift));
            }
        }
        // Followers never seen are many: rounded to a bin, nothing known of them would pass for evidence.
        if (unseen > 0 && audience.unseenMicro() != 0) {
            add(log, unseen, grid.ofOdds(Math.expm1(audience.unseenMicro() / 1e6 + shift * STEP)));
        }
        return ShareGrid.normalised(log);
    }

    private static void add(double[] sum, double times, double[] logs) {
        for (int at = 0; at < sum.length; at++) {
            sum[at] += times * logs[at];
        }
    }
}
