package kith.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import kith.core.Assessment;
import kith.core.Interval;
import kith.core.Verdict;
import kith.evaluate.statistics.Reliability;
import kith.evaluate.world.Kind;
import kith.evaluate.world.Truth;
import kith.measure.ExpectedHits;

/// How right the verdicts on one simulated world are, beside three naive ways to choose as many people.
///
/// @param truths        true alpha consumers
/// @param publicTruths  of these, those whose posts can be seen at all: private accounts show nothing
/// @param named         accounts called alpha consumers
/// @param hits          of these, true ones
/// @param aspirants     of those named, people who set out to build an audience: the mistake the idea is about
/// @param people        accounts of people, the others are organisations and fakes
/// @param market        true ones among as many of 1,000 to 50,000 followers by engagement rate
/// @param engagement    true ones among as many by engagement rate alone
/// @param random        true ones among as many drawn at random
/// @param standing      how many percentiles of standing were given, and how many intervals held the truth
/// @param content       likewise for content
/// @param circle        likewise for the friends-and-family share
/// @param expected      90 % interval of how many of those named are alpha consumers, by the sum of their alphas
/// @param alphas        ten even bins of alpha over everybody whose alpha is known
/// @param small         small influencers whose alpha is known: aspirants that are not established
/// @param hopedOfSmall  sum of their alphas
public record WorldScore(
        int truths,
        int publicTruths,
        int named,
        int hits,
        int aspirants,
        int people,
        int market,
        int engagement,
        int random,
        Covered standing,
        Covered content,
        Covered circle,
        Interval expected,
        List<AlphaBin> alphas,
        int small,
        double hopedOfSmall) {
    public WorldScore {
        alphas = List.copyOf(alphas);
    }

    /// @param given intervals given
    /// @param held  intervals that held the truth
    public record Covered(int given, int held) {
        Covered plus(boolean holds) {
            return new Covered(given + 1, held + (holds ? 1 : 0));
        }

        public double share() {
            return given == 0 ? Double.NaN : held / (double) given;
        }
    }

    /// Everybody whose alpha lies in one tenth of 0 to 1.
    ///
    /// @param cases   how many
    /// @param said    sum of their alphas
    /// @param so      how many are true alpha consumers
    /// @param squares sum of squared distances of alpha from what is so
    public record AlphaBin(int cases, double said, int so, double squares) {
        private static final AlphaBin EMPTY = new AlphaBin(0, 0, 0, 0);

        private AlphaBin plus(AlphaBin other) {
            return new AlphaBin(cases + other.cases, said + other.said, so + other.so, squares + other.squares);
        }
    }

    /// What an account looks like to the market.
    ///
    /// @param followers  follower count
    /// @param engagement mean of (likes + comments) / followers over the posts seen, 0 where none were
    public record Seen(String accountId, double followers, double engagement) {}

    private static final int BINS = 10;
    private static final double MARKET_FROM = 1_000;
    private static final double MARKET_TO = 50_000;

    /// @param seed for the random choice
    public static WorldScore of(
            Collection<Assessment> assessments, Collection<Truth> truths, Collection<Seen> seen, long seed) {
        Map<String, Truth> truth = new HashMap<>();
        truths.forEach(one -> truth.put(one.accountId(), one));
        int alphas = 0;
        int shown = 0;
        int named = 0;
        int hits = 0;
        int aspirants = 0;
        int people = 0;
        Covered standing = new Covered(0, 0);
        Covered content = new Covered(0, 0);
        Covered circle = new Covered(0, 0);
        AlphaBin[] bins = new AlphaBin[BINS];
        Arrays.fill(bins, AlphaBin.EMPTY);
        int small = 0;
        double hopedOfSmall = 0;
        List<Double> promised = new ArrayList<>();
        for (Assessment assessment : assessments) {
            Truth so = truth.get(assessment.accountId());
            if (so == null) {
                continue;
            }
            boolean person = so.kind() == Kind.CONSUMER || so.kind() == Kind.ASPIRANT;
            people += person ? 1 : 0;
            alphas += so.alpha() ? 1 : 0;
            shown += so.alpha() && assessment.content() != null ? 1 : 0;
            Double alpha = assessment.alpha();
            if (alpha != null) {
                int bin = Math.min(BINS - 1, (int) (alpha * BINS));
                double distance = alpha - (so.alpha() ? 1 : 0);
                bins[bin] = bins[bin].plus(new AlphaBin(1, alpha, so.alpha() ? 1 : 0, distance * distance));
                boolean isSmall = so.kind() == Kind.ASPIRANT && !so.established();
                small += isSmall ? 1 : 0;
                hopedOfSmall += isSmall ? alpha : 0;
            }
            if (assessment.verdict() == Verdict.ALPHA_CONSUMER) {
                promised.add(alpha == null ? 0 : alpha);
                named++;
                hits += so.alpha() ? 1 : 0;
                aspirants += so.regular() ? 0 : 1;
            }
            if (so.kind() == Kind.CONSUMER) {
                standing = assessment.standing() == null
                        ? standing
                        : standing.plus(
                                assessment.standing().percentile().interval().contains(so.standingPercentile()));
                content = assessment.content() == null
                        ? content
                        : content.plus(
                                assessment.content().percentile().interval().contains(so.contentPercentile()));
                circle = assessment.circle() == null
                        ? circle
                        : circle.plus(assessment.circle().share().interval().contains(so.circleShare()));
            }
        }
        List<Seen> everybody = new ArrayList<>(seen);
        everybody.sort(Comparator.comparing(Seen::accountId));
        List<Seen> banded = everybody.stream()
                .filter(one -> one.followers() >= MARKET_FROM && one.followers() <= MARKET_TO)
                .toList();
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Double> lot = new HashMap<>();
        everybody.forEach(one -> lot.put(one.accountId(), random.nextDouble()));
        return new WorldScore(
                alphas,
                shown,
                named,
                hits,
                aspirants,
                people,
                best(banded, Seen::engagement, named, truth),
                best(everybody, Seen::engagement, named, truth),
                best(everybody, one -> lot.getOrDefault(one.accountId(), 0.0), named, truth),
                standing,
                content,
                circle,
                ExpectedHits.of(
                        promised.stream().mapToDouble(Double::doubleValue).toArray()),
                List.of(bins),
                small,
                hopedOfSmall);
    }

    private static int best(List<Seen> from, ToDoubleFunction<Seen> by, int count, Map<String, Truth> truth) {
        return (int) from.stream()
                .sorted(Comparator.comparingDouble(by).reversed())
                .limit(count)
                .filter(one -> {
                    Truth so = truth.get(one.accountId());
                    return so != null && so.alpha();
                })
                .count();
    }

    /// Whether as many of those named are true as was promised.
    public boolean promiseHolds() {
        return expected.contains(hits);
    }

    /// Whether alphas come true as often as they say, over several worlds, of everybody whose alpha is at least
    /// `from`, a whole number of tenths.
    public static Reliability reliability(Collection<WorldScore> scores, double from) {
        List<Reliability.Bin> bins = new ArrayList<>();
        AlphaBin all = AlphaBin.EMPTY;
        double away = 0;
        for (int bin = (int) Math.round(from * BINS); bin < BINS; bin++) {
            AlphaBin sum = AlphaBin.EMPTY;
            for (WorldScore score : scores) {
                sum = sum.plus(score.alphas.get(bin));
            }
            if (sum.cases > 0) {
                bins.add(new Reliability.Bin(sum.said / sum.cases, sum.so / (double) sum.cases, sum.cases));
                away += Math.abs(sum.said - sum.so);
                all = all.plus(sum);
            }
        }
        return new Reliability(bins, away / all.cases, all.squares / all.cases);
    }

    public double precision() {
        return named == 0 ? Double.NaN : hits / (double) named;
    }

    public double recall() {
        return truths == 0 ? Double.NaN : hits / (double) truths;
    }
}
