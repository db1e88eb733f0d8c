package kith.measure.circle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;

/// The posterior of the share of somebody's followers who know the person.
///
/// In each of many seeded draws all log-odds are off together by [ShareDoubt], each follower seen knows
/// the person or not by their odds, those the person was asked about count as answered, and how well the
/// draw foretells the answers is its weight. Followers not seen are like those seen, give or take what
/// chance moved in who was seen. A share is a whole number of followers: its mass is spread evenly over
/// a step, so that 90 % intervals hold the truth in 90 %, not more. Cost O(draws x seen).
public final class ShareInterval {
    private static final int DRAWS = 1_000;

    /// More unseen followers than this are drawn from a normal.
    private static final int FEW = 40;

    private final double[] shares;
    private final double[] cumulative;
    private final double mean;

    private ShareInterval(double mean, double[] shares, double[] weights) {
        this.mean = mean;
        Integer[] order = new Integer[shares.length];
        Arrays.setAll(order, at -> at);
        Arrays.sort(order, Comparator.comparingDouble(at -> shares[at]));
        this.shares = new double[shares.length];
        cumulative = new double[shares.length];
        double total = 0;
        for (int at = 0; at < order.length; at++) {
            this.shares[at] = shares[order[at]];
            total += weights[order[at]];
            cumulative[at] = total;
        }
        for (int at = 0; at < order.length; at++) {
            cumulative[at] /= total;
        }
    }

    public static ShareInterval of(SeenFollowers seen, ShareDoubt doubt, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] shares = new double[DRAWS];
        double[] whole = new double[DRAWS];
        double[] logWeights = new double[DRAWS];
        double all = Math.max(1, seen.followers());
        double[] probability = new double[seen.seen()];
        for (int draw = 0; draw < DRAWS; draw++) {
            double off = doubt.total() * random.nextGaussian();
            double known = 0;
            for (int at = 0; at < probability.length; at++) {
                double z = seen.logOdds(at) + off;
                probability[at] = 1 / (1 + Math.exp(-z));
                if (seen.asked(at)) {
                    double against = seen.knows(at) ? -z : z;
                    logWeights[draw] -= Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
                    known += seen.knows(at) ? 1 : 0;
                } else {
                    known += random.nextDouble() < probability[at] ? 1 : 0;
                }
            }
            known += unseen(seen, probability, random);
            whole[draw] = Math.min(known / all, seen.ceiling());
            shares[draw] = Math.clamp((known + random.nextDouble() - 0.5) / all, 0, seen.ceiling());
        }
        double highest = Arrays.stream(logWeights).max().orElse(0);
        double[] weights = new double[DRAWS];
        double sum = 0;
        double total = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            weights[draw] = Math.exp(logWeights[draw] - highest);
            sum += weights[draw] * whole[draw];
            total += weights[draw];
        }
        return new ShareInterval(sum / total, shares, weights);
    }

    /// How many of those not seen know the person, in one draw.
    private static double unseen(SeenFollowers seen, double[] probability, SplittableRandom random) {
        int unseen = seen.followers() - seen.seen();
        if (unseen == 0) {
            return 0;
        }
        // a mean over the seen with random weights (Rubin's Bayesian bootstrap, 1981): who was seen is chance too
        double sum = 0;
        double total = 0;
        for (double one : probability) {
            double weight = -Math.log(1 - random.nextDouble());
            sum += weight * one;
            total += weight;
        }
        double mean = total > 0 ? sum / total : random.nextDouble();
        if (unseen > FEW) {
            double drawn = unseen * mean + Math.sqrt(unseen * mean * (1 - mean)) * random.nextGaussian();
            return Math.clamp(drawn, 0, unseen);
        }
        int known = 0;
        for (int at = 0; at < unseen; at++) {
            known += random.nextDouble() < mean ? 1 : 0;
        }
        return known;
    }

    /// Posterior mean.
    public double mean() {
        return mean;
    }

    /// Lower bound of the 90 % interval.
    public double lo() {
        return quantile(0.05);
    }

    /// Upper bound of the 90 % interval.
    public double hi() {
        return quantile(0.95);
    }

    /// @param p in (0, 1)
    public double quantile(double p) {
        int at = Arrays.binarySearch(cumulative, p);
        return shares[Math.min(shares.length - 1, at >= 0 ? at : -at - 1)];
    }
}
