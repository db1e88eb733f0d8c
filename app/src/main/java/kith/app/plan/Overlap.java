package kith.app.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kith.measure.gather.FollowTies;

/// How much the audiences of the invited are the same people: numbers only, of followers that are listed and genuine.
///
/// @param audiences how many listed followers the n-th person of the plan has
/// @param shared    row i, column j: how many of them i and j share; both in the order of the plan
public record Overlap(List<Integer> audiences, List<List<Integer>> shared) {
    /// More people are not read in a table.
    private static final int MOST = 12;

    public static final Overlap NONE = new Overlap(List.of(), List.of());

    public Overlap {
        audiences = List.copyOf(audiences);
        shared = shared.stream().map(List::copyOf).toList();
    }

    /// Of the first people. Cost: their followers, once for each of them.
    static Overlap of(FollowTies ties, List<Account> people) {
        List<Account> first = people.subList(0, Math.min(MOST, people.size()));
        List<BitSet> circles =
                first.stream().map(one -> circle(ties, one.node())).toList();
        List<List<Integer>> shared = new ArrayList<>();
        for (BitSet one : circles) {
            List<Integer> row = new ArrayList<>();
            for (BitSet other : circles) {
                BitSet both = (BitSet) one.clone();
                both.and(other);
                row.add(both.cardinality());
            }
            shared.add(row);
        }
        return new Overlap(circles.stream().map(BitSet::cardinality).toList(), shared);
    }

    private static BitSet circle(FollowTies ties, int node) {
        BitSet circle = new BitSet();
        ties.followers().forEachNeighbour(node, follower -> {
            if (!ties.isFake(follower)) {
                circle.set(follower);
            }
        });
        return circle;
    }

    /// Part of the followers of one person who follow another as well; 0 when nobody is listed.
    public double share(int of, int with) {
        return audiences.get(of) == 0 ? 0 : shared.get(of).get(with) / (double) audiences.get(of);
    }
}
