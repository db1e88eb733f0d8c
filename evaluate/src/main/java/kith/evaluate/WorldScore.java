package kith.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import kith.core.Assessment;
import kith.core.Verdict;
import kith.evaluate.world.Kind;
import kith.evaluate.world.Truth;

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
        Covered circle) {
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

    /// What an account looks like to the market.
    ///
    /// @param followers  follower count
    /// @param engagement mean of (likes + comments) / followers over the posts seen, 0 where none were
    public record Seen(String accountId, double followers, double engagement) {}

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
        for (Assessment assessment : assessments) {
            Truth so = truth.get(assessment.accountId());
            if (so == null) {
                continue;
            }
            boolean person = so.kind() == Kind.CONSUMER || so.kind() == Kind.ASPIRANT;
            people += person ? 1 : 0;
            alphas += so.alpha() ? 1 : 0;
            shown += so.alpha() && assessment.content() != null ? 1 : 0;
            if (assessment.verdict() == Verdict.ALPHA_CONSUMER) {
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
                circle);
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

    public double precision() {
        return named == 0 ? Double.NaN : hits / (double) named;
    }

    public double recall() {
        return truths == 0 ? Double.NaN : hits / (double) truths;
    }
}
