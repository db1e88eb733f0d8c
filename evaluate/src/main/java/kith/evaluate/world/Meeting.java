package kith.evaluate.world;

import java.util.SplittableRandom;

/// How two people who have met in real life find each other on the platform: one follows first, the other
/// perhaps follows back.
///
/// The closer, the sooner and the surer; somebody one hardly knows is followed back more readily when the posts
/// are good.
final class Meeting {
    private static final double WEEKS_AT_CLOSENESS_ONE = 13;
    private static final double FOLLOWS_FAMILIAR_FACE = 0.35;
    private static final double FOLLOWS_SOMEBODY_KNOWN = 0.85;
    private static final double BACK_FLOOR = 0.75;
    private static final double BACK_RANGE = 0.23;
    private static final double TALENT = 0.9;
    private static final int MET_SINCE = 900;
    private static final double KNOWN_FROM_CHILDHOOD = 7;
    private static final int NEVER = -1;

    private final Population population;
    private final long seed;
    private final double talentEffect;

    Meeting(Population population, Laws laws, long seed) {
        this.population = population;
        this.seed = seed;
        talentEffect = TALENT * laws.get(Law.TALENT);
    }

    /// The day on which `follower` follows `followed`, or a negative number when that has not happened by the
    /// second crawl.
    int day(int follower, int followed, float w) {
        SplittableRandom random = Chance.of(seed, Phase.MEETING, Chance.pair(follower, followed));
        double wait = Chance.exponential(random, 7 * WEEKS_AT_CLOSENESS_ONE / w);
        // Life goes on: many have met since both were there, so that ties too are found late and not only by new
        // accounts.
        int met = random.nextInt(MET_SINCE, Days.SECOND_CRAWL);
        int both = Math.max(population.joined[follower], population.joined[followed]);
        int found = (int) (Math.max(both, w < KNOWN_FROM_CHILDHOOD ? met : both) + wait);
        boolean smallerFirst = random.nextBoolean();
        double first = random.nextDouble();
        double back = random.nextDouble();
        int pause = (int) Chance.exponential(random, 6);
        boolean isFirst = smallerFirst == follower < followed;
        if (found > Days.SECOND_CRAWL
                || first
                        > firstChance(w, isFirst ? followed : follower)
                                * population.findable[isFirst ? followed : follower]
                                * population.eager[isFirst ? follower : followed]) {
            return NEVER;
        }
        if (isFirst) {
            return found;
        }
        return found + pause <= Days.SECOND_CRAWL
                        && back < backChance(w, followed) * population.findable[followed] * population.eager[follower]
                ? found + pause
                : NEVER;
    }

    private double firstChance(float w, int followed) {
        double base = w < RealTies.ACQUAINTANCE ? FOLLOWS_FAMILIAR_FACE : FOLLOWS_SOMEBODY_KNOWN;
        return shifted(base, talentEffect * population.talent[followed]);
    }

    private double backChance(float w, int followed) {
        double base = BACK_FLOOR + BACK_RANGE * (1 - Math.exp(-0.8 * Math.max(0, w - 0.6)));
        return shifted(base, talentEffect * population.talent[followed]);
    }

    private static double shifted(double chance, double logOdds) {
        return chance / (chance + (1 - chance) * Math.exp(-logOdds));
    }
}
