package kith.evaluate.world;

import java.util.SplittableRandom;

/// Which people who do not know a person follow them: by talent for everyone, by effort for aspirants.
///
/// Some come from the niche (related crafts in the region), the town or the craft elsewhere, most from
/// anywhere; the nearer their taste the sooner they follow, and who follows many follows more of them.
final class Strangers {
    /// Times in the urn of somebody who follows as readily as anybody does.
    private static final double HUNGER = 8;

    private static final double HUNGER_SPREAD = 0.5;
    private static final int MOST_TIMES = 60;
    private static final double MEDIAN = 36;
    private static final double FRIENDS = 250;
    private static final double THROUGH_FRIENDS = 1.8;
    private static final double TALENT = 0.95;
    private static final double EFFORT = 3.1;
    private static final double LUCK = 0.5;
    /// A private account shows strangers nothing to follow it for, and asks who they are.
    private static final double LET_IN = 0.05;
    private static final double WIDE = 2.1;
    private static final double BEGINNER = 0.06;
    private static final double GROWTH_DAYS = 250;
    private static final double LARGEST_SHARE_OF_POPULATION = 0.3;
    private static final double FROM_NICHE = 0.05;
    private static final double FROM_TOWN = 0.05;
    private static final double FROM_CRAFT = 0.2;
    private static final double NICHE_CEILING = 0.6;

    private final Population population;
    private final long seed;
    private final double talentEffect;
    private final Urns niches;
    private final Urns townsfolk;
    private final Urns crafts;
    private final Urns all;

    Strangers(Population population, Laws laws, long seed) {
        this.population = population;
        this.seed = seed;
        talentEffect = TALENT * laws.get(Law.TALENT);
        int n = population.people;
        byte[] appetite = new byte[n];
        int[] niche = new int[n];
        int[] town = new int[n];
        int[] craft = new int[n];
        for (int i = 0; i < n; i++) {
            SplittableRandom random = Chance.of(seed, Phase.STRANGERS, -1L - i);
            double hunger = HUNGER
                    * population.eager[i]
                    * Math.exp(HUNGER_SPREAD * random.nextGaussian() + 0.9 * population.intent[i]);
            appetite[i] = (byte) Math.clamp(Math.round(hunger), 1, MOST_TIMES);
            niche[i] = niche(i);
            town[i] = population.town[i];
            craft[i] = population.craft[i];
        }
        int families = Population.CRAFTS / Population.CRAFTS_IN_FAMILY;
        niches = Urns.fill(niche, population.regions * families, appetite);
        townsfolk = Urns.fill(town, population.towns, appetite);
        crafts = Urns.fill(craft, Population.CRAFTS, appetite);
        all = Urns.fill(new int[n], 1, appetite);
    }

    private int niche(int i) {
        return population.region(i) * (Population.CRAFTS / Population.CRAFTS_IN_FAMILY) + population.craftFamily(i);
    }

    /// Adds the strangers of `i` to `row`; people already marked there are never drawn.
    void follow(int i, Row row) {
        SplittableRandom random = Chance.of(seed, Phase.STRANGERS, i);
        double logMean =
                talentEffect * population.talent[i] + EFFORT * population.intent[i] + LUCK * random.nextGaussian();
        double tenure = 1 - Math.exp(-population.ageInDays(i) / GROWTH_DAYS);
        // Strangers see what friends pass on: more friends, more exposure.
        double exposure = Math.pow((20.0 + row.size()) / FRIENDS, THROUGH_FRIENDS);
        double mean = MEDIAN * tenure * exposure * Math.exp(logMean + (population.wide[i] ? WIDE : 0));
        if (population.secret[i]) {
            mean *= LET_IN;
        }
        if (population.beginner[i]) {
            mean *= BEGINNER;
        }
        int wanted = (int) Math.min(LARGEST_SHARE_OF_POPULATION * population.people, Chance.poisson(random, mean));
        int town = draw(i, townsfolk, population.town[i], (int) (wanted * FROM_TOWN), row, random);
        int niche = draw(i, niches, niche(i), (int) (wanted * FROM_NICHE), row, random);
        int missed = (int) (wanted * (FROM_TOWN + FROM_NICHE)) - town - niche;
        int craft = draw(i, crafts, population.craft[i], (int) (wanted * FROM_CRAFT) + missed / 2, row, random);
        draw(i, all, 0, wanted - town - niche - craft, row, random);
    }

    private int draw(int i, Urns urns, int group, int wanted, Row row, SplittableRandom random) {
        int target = (int) Math.min(wanted, NICHE_CEILING * urns.distinct(group));
        int got = 0;
        for (int tries = 12 * target; got < target && tries > 0; tries--) {
            int j = urns.draw(group, random);
            if (!row.isMarked(j) && random.nextDouble() < 0.2 + 0.8 * population.match(i, j)) {
                int from = Math.max(population.joined[i], population.joined[j]);
                row.add(j, from + (int) (random.nextDouble() * (Days.SECOND_CRAWL - from)), 0);
                got++;
            }
        }
        return got;
    }
}
