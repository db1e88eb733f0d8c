package kith.measure;

import java.util.ArrayList;
import java.util.List;
import kith.core.Evidence;
import org.jspecify.annotations.Nullable;

/// One account among its peers, in genuine followers: the numbers behind the peer pyramid.
///
/// @param deciles 11 values, ascending: the smallest peer, the nine deciles, the largest peer
/// @param person  the account's own genuine followers
/// @param peers   how many people the peer group holds, at least 1
/// @param group   the peers in words
public record PeerView(List<Double> deciles, double person, int peers, String group) {
    public PeerView {
        deciles = List.copyOf(deciles);
    }

    /// The peers that [Judge] measures the account against, or missing when it has none or its followers are not known.
    public static @Nullable PeerView of(Population population, Evidence evidence) {
        Evidence.Profile profile = evidence.profile();
        double own = population.logGenuine(evidence);
        PeerGroups groups = population.peers();
        Peers peers = groups.of(profile);
        if (Double.isNaN(own) || peers.size() == 0) {
            return null;
        }
        List<Double> deciles = new ArrayList<>(11);
        double floor = 0;
        for (int tenth = 0; tenth <= 10; tenth++) {
            // rounding must not let a decile fall below the one before
            floor = Math.max(floor, Math.expm1(peers.quantile(tenth / 10.0)));
            deciles.add(floor);
        }
        return new PeerView(
                deciles, Math.max(0, Math.expm1(own)), peers.size(), groups.describe(profile, peers.level()));
    }
}
