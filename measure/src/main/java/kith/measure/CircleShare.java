package kith.measure;

import kith.core.Audience;
import kith.core.Definition;

/// Claim F: the part of the genuine followers who know the person, as a posterior over a grid
/// (docs/methods/circle.md).
///
/// Before looking, a share is expected from how many accounts follow and are followed. What was seen of the
/// ties tells another one: each seen person knows the owner with the unknown share, and the tie evidence has a
/// likelihood ratio. The two are joined on a log scale by how far such evidence proved right; what is left open
/// has heavy tails. The share cannot pass K / followers, because nobody knows everybody. Cost: grid x bins.
final class CircleShare {
    private static final int GRID = ShareGrid.SIZE;

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
            sum += density[at] * ShareGrid.part(at);
        }
        mean = ceiling * sum;
    }

    /// The posterior for an audience of which something was seen.
    ///
    /// @param followers genuine followers
    /// @param following accounts followed, or `NaN`
    static CircleShare of(Audience audience, double followers, double following, Definition.Circle definition) {
        return of(
                CircleVoices.of(audience, followers, following, definition), audience, CircleLevel.STATED, definition);
    }

    /// @param level how far all ties of the dataset are off together
    static CircleShare of(CircleVoices voices, Audience audience, CircleLevel level, Definition.Circle definition) {
        double usual = ShareGrid.log(voices.expected());
        double told = voices.told() + level.shift(voices.look());
        double drift = voices.look().drift(definition) * voices.sensitivity();
        double error = Math.sqrt(square(definition.tiesError()) + square(drift) + square(voices.deviation()));
        double above = voices.look().spread(definition, true);
        double below = voices.look().spread(definition, false);
        ShareGrid grid = ShareGrid.upTo(voices.ceiling());
        double[] logDensity = new double[GRID];
        for (int at = 0; at < GRID; at++) {
            double log = grid.log(at);
            double fromExpected = (log - usual) / (log > usual ? above : below);
            double fromTold = (log - told) / error;
            logDensity[at] = -(TAILS + 1) / 2 * Math.log(1 + fromExpected * fromExpected / TAILS)
                    - fromTold * fromTold / 2
                    // a grid that is even in the share is not even in its log
                    - log
                    + confirmed(audience, grid.share(at));
        }
        return new CircleShare(voices.ceiling(), ShareGrid.normalised(logDensity));
    }

    /// What the people say whom the owner named as known or unknown.
    private static double confirmed(Audience audience, double share) {
        return audience.confirmedKnown() + audience.confirmedUnknown() == 0
                ? 0
                : audience.confirmedKnown() * Math.log(share) + audience.confirmedUnknown() * Math.log1p(-share);
    }

    private static double square(double x) {
        return x * x;
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
