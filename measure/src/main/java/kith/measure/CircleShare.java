package kith.measure;

import java.util.Arrays;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.TieHistogram;

/// Claim F: the part of the genuine followers who know the person, as a posterior over a grid (docs/methods/circle.md).
///
/// Before looking, a share is expected from how many accounts follow and are followed. What was seen of the ties tells
/// another one: each seen person knows the owner with the unknown share, and the tie evidence has a likelihood ratio.
/// The two are joined on a log scale by how far such evidence proved right; what is left open has heavy tails. The share
/// cannot pass K / followers, because nobody knows everybody. Cost: grid x bins.
final class CircleShare {
    private static final int GRID = 80;

    /// Degrees of freedom of what is left open: some people are far from what anything tells.
    private static final double TAILS = 5;

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
        double expected = definition.expected(followers, following);
        Seen seen = Seen.of(audience, followers, ceiling);
        boolean liked = audience.likerPosts() > 0 && audience.likesCounted() > 0;
        double weight = (liked ? definition.likersWeight() : definition.tiesWeight()) * seen.trust(definition);
        double warmth = liked ? warmth(audience, followers, expected, definition) : 0;
        double moved = seen.logShare() + definition.missed() - definition.warmth() * warmth - Math.log(expected);
        return new CircleShare(
                ceiling,
                density(audience, ceiling, Math.log(expected) + weight * moved, spread(audience, liked, definition)));
    }

    /// How much more readily than expected the audience likes whatever is posted, as a log. In such audiences strangers
    /// like often too and pass for people who know the person.
    private static double warmth(Audience audience, double followers, double expected, Definition.Circle definition) {
        Definition.Ties ties = definition.ties();
        double rate = audience.likesCounted() / (followers * audience.likerPosts());
        return Math.log(rate / (ties.strangerLikes() + (ties.friendLikes() - ties.strangerLikes()) * expected));
    }

    private static double spread(Audience audience, boolean liked, Definition.Circle definition) {
        return switch (audience.rung()) {
            case STRUCTURE -> definition.spreadStructure();
            case INTERACTION, PLACE_AND_KIN, CONFIRMED ->
                liked ? definition.spreadLikers() : definition.spreadInteraction();
        };
    }

    /// The share that the seen followers alone would tell.
    ///
    /// @param logShare mean of its log
    /// @param error    standard deviation of its log, by how few were seen
    private record Seen(double logShare, double error) {
        static Seen of(Audience audience, double followers, double ceiling) {
            double[] density = likelihood(audience, Math.max(0, followers - audience.seen().total()), ceiling);
            double mean = 0;
            double squares = 0;
            for (int at = 0; at < GRID; at++) {
                double log = Math.log(part(at) * ceiling);
                mean += density[at] * log;
                squares += density[at] * log * log;
            }
            return new Seen(mean, Math.sqrt(Math.max(0, squares - mean * mean)));
        }

        /// Part of its weight that it keeps although only some were seen.
        double trust(Definition.Circle definition) {
            double error = this.error / definition.tiesError();
            return 1 / (1 + error * error);
        }

        private static double[] likelihood(Audience audience, double unseen, double ceiling) {
            double[] counts = new double[TieHistogram.BINS + 1];
            double[] ratios = new double[counts.length];
            for (int bin = 0; bin < TieHistogram.BINS; bin++) {
                counts[bin] = audience.seen().count(bin);
                ratios[bin] = Math.expm1(TieHistogram.centre(bin));
            }
            // Followers never seen are many: rounded to a bin, nothing known of them would pass for evidence.
            counts[TieHistogram.BINS] = audience.unseenMicro() == 0 ? 0 : unseen;
            ratios[TieHistogram.BINS] = Math.expm1(audience.unseenMicro() / 1e6);
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

    /// Student around `location` on the log of the share, and what the person said.
    private static double[] density(Audience audience, double ceiling, double location, double spread) {
        double[] log = new double[GRID];
        for (int at = 0; at < GRID; at++) {
            double share = part(at) * ceiling;
            double off = (Math.log(share) - location) / spread;
            log[at] = -(TAILS + 1) / 2 * Math.log1p(off * off / TAILS)
                    // a grid that is even in the share is not even in its log
                    - Math.log(share)
                    + audience.confirmedKnown() * Math.log(share)
                    + audience.confirmedUnknown() * Math.log1p(-share);
        }
        return normalised(log);
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
