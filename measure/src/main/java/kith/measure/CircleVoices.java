package kith.measure;

import java.util.stream.IntStream;
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
    static final int GRID = 48;

    /// Shares far below this are alike to the claim; added to a share before the logarithm, so that nobody known is as
    /// plain as everybody known.
    private static final double OFFSET = 0.05;

    /// By how much log ratios are shifted to see how much hangs on them: one bin.
    private static final double STEP = TieHistogram.centre(1) - TieHistogram.centre(0);

    /// What one follower of each bin adds to the odds, one bin more for those shifted beyond the last.
    private static final double[] ODDS = IntStream.rangeClosed(0, TieHistogram.BINS)
            .mapToDouble(bin -> Math.expm1(TieHistogram.centre(bin)))
            .toArray();

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
        double[][] logs = new double[TieHistogram.BINS + 1][];
        double[] logShares = new double[GRID];
        for (int at = 0; at < GRID; at++) {
            logShares[at] = log(part(at) * ceiling);
        }
        double[] told = moments(likelihood(audience, unseen, ceiling, 0, logs), logShares);
        double[] nothing = moments(normalised(new double[GRID]), logShares);
        double[] shifted = moments(likelihood(audience, unseen, ceiling, 1, logs), logShares);
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
        return told - log(expected);
    }

    static double log(double share) {
        return Math.log(share + OFFSET);
    }

    /// The share in the middle of a grid cell, as a part of the ceiling.
    static double part(int at) {
        return (at + 0.5) / GRID;
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

    /// Mean and variance of the log of the share.
    private static double[] moments(double[] density, double[] logShares) {
        double mean = 0;
        double squares = 0;
        for (int at = 0; at < GRID; at++) {
            mean += density[at] * logShares[at];
            squares += density[at] * logShares[at] * logShares[at];
        }
        return new double[] {mean, Math.max(1e-9, squares - mean * mean)};
    }

    /// @param shift by how many bins all log ratios are larger
    /// @param logs  by bin, filled as bins are needed: a shifted bin needs what the next one does
    private static double[] likelihood(Audience audience, double unseen, double ceiling, int shift, double[][] logs) {
        double[] log = new double[GRID];
        for (int bin = 0; bin < TieHistogram.BINS; bin++) {
            if (audience.seen().count(bin) > 0) {
                int shifted = bin + shift;
                if (logs[shifted] == null) {
                    logs[shifted] = logs(ODDS[shifted], ceiling);
                }
                add(log, audience.seen().count(bin), logs[shifted]);
            }
        }
        // Followers never seen are many: rounded to a bin, nothing known of them would pass for evidence.
        if (unseen > 0 && audience.unseenMicro() != 0) {
            add(log, unseen, logs(Math.expm1(audience.unseenMicro() / 1e6 + shift * STEP), ceiling));
        }
        return normalised(log);
    }

    /// What one follower with a likelihood ratio of 1 + `odds` says of every share.
    private static double[] logs(double odds, double ceiling) {
        double[] logs = new double[GRID];
        for (int at = 0; at < GRID; at++) {
            logs[at] = Math.log(1 + part(at) * ceiling * odds);
        }
        return logs;
    }

    private static void add(double[] sum, double times, double[] logs) {
        for (int at = 0; at < GRID; at++) {
            sum[at] += times * logs[at];
        }
    }

    static double[] normalised(double[] log) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            highest = Math.max(highest, value);
        }
        double total = 0;
        for (int at = 0; at < log.length; at++) {
            log[at] = Math.exp(log[at] - highest);
            total += log[at];
        }
        for (int at = 0; at < log.length; at++) {
            log[at] /= total;
        }
        return log;
    }
}
