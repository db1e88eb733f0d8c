package kith.evaluate.rosters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import kith.core.Assessment;
import kith.core.Verdict;
import kith.evaluate.world.Kind;
import kith.evaluate.world.Truth;
import kith.measure.RosterHits;

/// Draws rosters as a dishonest network would put them together, and scores the promise made for each.
///
/// Of 100 people 60 are small influencers, 15 have a quarter or more of their followers bought, 10 are organisations,
/// and 15 are regular people, of whom none to ten (each number as often) are true alpha consumers. Drawn by truth, not
/// by verdict; the same seed gives the same rosters.
///
/// @param rosters       how many
/// @param held          for how many the interval of expected hits held the true number
/// @param width         mean width of the interval, in people
/// @param smallRosters  rosters of small influencers only
/// @param mostNamed     largest share that verdicts call alpha consumers in one of these
/// @param mostExpected  largest expected share in one of these
public record DishonestRosters(
        int rosters, int held, double width, int smallRosters, double mostNamed, double mostExpected) {
    private static final int SMALL = 60;
    private static final int INFLATED = 15;
    private static final int ORGANISATIONS = 10;
    private static final int REST = 15;
    private static final int MOST_ALPHAS = 10;
    /// From this share of fakes on an account is inflated.
    private static final double BOUGHT = 0.25;

    public static DishonestRosters draw(
            Collection<Assessment> assessments, Collection<Truth> truths, int rosters, long seed) {
        Map<String, Assessment> judged = new HashMap<>();
        assessments.forEach(one -> judged.put(one.accountId(), one));
        Pools pools = Pools.of(truths, judged);
        double usual = usual(assessments);
        int held = 0;
        double width = 0;
        double mostNamed = 0;
        double mostExpected = 0;
        for (int at = 0; at < rosters; at++) {
            SplittableRandom random = new SplittableRandom(seed + 7_919L * at);
            Set<Truth> roster = new LinkedHashSet<>();
            int alphas = Math.min(random.nextInt(MOST_ALPHAS + 1), pools.alphas.size());
            take(roster, pools.small, SMALL, random);
            take(roster, pools.inflated, INFLATED, random);
            take(roster, pools.organisations, ORGANISATIONS, random);
            take(roster, pools.alphas, alphas, random);
            take(roster, pools.ordinary, REST - alphas, random);
            RosterHits.Hits hits = RosterHits.of(people(roster, judged), usual);
            int truth = (int) roster.stream().filter(Truth::alpha).count();
            held += hits.interval().contains(truth) ? 1 : 0;
            width += hits.interval().width();

            Set<Truth> small = new LinkedHashSet<>();
            take(small, pools.small, SMALL, random);
            List<Assessment> only = people(small, judged);
            long named = only.stream()
                    .filter(one -> one.verdict() == Verdict.ALPHA_CONSUMER)
                    .count();
            mostNamed = Math.max(mostNamed, named / (double) only.size());
            mostExpected = Math.max(mostExpected, RosterHits.of(only, usual).mean() / only.size());
        }
        return new DishonestRosters(rosters, held, width / rosters, rosters, mostNamed, mostExpected);
    }

    private static double usual(Collection<Assessment> assessments) {
        return assessments.stream()
                .filter(one -> RosterHits.isOpen(one.verdict()))
                .map(Assessment::alpha)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0.01);
    }

    private static List<Assessment> people(Set<Truth> roster, Map<String, Assessment> judged) {
        List<Assessment> people = new ArrayList<>();
        for (Truth truth : roster) {
            Assessment assessment = judged.get(truth.accountId());
            if (assessment != null) {
                people.add(assessment);
            }
        }
        return people;
    }

    private static void take(Set<Truth> into, List<Truth> from, int count, SplittableRandom random) {
        List<Truth> left = new ArrayList<>(from);
        for (int taken = 0; taken < count && !left.isEmpty(); ) {
            Truth one = left.remove(random.nextInt(left.size()));
            taken += into.add(one) ? 1 : 0;
        }
    }

    /// @param inflated people whose followers are bought to a quarter or more
    private record Pools(
            List<Truth> small,
            List<Truth> inflated,
            List<Truth> organisations,
            List<Truth> alphas,
            List<Truth> ordinary) {
        static Pools of(Collection<Truth> truths, Map<String, Assessment> judged) {
            Pools pools = new Pools(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Truth truth : truths) {
                if (!judged.containsKey(truth.accountId())) {
                    continue;
                }
                if (truth.kind() == Kind.ASPIRANT && !truth.established()) {
                    pools.small.add(truth);
                }
                if ((truth.kind() == Kind.ASPIRANT || truth.kind() == Kind.CONSUMER) && truth.fakeShare() > BOUGHT) {
                    pools.inflated.add(truth);
                }
                if (truth.kind() == Kind.ORGANISATION) {
                    pools.organisations.add(truth);
                }
                if (truth.kind() == Kind.CONSUMER) {
                    (truth.alpha() ? pools.alphas : pools.ordinary).add(truth);
                }
            }
            return pools;
        }
    }
}
