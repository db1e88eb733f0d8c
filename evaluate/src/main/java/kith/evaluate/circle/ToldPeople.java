package kith.evaluate.circle;

import java.util.Arrays;
import java.util.SplittableRandom;
import kith.measure.circle.SeenFollowers;
import kith.measure.circle.ShareDoubt;
import kith.measure.circle.ShareInterval;

/// What is told of the shares of a number of people: from all their ties, from ten of them, and after a
/// card sort.
final class ToldPeople {
    /// Cards that a person sorts, at most half of their ties.
    private static final int CARDS = 20;

    /// Ties that are seen where only some are, of at least twice as many.
    private static final int SEEN = 10;

    private final Shares all = new Shares();
    private final Shares some = new Shares();
    private final Shares sorted = new Shares();
    private final Shares cards = new Shares();

    /// @param logOdds of each tie of one person
    /// @param know    whether the two know each other
    void add(int person, double[] logOdds, boolean[] know, ShareDoubt doubt, long seed) {
        double truth = share(know, TieTask.range(know.length));
        all.add(person, ShareInterval.of(SeenFollowers.all(logOdds), doubt, seed), truth);
        int[] order = shuffled(know.length, seed);
        if (know.length >= 2 * SEEN) {
            double[] seen = Arrays.stream(order)
                    .limit(SEEN)
                    .mapToDouble(at -> logOdds[at])
                    .toArray();
            some.add(person, ShareInterval.of(SeenFollowers.all(seen).among(know.length), doubt, seed), truth);
        }
        int[] hand = Arrays.copyOf(order, Math.min(CARDS, know.length / 2));
        boolean[] asked = new boolean[know.length];
        for (int card : hand) {
            asked[card] = true;
        }
        sorted.add(person, ShareInterval.of(SeenFollowers.all(logOdds).confirmed(asked, know), doubt, seed), truth);
        cards.add(person, share(know, hand), truth);
    }

    private static double share(boolean[] know, int[] of) {
        int known = 0;
        for (int at : of) {
            known += know[at] ? 1 : 0;
        }
        return known / (double) of.length;
    }

    private static int[] shuffled(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = TieTask.range(count);
        for (int at = count - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /// From all ties.
    Shares all() {
        return all;
    }

    /// From ten ties seen at random, of people with at least 20.
    Shares some() {
        return some;
    }

    /// After the person sorted 20 cards, or half of the ties where fewer.
    Shares sorted() {
        return sorted;
    }

    /// What the cards alone would tell; without intervals.
    Shares cards() {
        return cards;
    }
}
