package kith.app.explain;

import java.util.List;

/// How many genuine followers a person's peers have, and how many the person has.
///
/// @param deciles 11 values, ascending: the smallest peer, the nine deciles, the largest peer
/// @param person  the person's own genuine followers, at least 0
/// @param peers   how many people the peer group holds, at least 1
/// @param group   the peers in words
public record Pyramid(List<Double> deciles, double person, int peers, String group) {
    public Pyramid {
        deciles = List.copyOf(deciles);
        if (deciles.size() != 11) {
            throw new IllegalArgumentException("a pyramid needs 11 values, got " + deciles.size());
        }
        for (int i = 0; i < 11; i++) {
            double floor = i == 0 ? 0 : deciles.get(i - 1);
            if (!(deciles.get(i) >= floor)) {
                throw new IllegalArgumentException(
                        "value %s of a pyramid is below its neighbour %s, or below 0: %s".formatted(i, floor, deciles));
            }
        }
        if (!(person >= 0) || peers < 1) {
            throw new IllegalArgumentException(
                    "a pyramid needs person >= 0 and peers >= 1, got %s and %s".formatted(person, peers));
        }
    }

    public double median() {
        return deciles.get(5);
    }

    /// The tenth of the peers the person stands in: 0 at the bottom, 9 at the top.
    public int band() {
        int band = 0;
        while (band < 9 && person >= deciles.get(band + 1)) {
            band++;
        }
        return band;
    }

    /// True when no peer has as many.
    public boolean aboveEveryone() {
        return person > deciles.getLast();
    }
}
