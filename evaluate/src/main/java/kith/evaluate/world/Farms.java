package kith.evaluate.world;

import java.util.SplittableRandom;

/// Farms of fake accounts: they follow whoever bought followers, in bursts, and others as camouflage.
final class Farms {
    private static final int FARM = 200;
    private static final double BOUGHT = 450;
    private static final double BURST_DAYS = 1.2;
    private static final double CAMOUFLAGE = 6;

    private Farms() {}

    /// Which accounts buy followers; the only thing about farms that others need to know.
    static boolean[] buyers(Population population, Laws laws, long seed) {
        boolean[] buyer = new boolean[population.accounts];
        for (int i = 0; i < population.accounts; i++) {
            double chance = switch (population.kind(i)) {
                case ASPIRANT -> laws.get(Law.BUYERS);
                case ORGANISATION -> laws.get(Law.ORGANISATION_BUYERS);
                case CONSUMER, FAKE -> 0;
            };
            buyer[i] = chance > 0 && Chance.uniform(Chance.bits(seed, Phase.PURCHASE, i)) < chance;
        }
        return buyer;
    }

    static void sell(Population population, FollowList list, boolean[] buyer, long seed) {
        int first = population.people;
        while (first < population.accounts && population.kind(first) == Kind.ORGANISATION) {
            first++;
        }
        int fakes = population.accounts - first;
        if (fakes == 0) {
            return;
        }
        for (int i = 0; i < first; i++) {
            if (buyer[i]) {
                deliver(i, first, fakes, population, list, seed);
            }
        }
        for (int f = first; f < population.accounts; f++) {
            hide(f, first, population, list, seed);
        }
    }

    /// One to three purchases; each is delivered by one or more farms within a few days.
    private static void deliver(int i, int first, int fakes, Population population, FollowList list, long seed) {
        SplittableRandom random = Chance.of(seed, Phase.PURCHASE, -1L - i);
        int purchases = random.nextInt(1, 4);
        for (int p = 0; p < purchases; p++) {
            int ordered = (int) Math.min(0.6 * fakes, Chance.logNormal(random, BOUGHT / purchases, 0.6));
            int window = Math.min(400, population.ageInDays(i));
            int start = Days.SECOND_CRAWL - 1 - random.nextInt(window);
            int at = first + FARM * random.nextInt(Math.max(1, fakes / FARM)) + random.nextInt(Math.min(FARM, fakes));
            for (int k = 0; k < ordered; k++) {
                int fake = first + (at - first + k) % fakes;
                int day = Math.min(Days.SECOND_CRAWL, start + (int) Chance.exponential(random, BURST_DAYS));
                list.add(fake, i, day, 0);
                population.joined[fake] = Math.min(population.joined[fake], start - 1);
            }
        }
    }

    /// Camouflage: some real accounts, and fellows of the farm.
    private static void hide(int fake, int first, Population population, FollowList list, long seed) {
        SplittableRandom random = Chance.of(seed, Phase.FAKE, -1L - fake);
        int real = Chance.poisson(random, CAMOUFLAGE);
        for (int k = 0; k < real; k++) {
            list.add(fake, random.nextInt(first), day(fake, population, random), 0);
        }
        int fellows = Chance.poisson(random, CAMOUFLAGE);
        int farm = first + (fake - first) / FARM * FARM;
        for (int k = 0; k < fellows; k++) {
            int fellow = farm + random.nextInt(Math.min(FARM, population.accounts - farm));
            if (fellow != fake) {
                list.add(fake, fellow, day(fake, population, random), 0);
            }
        }
    }

    private static int day(int fake, Population population, SplittableRandom random) {
        return random.nextInt(population.joined[fake], Days.SECOND_CRAWL + 1);
    }
}
