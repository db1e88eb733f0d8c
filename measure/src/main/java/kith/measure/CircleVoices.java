package kith.measure;

import java.util.Arrays;
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

    private static final double STEP = 0.5;

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
        double[] told = moments(likelihood(audience, unseen, ceiling, 0), ceiling);
        double[] nothing = moments(normalised(new double[GRID]), ceiling);
        double[] shifted = moments(likelihood(audience, unseen, ceiling, STEP), ceiling);
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
    private static double[] moments(double[] density, double ceiling) {
        double mean = 0;
        double squares = 0;
        for (int at = 0; at < GRID; at++) {
            double log = log(part(at) * ceiling);
            mean += density[at] * log;
            squares += density[at] * log * log;
        }
        return new double[] {mean, Math.max(1e-9, squares - mean * mean)};
    }

    private static double[] likelihood(Audience audience, double unseen, double ceiling, double shift) {
        double[] counts = new double[TieHistogram.BINS + 1];
        double[] ratios = new double[counts.length];
        for (int bin = 0; bin < TieHistogram.BINS; bin++) {
            counts[bin] = audience.seen().count(bin);
            ratios[bin] = Math.expm1(TieHistogram.centre(bin) + shift);
        }
        // Followers never seen are many: rounded to a bin, nothing known of them would pass for evidence.
        counts[TieHistogram.BINS] = audience.unseenMicro() == 0 ? 0 : unseen;
        ratios[TieHistogram.BINS] = Math.expm1(audience.unseenMicro() / 1e6 + shift);
        double[] log = new double[GRID];
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                for (int at = 0; at < GRID; at++) {
                    log[at] += counts[bin] * Math.log1p(part(at) * ceiling * ratios[bin]);
                }
            }
        }
        return normalised(log);
    }

    static double[] normalised(double[] log) {
        double highest = Arrays.stream(log).max().orElse(0);
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
