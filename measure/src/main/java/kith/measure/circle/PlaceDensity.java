package kith.measure.circle;

import java.util.Arrays;

/// How common links are between the people of two places, drawn towards how common they are altogether.
///
/// Cost O(people² ) where all pairs are known, else O(known pairs); O(places²) memory.
final class PlaceDensity {
    /// Pairs that the whole network's density is worth.
    private static final double PSEUDO_PAIRS = 5;

    private final int places;
    private final long[] linked;
    private final long[] known;
    private final double overall;

    private PlaceDensity(int places, long[] linked, long[] known, double overall) {
        this.places = places;
        this.linked = linked;
        this.known = known;
        this.overall = overall;
    }

    static PlaceDensity of(Acquaintances people) {
        int places = 0;
        for (int person = 0; person < people.people(); person++) {
            places = Math.max(places, people.place(person) + 1);
        }
        long[] linked = new long[places * places];
        long[] known = new long[places * places];
        if (people.hasPlaces()) {
            for (int a = 0; a < people.people(); a++) {
                for (int b = 0; b < a; b++) {
                    if (people.place(a) != Acquaintances.NOWHERE
                            && people.place(b) != Acquaintances.NOWHERE
                            && people.isKnown(a, b)) {
                        int at = cell(places, people.place(a), people.place(b));
                        known[at]++;
                        linked[at] += people.areLinked(a, b) ? 1 : 0;
                    }
                }
            }
        }
        double all = Arrays.stream(known).sum();
        return new PlaceDensity(
                places, linked, known, all == 0 ? 0.5 : (Arrays.stream(linked).sum() + 0.5) / (all + 1));
    }

    private static int cell(int places, int one, int other) {
        return Math.min(one, other) * places + Math.max(one, other);
    }

    /// Log-odds of a link between two places when one link is not looked at.
    double logOddsWithoutLink(int one, int other) {
        int at = cell(places, one, other);
        double rate = (linked[at] - 1 + PSEUDO_PAIRS * overall) / (known[at] - 1 + PSEUDO_PAIRS);
        return Math.log(rate / (1 - rate));
    }
}
