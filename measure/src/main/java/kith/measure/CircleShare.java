package kith.measure;

import kith.core.Audience;
import kith.core.Definition;
import kith.core.TieHistogram;

/// Claim F: the part of the genuine followers who know the person, as a posterior over a grid (docs/methods/circle.md).
///
/// A mixture: each seen person knows the owner with the unknown share, and the tie evidence has a likelihood ratio. The
/// expectation before looking is what is usual at that size; the share cannot pass K / followers, because nobody knows
/// everybody. How far off the tie evidence may be as a whole moves the share by what a shift of all ratios moves it.
/// Cost: 3 x grid x bins.
final class CircleShare {
    private static final int GRID = 80;

    /// How sharp the corner between the two bounds of what is usual is.
    private static final double CORNER = 6;

    /// Degrees of freedom of what is expected.
    private static final double TAILS = 3;

    /// Part of those followed who are known at least.
    private static final double FEWEST_KNOWN = 0.3;

    private final double ceiling;
    private final double[] cumulative;
    private final double mean;
    private final double drift;

    private CircleShare(double ceiling, double[] cumulative, double mean, double drift) {
        this.ceiling = ceiling;
        this.cumulative = cumulative;
        this.mean = mean;
        this.drift = drift;
    }

    /// The posterior for an audience of which something was seen.
    ///
    /// @param followers genuine followers
    /// @param following accounts followed, or `NaN`: whom one knows one mostly follows
    static CircleShare of(Audience audience, double followers, double following, Definition.Circle definition) {
        double ceiling = definition.ceiling(followers);
        double expected = usual(followers, following, definition);
        double[] logPrior = logPrior(audience, ceiling, expected, definition);
        double unseen = Math.max(0, followers - audience.seen().total());
        double weight = definition.evidenceWeight();
        double shift = drift(audience, definition);
        double[] density = density(logPrior, audience, unseen, ceiling, 0, weight);
        double drift = 0;
        if (shift > 0) {
            double above = Logit.of(mean(density(logPrior, audience, unseen, ceiling, shift, weight)));
            double below = Logit.of(mean(density(logPrior, audience, unseen, ceiling, -shift, weight)));
            drift = Math.abs(above - below) / 2;
        }
        double[] cumulative = new double[GRID + 1];
        for (int at = 0; at < GRID; at++) {
            cumulative[at + 1] = cumulative[at] + density[at];
        }
        return new CircleShare(ceiling, cumulative, ceiling * mean(density), drift);
    }

    /// Share expected before looking: bounded by the part of those followed whom one knows, and by the part of any
    /// audience that is strangers all the same; the two bounds meet smoothly.
    private static double usual(double followers, double following, Definition.Circle definition) {
        double bound = definition.usual() * Math.min(1, definition.acquaintances() / followers);
        if (Double.isNaN(following)) {
            return bound;
        }
        double known = Math.max(FEWEST_KNOWN * (following + 1), following - definition.followedUnknown());
        double share = definition.knownOfFollowing() * known / followers;
        return Math.pow(Math.pow(share, -CORNER) + Math.pow(definition.usual(), -CORNER), -1 / CORNER);
    }

    /// What is expected before looking, and what the person said. The tails are heavy (Student): whoever follows many
    /// without knowing them is far from what following tells, and then what was seen of the ties must be able to
    /// win.
    private static double[] logPrior(Audience audience, double ceiling, double expected, Definition.Circle definition) {
        double[] logPrior = new double[GRID];
        for (int at = 0; at < GRID; at++) {
            double part = part(at);
            double off = Math.log(part * ceiling / expected) / definition.priorSpread();
            logPrior[at] = -(TAILS + 1) / 2 * Math.log1p(off * off / TAILS)
                    + audience.confirmedKnown() * Math.log(part * ceiling)
                    + audience.confirmedUnknown() * Math.log(1 - part * ceiling);
        }
        return logPrior;
    }

    /// The share in the middle of a grid cell, as a part of the ceiling.
    private static double part(int at) {
        return (at + 0.5) / GRID;
    }

    private static double mean(double[] density) {
        double mean = 0;
        for (int at = 0; at < GRID; at++) {
            mean += density[at] * part(at);
        }
        return mean;
    }

    private static double drift(Audience audience, Definition.Circle definition) {
        if (audience.confirmedKnown() + audience.confirmedUnknown() > 0) {
            return 0;
        }
        return switch (audience.rung()) {
            case STRUCTURE -> definition.driftStructure();
            case INTERACTION -> definition.driftInteraction();
            case PLACE_AND_KIN -> definition.driftPlaceAndKin();
            case CONFIRMED -> 0;
        };
    }

    /// Posterior over the grid, summing to 1, when all log likelihood ratios are off by `shift`.
    private static double[] density(
            double[] logPrior, Audience audience, double unseen, double ceiling, double shift, double evidenceWeight) {
        double[] density = new double[GRID];
        double highest = Double.NEGATIVE_INFINITY;
        double[] counts = new double[TieHistogram.BINS + 1];
        double[] ratios = new double[counts.length];
        for (int bin = 0; bin < TieHistogram.BINS; bin++) {
            counts[bin] = audience.seen().count(bin);
            ratios[bin] = counts[bin] > 0 ? Math.expm1(TieHistogram.centre(bin) + shift) : 0;
        }
        // Followers never seen are many: rounded to a bin, nothing known of them would pass for evidence.
        counts[TieHistogram.BINS] = audience.unseenMicro() == 0 ? 0 : unseen;
        ratios[TieHistogram.BINS] = Math.expm1(audience.unseenMicro() / 1e6 + shift);
        for (int at = 0; at < GRID; at++) {
            double sum = 0;
            for (int bin = 0; bin < counts.length; bin++) {
                if (counts[bin] > 0) {
                    sum += counts[bin] * Math.log(1 + part(at) * ceiling * ratios[bin]);
                }
            }
            density[at] = logPrior[at] + evidenceWeight * sum;
            highest = Math.max(highest, density[at]);
        }
        double total = 0;
        for (int at = 0; at < GRID; at++) {
            density[at] = Math.exp(density[at] - highest);
            total += density[at];
        }
        for (int at = 0; at < GRID; at++) {
            density[at] /= total;
        }
        return density;
    }

    /// Posterior mean.
    double mean() {
        return mean;
    }

    /// One draw of the share, never above the ceiling.
    ///
    /// @param p where in the posterior, in (0, 1)
    /// @param z how far off the tie evidence is, in standard deviations
    double draw(double p, double z) {
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
        double part = (low + inside) / GRID;
        return ceiling * (drift == 0 ? part : Logit.probability(Logit.of(part) + drift * z));
    }
}
