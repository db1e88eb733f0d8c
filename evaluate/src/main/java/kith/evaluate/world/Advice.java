package kith.evaluate.world;

import java.util.SplittableRandom;

/// How close people feel to each other, and whom they ask what to buy.
///
/// Closeness is felt with an error of one's own, hence not everybody is named by those they name. Fitted to 25
/// villages in which women named their closest neighbours and their advisers (Banerjee et al., Science 341,
/// 2013): a mutual closest neighbour is asked with probability 0.55, a one-way one with 0.43, another villager
/// with 0.008.
final class Advice {
    private static final double FELT_ERROR = 0.43;
    private static final double CEILING = 0.66;
    private static final double NEVER = -7.6;
    private static final double CLOSE = 2.85;

    private Advice() {}

    /// How close `who` feels to `whom`, whose tie has closeness w.
    static double felt(int who, int whom, double w, long seed) {
        SplittableRandom random = Chance.of(seed, Phase.PERCEIVED, Chance.ordered(who, whom));
        return w * Math.exp(FELT_ERROR * random.nextGaussian());
    }

    /// Chance that `who` asks `whom`: mostly by what `who` feels, a little by what the other one does.
    static double asks(int who, int whom, double w, long seed) {
        double own = felt(who, whom, w, seed);
        double other = felt(whom, who, w, seed);
        return CEILING / (1 + Math.exp(-(NEVER + CLOSE * (0.8 * Math.log1p(own) + 0.2 * Math.log1p(other)))));
    }
}
