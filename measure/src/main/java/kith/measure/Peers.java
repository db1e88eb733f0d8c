package kith.measure;

import java.util.List;
import kith.measure.standing.PeerShare;

/// The groups that one account belongs to, each within the one before, as far as it is measured by them.
///
/// A narrower group is drawn towards the wider one by pseudo-peers. Cost of a question: O(groups x log size).
///
/// @param groups the widest first; the last one is the narrowest that holds enough peers; none when nobody is a peer
record Peers(List<PeerGroup> groups) {
    static final Peers NONE = new Peers(List.of());

    /// @param groups  the widest first
    /// @param fewest  peers that are enough; the widest group is taken when none holds so many
    static Peers of(List<PeerGroup> groups, int fewest) {
        int level = groups.size() - 1;
        while (level > 0 && groups.get(level).size() < fewest) {
            level--;
        }
        return new Peers(groups.subList(0, level + 1));
    }

    /// By how many things those it is measured by are alike, beside the platform.
    int level() {
        return Math.max(0, groups.size() - 1);
    }

    /// How many people the narrowest group holds.
    int size() {
        return groups.isEmpty() ? 0 : groups.getLast().size();
    }

    /// How many peers the narrowest group and what it is drawn towards are worth.
    double evidence() {
        return groups.isEmpty()
                ? 1
                : size() + (level() == 0 ? 1 : groups.getLast().pseudoPeers());
    }

    /// Log followers of the narrowest group; `NaN` when nobody is in it.
    double quantile(double p) {
        return groups.isEmpty() ? Double.NaN : groups.getLast().quantile(p);
    }

    /// What the groups tell of the share below `logFollowers` (ties count half).
    PeerShare shareBelow(double logFollowers) {
        if (groups.isEmpty()) {
            return PeerShare.of(0, 0);
        }
        PeerGroup widest = groups.getFirst();
        PeerShare share = PeerShare.of(widest.below(logFollowers), widest.size());
        for (int at = 1; at < groups.size(); at++) {
            PeerGroup group = groups.get(at);
            share = PeerShare.of(group.below(logFollowers), group.size(), share.mean(), group.pseudoPeers());
        }
        return share;
    }

    /// Median log followers of the peers; `NaN` when there are none.
    double median() {
        double median = Double.NaN;
        for (int at = 0; at < groups.size(); at++) {
            PeerGroup group = groups.get(at);
            double own = group.quantile(0.5);
            double m = at == 0 ? 0 : group.pseudoPeers();
            median = m == 0 ? own : (group.size() * own + m * median) / (group.size() + m);
        }
        return median;
    }
}
