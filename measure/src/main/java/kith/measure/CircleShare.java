package kith.measure;

import java.util.Arrays;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Rung;
import kith.core.TieHistogram;

/// Claim F: the part of the genuine followers who know the person, as a posterior over a grid
/// (docs/methods/circle.md).
///
/// Before looking, a share is expected from how many accounts follow and are followed. What was seen of the
/// ties tells another one: each seen person knows the owner with the unknown share, and the tie evidence has a
/// likelihood ratio. The two are joined on a log scale by how far such evidence proved right; what is left open
/// has heavy tails. The share cannot pass K / followers, because nobody knows everybody. Cost: grid x bins.
final class CircleShare {
    private static final int GRID = 48;

    /// Shares far below this are alike to the claim; added to a share before the logarithm, so that nobody
    /// known is as plain as everybody known.
    private static final double OFFSET = 0.05;

    /// Degrees of freedom of what is expected: who follows many without knowing them is far from what following
    /// tells, and then what was seen of the ties must be able to win.
    private static final double TAILS = 3;

    private final double ceiling;
    private final double[] cumulative;
    private final double mean;

    private CircleShare(double ceiling, double[] density) {
        this.ceiling = ceiling;
        cumulative = new double[GRID + 1];
        double sum = 0;
        for (int at = 0; at < GRID; at++) {
            cumulative[at + 1] = cumulative[at] + density[at];
            sum += density[at] * part(at);
        }
        mean = ceiling * sum;
    }

    /// The posterior for an audience of which something was seen.
    ///
    /// @param followers genuine followers
    /// @param following accounts followed, or `NaN`: whom one knows one mostly follows
    static CircleShare of(Audience audience, double followers, double following, Definition.Circle definition) {
        double ceiling = definition.ceiling(followers);
        double usual = definition.expected(followers, following);
        boolean liked = audience.likerPosts() > 0 && audience.likesCounted() > 0;
        double warmth = liked ? warmth(audience, followers, usual, definition) : 0;
        Seen seen = Seen.of(audience, followers, ceiling);
        boolean structure = audience.rung() == Rung.STRUCTURE;
        double drift = structure ? definition.driftStructure() : liked ? definition.driftLikers() : definition.drift();
        double told = seen.logShare() + definition.missed() * seen.sensitivity() - definition.warmth() * warmth;
        double error = Math.sqrt(
                square(definition.tiesError()) + square(drift * seen.sensitivity()) + square(seen.deviation()));
        double spread = structure ? definition.spreadStructure() : definition.spread();
        double[] logDensity = new double[GRID];
        for (int at = 0; at < GRID; at++) {
            double share = part(at) * ceiling;
            double fromExpected = (log(share) - log(usual)) / spread;
            double fromTold = (log(share) - told) / error;
            logDensity[at] = -(TAILS + 1) / 2 * Math.log1p(fromExpected * fromExpected / TAILS)
                    - fromTold * fromTold / 2
                    // a grid that is even in the share is not even in its log
                    - log(share)
                    + audience.confirmedKnown() * Math.log(share)
                    + audience.confirmedUnknown() * Math.log1p(-share);
        }
        return new CircleShare(ceiling, normalised(logDensity));
    }

    private static double log(double share) {
        return Math.log(share + OFFSET);
    }

    private static double square(double x) {
        return x * x;
    }

    /// How much more readily than expected the audience likes whatever is posted, as a log. In such audiences
    /// strangers like often too and pass for people who know the person.
    private static double warmth(Audience audience, double followers, double expected, Definition.Circle definition) {
        Definition.Ties ties = definition.ties();
        double rate = audience.likesCounted() / (followers * audience.likerPosts());
        return Math.log(rate / (ties.strangerLikes() + (ties.friendLikes() - ties.strangerLikes()) * expected));
    }

    /// The share that the seen followers alone would tell.
    ///
    /// @param logShare    mean of its log
    /// @param deviation   standard deviation of its log, by how few were seen
    /// @param sensitivity change of the log when all ratios are larger by one: little where ties are told apart
    /// well
    private record Seen(double logShare, double deviation, double sensitivity) {
        private static final double STEP = 0.5;

        static Seen of(Audience audience, double followers, double ceiling) {
            double unseen = Math.max(0, followers - audience.seen().total());
            double[] told = moments(likelihood(audience, unseen, ceiling, 0), ceiling);
            double[] nothing = moments(normalised(new double[GRID]), ceiling);
            double[] shifted = moments(likelihood(audience, unseen, ceiling, STEP), ceiling);
            // an even grid is itself a little evidence: taken out again, so that nobody seen tells nothing
            double precision = Math.max(1e-6, 1 / told[1] - 1 / nothing[1]);
            double mean = (told[0] / told[1] - nothing[0] / nothing[1]) / precision;
            return new Seen(mean, Math.sqrt(1 / precision), (shifted[0] - told[0]) / STEP);
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
    }

    private static double[] normalised(double[] log) {
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

    /// The share in the middle of a grid cell, as a part of the ceiling.
    private static double part(int at) {
        return (at + 0.5) / GRID;
    }

    /// Posterior mean.
    double mean() {
        return mean;
    }

    /// One draw of the share, never above the ceiling.
    ///
    /// @param p where in the posterior, in (0, 1)
    double draw(double p) {
        int low = 0;
        int high = GRID;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] <= p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double mass = cumulative[low + 1] - cumulative[low];
        double inside = mass > 0 ? Math.clamp((p - cumulative[low]) / mass, 0, 1) : 0.5;
        return ceiling * (low + inside) / GRID;
    }
}
