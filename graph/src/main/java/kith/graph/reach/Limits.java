package kith.graph.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Which sets of nodes may be chosen: how many, for how much money, how many of each group, who for
/// sure, who not.
///
/// Immutable: every method returns a narrower one. What depends on the graph is checked when the
/// search begins.
public final class Limits {
    private static final int[] NOBODY = {};
    private static final NodeValue FREE = node -> 0;

    private final int most;
    private final double budget;
    private final NodeValue costs;
    private final List<Cap> caps;
    private final int[] included;
    private final int[] excluded;

    private record Cap(NodeGroup group, int most) {}

    /// To which group a node belongs.
    @FunctionalInterface
    public interface NodeGroup {
        /// The number of the group, 0 or more, or -1 for a node that no cap counts.
        int of(int node);
    }

    private Limits(int most, double budget, NodeValue costs, List<Cap> caps, int[] included, int[] excluded) {
        this.most = most;
        this.budget = budget;
        this.costs = costs;
        this.caps = List.copyOf(caps);
        this.included = included;
        this.excluded = excluded;
    }

    /// So many nodes, at least 1.
    public static Limits atMost(int nodes) {
        if (nodes < 1) {
            throw new IllegalArgumentException("at least 1 node must be chosen, got " + nodes);
        }
        return new Limits(nodes, Double.POSITIVE_INFINITY, FREE, List.of(), NOBODY, NOBODY);
    }

    /// Any number of nodes whose costs add up to the budget at most.
    ///
    /// @param costs above 0 each
    public static Limits within(double budget, NodeValue costs) {
        if (!(budget > 0 && budget < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a budget is above 0, got " + budget);
        }
        return new Limits(Integer.MAX_VALUE, budget, costs, List.of(), NOBODY, NOBODY);
    }

    /// And not more than so many nodes.
    public Limits andAtMost(int nodes) {
        return new Limits(Math.min(most, atMost(nodes).most), budget, costs, caps, included, excluded);
    }

    /// And not more than so many of each group.
    public Limits andAtMostPerGroup(int nodes, NodeGroup group) {
        if (nodes < 1) {
            throw new IllegalArgumentException(
                    "a cap per group is 1 or more, got %d: exclude nodes instead".formatted(nodes));
        }
        var more = new ArrayList<>(caps);
        more.add(new Cap(group, nodes));
        return new Limits(most, budget, costs, more, included, excluded);
    }

    /// And these for sure; they count against all other limits.
    public Limits including(int... nodes) {
        return new Limits(most, budget, costs, caps, joined(included, nodes), excluded);
    }

    /// And none of these.
    public Limits excluding(int... nodes) {
        return new Limits(most, budget, costs, caps, included, joined(excluded, nodes));
    }

    /// Reads everything that depends on the nodes, once.
    ///
    /// @throws IllegalArgumentException in one sentence, when something is out of range or nothing
    ///     fits all limits
    Checked check(int nodes) {
        if (most != Integer.MAX_VALUE && most > nodes) {
            throw new IllegalArgumentException(
                    "cannot choose %d of %d nodes: ask for %d at most".formatted(most, nodes, nodes));
        }
        long[] barred = bits(excluded, nodes, "excluded");
        long[] fixed = bits(included, nodes, "included");
        for (int node : included) {
            if ((barred[node >>> 6] >>> node & 1) != 0) {
                throw new IllegalArgumentException(
                        "node %d is both included and excluded: take it off one of the lists".formatted(node));
            }
        }
        if (included.length > most) {
            throw new IllegalArgumentException(
                    "%d nodes are included, but at most %d may be chosen: allow more".formatted(included.length, most));
        }
        double[] prices = budget < Double.POSITIVE_INFINITY ? prices(nodes, barred) : new double[0];
        double left = budget;
        if (prices.length > 0) {
            for (int node : included) {
                left -= prices[node];
            }
            if (left < -1e-9 * budget) {
                throw new IllegalArgumentException(
                        "the included nodes cost %s, but the budget is %s: raise it".formatted(budget - left, budget));
            }
        }
        int[][] groups = groups(nodes);
        var largest = new int[caps.size()];
        for (int k = 0; k < largest.length; k++) {
            largest[k] = caps.get(k).most;
        }
        var checked = new Checked(most, budget, Math.max(0, left), prices, groups, largest, included, barred, fixed);
        checked.checkIncludedFitCaps();
        if (included.length == 0) {
            checked.checkSomethingFits(nodes);
        }
        return checked;
    }

    private double[] prices(int nodes, long[] barred) {
        var prices = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            prices[node] = costs.of(node);
            boolean chosable = (barred[node >>> 6] >>> node & 1) == 0;
            if (chosable && !(prices[node] > 0 && prices[node] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "node %d costs %s, but a cost is above 0: exclude the node or give it a price"
                                .formatted(node, prices[node]));
            }
        }
        return prices;
    }

