package kith.measure;

import java.util.List;
import kith.core.Assessment;
import kith.core.Interval;
import kith.core.Verdict;

/// How many of a chosen list of people are alpha consumers (docs/methods/roster.md).
///
/// Alphas hold in the population they were judged in. A seller's list is not a draw from it: it may hold no alpha or
/// mostly alphas, so that adding up alphas promises too much or too little. Here the list's own share of alphas among
/// the regular people is unknown, and small unless the list says otherwise; each alpha is a likelihood ratio against
/// the share in the population (Saerens, Latinne & Decaestecker, Neural Computation 14, 2002), and the number of hits
/// is averaged
/// over the shares that the list makes likely. A list chosen by what everybody sees of people, such as their size,
/// leaves alphas as they are instead; which of the two a seller did is unknown, so the interval holds both. Somebody
/// whose alpha is missing is as likely one as the rest of the list. People judged suspicious, an organisation or an
/// influencer keep their alpha; without one they are none.
///
/// Cost: O([#GRID] n²) time for n people up to [#EXACT], O([#GRID] n) above; O(n) memory.
public final class RosterHits {
    private static final int GRID = 100;
    /// Up to so many people the distribution is computed in full.
    private static final int EXACT = 600;
    /// Shares of the list that are less likely than this beside the best are left out.
    private static final double NEGLIGIBLE = 1e-6;
    /// Beta prior of the share of alphas among the list's regular people: one in nine, with the weight of four people
    /// and a half, and as open towards none as Jeffreys' prior.
    private static final double PRIOR_ALPHAS = 0.5;

    private static final double PRIOR_OTHERS = 4;
    /// An alpha is a mean of some hundred draws: it is never surer than that.
    private static final double SUREST = 1e-4;

    private RosterHits() {}

    /// @param mean     expected number
    /// @param interval from the lower to the upper end of two of 90 %, one for each way of choosing; whole numbers
    public record Hits(double mean, Interval interval) {}

    /// Whether the verdict leaves open, by itself, that the person is an alpha consumer.
    public static boolean isOpen(Verdict verdict) {
        return switch (verdict) {
            case ALPHA_CONSUMER, ORDINARY_CONSUMER, NOT_ENOUGH_EVIDENCE -> true;
            case SUSPICIOUS, ORGANISATION, ESTABLISHED_INFLUENCER, SMALL_INFLUENCER -> false;
        };
    }

    /// @param list  everybody on the list who was judged
    /// @param usual mean alpha of the people in the whole dataset whose verdict [#isOpen], in (0, 1)
    public static Hits of(List<Assessment> list, double usual) {
        double[] ratios = list.stream()
                .filter(one -> isOpen(one.verdict()))
                .mapToDouble(one -> ratio(one.alpha(), usual))
                .toArray();
        double[] others = list.stream()
                .filter(one -> !isOpen(one.verdict()))
                .mapToDouble(one -> one.alpha() == null ? 0 : one.alpha())
                .toArray();
        double[] weights = weights(ratios);
        double mean = 0;
        double variance = 0;
        double[] chance = new double[list.size() + 1];
        boolean exact = list.size() <= EXACT;
        for (int at = 0; at < GRID; at++) {
            if (weights[at] > 0) {
                double[] alphas = alphas(ratios, others, share(at));
                double sum = 0;
                double spread = 0;
                for (double alpha : alphas) {
                    sum += alpha;
                    spread += alpha * (1 - alpha);
                }
                mean += weights[at] * sum;
                variance += weights[at] * (spread + sum * sum);
                if (exact) {
                    add(chance, weights[at], alphas);
                }
            }
        }
        variance = Math.max(0, variance - mean * mean);
        Interval own = exact ? central(chance) : normal(mean, variance, list.size());
        Interval seen = asJudged(alphas(ratios, others, usual), exact);
        return new Hits(mean, new Interval(Math.min(own.lo(), seen.lo()), Math.max(own.hi(), seen.hi())));
    }

    /// The number of hits if the list was chosen by what everybody sees of people, such as their size.
    private static Interval asJudged(double[] alphas, boolean exact) {
        if (exact) {
            double[] chance = new double[alphas.length + 1];
            add(chance, 1, alphas);
            return central(chance);
        }
        double sum = 0;
        double spread = 0;
        for (double alpha : alphas) {
            sum += alpha;
            spread += alpha * (1 - alpha);
        }
        return normal(sum, spread, alphas.length);
    }

    private static double ratio(@org.jspecify.annotations.Nullable Double alpha, double usual) {
        if (alpha == null) {
            return 1;
        }
        double sure = Math.clamp(alpha, SUREST, 1 - SUREST);
        return sure / (1 - sure) * (1 - usual) / usual;
    }

    private static double share(int at) {
        return (at + 0.5) / GRID;
    }

    /// How likely each share of alphas is; sums to 1.
    private static double[] weights(double[] ratios) {
        double[] weights = new double[GRID];
        double best = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < GRID; at++) {
            double share = share(at);
            double log = (PRIOR_ALPHAS - 1) * Math.log(share) + (PRIOR_OTHERS - 1) * Math.log1p(-share);
            for (double ratio : ratios) {
                log += Math.log1p(share * (ratio - 1));
            }
            weights[at] = log;
            best = Math.max(best, log);
        }
        double sum = 0;
        for (int at = 0; at < GRID; at++) {
            double weight = Math.exp(weights[at] - best);
            weights[at] = weight < NEGLIGIBLE ? 0 : weight;
            sum += weights[at];
        }
        for (int at = 0; at < GRID; at++) {
            weights[at] /= sum;
        }
        return weights;
    }

    private static double[] alphas(double[] ratios, double[] others, double share) {
        double[] alphas = new double[ratios.length + others.length];
        for (int at = 0; at < ratios.length; at++) {
            double odds = share * ratios[at];
            alphas[at] = odds / (odds + 1 - share);
        }
        System.arraycopy(others, 0, alphas, ratios.length, others.length);
        return alphas;
    }

    /// Adds the distribution of the number of hits, weighed.
    private static void add(double[] chance, double weight, double[] alphas) {
        double[] one = new double[alphas.length + 1];
        one[0] = 1;
        for (int people = 0; people < alphas.length; people++) {
            double alpha = alphas[people];
            for (int hits = people + 1; hits > 0; hits--) {
                one[hits] = one[hits] * (1 - alpha) + one[hits - 1] * alpha;
            }
            one[0] *= 1 - alpha;
        }
        for (int hits = 0; hits < one.length; hits++) {
            chance[hits] += weight * one[hits];
        }
    }

    private static Interval central(double[] chance) {
        double tail = (1 - Interval.LEVEL) / 2;
        int lo = 0;
        double below = chance[0];
        while (lo < chance.length - 1 && below <= tail) {
            lo++;
            below += chance[lo];
        }
        int hi = chance.length - 1;
        double above = chance[hi];
        while (hi > lo && above <= tail) {
            hi--;
            above += chance[hi];
        }
        return new Interval(lo, hi);
    }

    private static Interval normal(double mean, double variance, int people) {
        double reach = 1.6448536269514722 * Math.sqrt(variance);
        return new Interval(
                Math.clamp(Math.ceil(mean - reach - 0.5), 0, people),
                Math.clamp(Math.floor(mean + reach + 0.5), 0, people));
    }
}
