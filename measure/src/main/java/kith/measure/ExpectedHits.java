package kith.measure;

import kith.core.Interval;

/// How many of some people can be expected to be alpha consumers: the sum of independent yes-or-no outcomes, each with
/// its own probability (Poisson binomial distribution).
public final class ExpectedHits {
    /// From here on the normal approximation is closer than anybody reads.
    private static final int MANY = 30;

    private static final double TAIL = (1 - Interval.LEVEL) / 2;

    /// The standard normal quantile at 0.95.
    private static final double Z = 1.6448536269514722;

    private ExpectedHits() {}

    /// The central 90 % interval, whole numbers in [0, people].
    ///
    /// @param alphas probabilities in [0, 1]
    public static Interval of(double[] alphas) {
        return alphas.length < MANY ? exact(alphas) : normal(alphas);
    }

    /// Cost: the square of the number of people.
    static Interval exact(double[] alphas) {
        double[] chance = new double[alphas.length + 1];
        chance[0] = 1;
        for (int people = 0; people < alphas.length; people++) {
            for (int hits = people + 1; hits > 0; hits--) {
                chance[hits] = chance[hits] * (1 - alphas[people]) + chance[hits - 1] * alphas[people];
            }
            chance[0] *= 1 - alphas[people];
        }
        int lo = 0;
        double below = chance[0];
        while (lo < alphas.length && below <= TAIL) {
            lo++;
            below += chance[lo];
        }
        int hi = alphas.length;
        double above = chance[hi];
        while (hi > lo && above <= TAIL) {
            hi--;
            above += chance[hi];
        }
        return new Interval(lo, hi);
    }

    static Interval normal(double[] alphas) {
        double mean = 0;
        double variance = 0;
        for (double alpha : alphas) {
            mean += alpha;
            variance += alpha * (1 - alpha);
        }
        // a count of k stands for everything from k - 0.5 to k + 0.5
        double reach = Z * Math.sqrt(variance);
        return new Interval(
                Math.clamp(Math.ceil(mean - reach - 0.5), 0, alphas.length),
                Math.clamp(Math.floor(mean + reach + 0.5), 0, alphas.length));
    }
}