    private int[][] groups(int nodes) {
        var groups = new int[caps.size()][nodes];
        for (int k = 0; k < groups.length; k++) {
            for (int node = 0; node < nodes; node++) {
                groups[k][node] = caps.get(k).group.of(node);
                if (groups[k][node] < -1) {
                    throw new IllegalArgumentException(
                            "node %d is in group %d, but groups are numbered from 0: give -1 to whom no cap counts"
                                    .formatted(node, groups[k][node]));
                }
            }
        }
        return groups;
    }

    private static long[] bits(int[] list, int nodes, String name) {
        var bits = new long[(nodes + 63) / 64];
        for (int node : list) {
            if (node < 0 || node >= nodes) {
                throw new IllegalArgumentException(
                        "node %d is %s, but nodes are 0 to %d".formatted(node, name, nodes - 1));
            }
            bits[node >>> 6] |= 1L << node;
        }
        return bits;
    }

    private static int[] joined(int[] list, int[] more) {
        return Arrays.stream(new int[][] {list, more})
                .flatMapToInt(Arrays::stream)
                .distinct()
                .toArray();
    }

    /// Limits read for the nodes of one graph.
    static final class Checked {
        final int most;
        final double budget;

        /// What is left of the budget when the included ones are paid.
        final double left;

        /// Empty without a budget.
        final double[] prices;

        /// Per cap the group of every node.
        final int[][] groups;

        final int[] caps;
        final int[] included;
        final long[] barred;
        final long[] fixed;

        private Checked(
                int most,
                double budget,
                double left,
                double[] prices,
                int[][] groups,
                int[] caps,
                int[] included,
                long[] barred,
                long[] fixed) {
            this.most = most;
            this.budget = budget;
            this.left = left;
            this.prices = prices;
            this.groups = groups;
            this.caps = caps;
            this.included = included;
            this.barred = barred;
            this.fixed = fixed;
        }

        /// Nothing but a number, nodes for sure and nodes barred.
        boolean isPlain() {
            return prices.length == 0 && caps.length == 0;
        }

        /// No choice within the limits has more nodes than this.
        int mostThatFit() {
            if (prices.length == 0) {
                return most;
            }
            double[] open = IntStream.range(0, prices.length)
                    .filter(node -> !isBarred(node) && (fixed[node >>> 6] >>> node & 1) == 0)
                    .mapToDouble(node -> prices[node])
                    .sorted()
                    .toArray();
            double sum = 0;
            int count = 0;
            while (count < open.length && sum + open[count] <= left) {
                sum += open[count++];
            }
            return Math.min(most, included.length + count);
        }

        boolean isBarred(int node) {
            return (barred[node >>> 6] >>> node & 1) != 0;
        }

        /// What greedy choice is proved to reach of the optimum, on any graph.
        double promised() {
            if (isPlain()) {
                return 1 - 1 / Math.E;
            }
            if (prices.length == 0) {
                return 1.0 / (1 + caps.length);
            }
            return caps.length == 0 && most == Integer.MAX_VALUE ? 1 - 1 / Math.sqrt(Math.E) : 0;
        }

        private void checkIncludedFitCaps() {
            for (int k = 0; k < caps.length; k++) {
                var used = new int[Arrays.stream(groups[k]).max().orElse(-1) + 1];
                for (int node : included) {
                    int group = groups[k][node];
                    if (group >= 0 && ++used[group] > caps[k]) {
                        throw new IllegalArgumentException(
                                "%d nodes of group %d are included, but at most %d of a group may be chosen: raise the cap or include fewer"
                                        .formatted(used[group], group, caps[k]));
                    }
                }
            }
        }

        private void checkSomethingFits(int nodes) {
            double cheapest = Double.POSITIVE_INFINITY;
            for (int node = 0; node < nodes; node++) {
                if (!isBarred(node)) {
                    cheapest = Math.min(cheapest, prices.length == 0 ? 0 : prices[node]);
                }
            }
            if (cheapest == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "all %d nodes are excluded, so nobody can be chosen: exclude fewer".formatted(nodes));
            }
            if (cheapest > budget) {
                throw new IllegalArgumentException("the budget is %s, but the cheapest node costs %s: raise the budget"
                        .formatted(budget, cheapest));
            }
        }
    }
}
