package kith.evaluate.world;

import java.util.SplittableRandom;

/// How audiences come about: friends first, then strangers, customers of organisations, those who follow back,
/// and farms.
final class Growth {
    private static final double FOLLOWS_BACK = 0.08;
    private static final double FOLLOWS_BACK_BY_INTENT = 0.1;
    private static final double CUSTOMERS = 230;

    private Growth() {}

    static Audiences grow(Population population, RealTies ties, Laws laws, long seed, boolean[] buyer) {
        FollowList list = new FollowList(450 * population.people);
        Meeting meeting = new Meeting(population, laws, seed);
        Strangers strangers = new Strangers(population, laws, seed);
        Row row = new Row(population.accounts);
        for (int i = 0; i < population.people; i++) {
            row.begin(i);
            for (int k = ties.from(i); k < ties.to(i); k++) {
                int fellow = ties.fellow(k);
                int day = meeting.day(fellow, i, ties.closeness(k));
                if (day >= 0) {
                    row.add(fellow, day, ties.closeness(k));
                } else {
                    row.mark(fellow);
                }
            }
            int friends = row.size();
            strangers.follow(i, row);
            write(i, row, list);
            followBack(i, row, friends, population, ties, seed, list);
        }
        for (int i = population.people; i < population.accounts && population.kind(i) == Kind.ORGANISATION; i++) {
            row.begin(i);
            customers(i, population, row, seed);
            write(i, row, list);
        }
        Farms.sell(population, list, buyer, seed);
        return Audiences.of(list, population.accounts);
    }

    private static void write(int account, Row row, FollowList list) {
        for (int k = 0; k < row.size(); k++) {
            list.add(row.follower(k), account, row.day(k), row.closeness(k));
        }
    }

    private static void followBack(
            int i, Row row, int friends, Population population, RealTies ties, long seed, FollowList list) {
        SplittableRandom random = Chance.of(seed, Phase.MEETING, -1L - i);
        double effort = FOLLOWS_BACK_BY_INTENT * population.intent[i];
        // Nobody follows back everybody: beyond some hundred strangers one stops looking.
        double attention = Math.min(1, 150.0 / Math.max(1, row.size() - friends));
        for (int k = friends; k < row.size(); k++) {
            int j = row.follower(k);
            double chance = (FOLLOWS_BACK * 2 * population.match(i, j) + effort)
                    * (effort > 0.05 ? 1 : attention)
                    * population.findable[j];
            if (random.nextDouble() < chance) {
                int day = Math.min(Days.SECOND_CRAWL, row.day(k) + (int) Chance.exponential(random, 6));
                list.add(i, j, day, ties.closeness(i, j));
            }
        }
    }

    private static void customers(int i, Population population, Row row, long seed) {
        SplittableRandom random = Chance.of(seed, Phase.ORGANISATION, i);
        int wanted = (int) Math.min(0.2 * population.people, Chance.logNormal(random, CUSTOMERS, 0.9));
        for (int tries = 20 * wanted; row.size() < wanted && tries > 0; tries--) {
            int j = random.nextInt(population.people);
            double near = population.town[j] == population.town[i] ? 1 : 0.03;
            if (!row.isMarked(j) && random.nextDouble() < near * population.eager[j]) {
                int from = Math.max(population.joined[i], population.joined[j]);
                row.add(j, from + (int) (random.nextDouble() * (Days.SECOND_CRAWL - from)), 0);
            }
        }
    }
}
