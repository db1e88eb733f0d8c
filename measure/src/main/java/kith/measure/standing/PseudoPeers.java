package kith.measure.standing;

import java.util.List;

/// How many peers the share of the wider group is worth: the number under which what was seen of the groups is
/// likeliest, each held out of its own wider group.
///
/// If groups scatter around the wider group's share as beta distributions worth m peers, the number below a line in
/// a group of n is beta-binomial (Skellam 1948). Many pseudo-peers: the groups are alike. Few: each is its own. A
/// stated number counts as a log-normal belief, as wide as a factor of e, so few groups move it little. Cost
/// O(rounds x groups).
public final class PseudoPeers {
    private static final double FEWEST = 0.5;
    private static final double MOST = 5_000;
    private static final double CLOSE = 1e-4;

    private PseudoPeers() {}

    /// One group and one line.
    ///
    /// @param below peers below the line; ties count half
    /// @param peers all of the group
    /// @param wider share below the line in the wider group **without** this group, above 0 and below 1
    public record Group(double below, double peers, double wider) {
        public Group {
            if (!(wider > 0 && wider < 1) || !(below >= 0 && below <= peers)) {
                throw new IllegalArgumentException(
                        "a line must lie inside both groups: %s of %s below, wider %s".formatted(below, peers, wider));
            }
        }
    }

    /// The likeliest number in [0.5, 5000], by golden section on its logarithm; the stated one without any group.
    ///
    /// @param lines  lines looked at in each group: they say nearly the same, so together they count once
    /// @param stated what was believed before, above 0
    public static double fit(List<Group> groups, int lines, double stated) {
        if (groups.isEmpty()) {
            return stated;
        }
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = Math.log(FEWEST);
        double high = Math.log(MOST);
        while (high - low > CLOSE) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (posterior(groups, lines, stated, left) >= posterior(groups, lines, stated, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double posterior(List<Group> groups, int lines, double stated, double logNumber) {
        double off = logNumber - Math.log(stated);
        return logLikelihood(groups, Math.exp(logNumber)) / lines - off * off / 2;
    }

    /// Natural logarithm, up to a constant that does not depend on `pseudoPeers`.
    public static double logLikelihood(List<Group> groups, double pseudoPeers) {
        double sum = 0;
        for (Group group : groups) {
            double a = pseudoPeers * group.wider();
            double b = pseudoPeers - a;
            sum += Beta.log(group.below() + a, group.peers() - group.below() + b) - Beta.log(a, b);
        }
        return sum;
    }
}
