package kith.app.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import kith.core.Goal;
import kith.core.KithException;
import kith.graph.Graph;
import kith.graph.communities.BalancedCommunities;
import kith.measure.plan.Listeners;
import kith.measure.plan.SpreadFactors;

/// Whole communities that are set aside at random before anybody is chosen, so that what happens there
/// tells what would have happened anyway.
final class SetAside {
    /// People of a community, about; and how many communities there are at least and at most.
    private static final int PEOPLE_EACH = 1_000;

    private static final int FEWEST = 12;
    private static final int MOST = 64;

    private final BalancedCommunities communities;
    private final double inside;
    private final BitSet people;
    private final double share;
    private final Set<Integer> aside = new HashSet<>();
    private int peopleAside;

    /// @param people   who counts, of those in the graph
    /// @param included who must be invited: their communities are never set aside
    SetAside(Graph follows, BitSet people, double share, List<Account> included, long seed, int threads) {
        this.people = people;
        this.share = share;
        int count = Math.clamp(follows.nodes() / PEOPLE_EACH, FEWEST, MOST);
        communities = BalancedCommunities.of(follows.undirected(threads), count, seed);
        inside = communities.inside(follows);
        if (share > 0) {
            choose(included, seed);
        }
    }

    private void choose(List<Account> included, long seed) {
        int[] sizes = new int[communities.count()];
        people.stream().forEach(node -> sizes[communities.of(node)]++);
        Set<Integer> kept = new HashSet<>();
        included.forEach(account -> kept.add(communities.of(account.node())));
        List<Integer> order = new ArrayList<>();
        for (int community = 0; community < sizes.length; community++) {
            if (!kept.contains(community) && sizes[community] > 0) {
                order.add(community);
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int at = order.size() - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            Integer held = order.set(at, order.get(other));
            order.set(other, held);
        }
        double wanted = share * people.cardinality();
        for (int community : order) {
            if (peopleAside + sizes[community] / 2.0 < wanted) {
                aside.add(community);
                peopleAside += sizes[community];
            }
        }
        if (aside.isEmpty() || peopleAside < wanted / 2) {
            throw KithException.usage(
                    "--hold-out %s cannot be met: those who must be included are in %d of %d communities. Lower --hold-out or shorten --must-include."
                            .formatted(share, kept.size(), communities.count()));
        }
    }

    int community(int node) {
        return communities.of(node);
    }

    int count() {
        return communities.count();
    }

    boolean contains(int node) {
        return aside.contains(communities.of(node));
    }

    double peopleEachCommunity() {
        return (double) people.cardinality() / communities.count();
    }

    /// What is said of it, once the plan is known.
    Plan.HoldOut said(Listeners listeners, SpreadFactors factors, List<Integer> plan) {
        return new Plan.HoldOut(
                share,
                aside.stream().sorted().toList(),
                communities.count(),
                peopleAside,
                people.cardinality(),
                aside.isEmpty() ? 0 : leak(listeners, factors, plan),
                inside);
    }

    /// Part of those set aside who hear it from an inviter directly: 1 less the chance that none of
    /// them is heard.
    private double leak(Listeners listeners, SpreadFactors factors, List<Integer> plan) {
        Graph graph = listeners.graph();
        double[] missed = new double[graph.nodes()];
        Arrays.fill(missed, 1);
        for (int inviter : plan) {
            for (long edge = graph.offset(inviter); edge < graph.offset(inviter + 1); edge++) {
                if (listeners.isGenuine(edge)) {
                    missed[graph.target(edge)] *= 1 - factors.counts(Goal.REACH, listeners.knows(edge));
                }
            }
        }
        return people.stream()
                .filter(this::contains)
                .mapToDouble(node -> 1 - missed[node])
                .average()
                .orElse(0);
    }
}
