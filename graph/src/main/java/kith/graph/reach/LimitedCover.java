package kith.graph.reach;

import java.util.Arrays;

/// Chooses nodes under a budget and caps per group: greedily by what they add per unit of cost, and
/// once more by what they add at all; the better of the two counts.
///
/// The second choice begins with the best single node, so a budget alone gets at least 1 - 1/√e of the
/// best choice (Khuller, Moss & Naor, Inf. Process. Lett. 70, 1999; the proof is complete in Tang et
/// al., SIGMETRICS 2021), and c caps alone at least 1 / (1 + c) (Fisher, Nemhauser & Wolsey, Math.
/// Program. Stud. 8, 1978). How good it is at least is told by bounds on the best, after some of the
/// steps: what is covered, and the most that the budget, or one of the caps, taken alone would still
/// allow. O(members of all sets + n log n) a step at worst.
final class LimitedCover {
    private static final int HALVINGS = 40;

    private final ReverseSets sets;
    private final Limits.Checked limits;
    private final Crew crew;

    private LimitedCover(ReverseSets sets, Limits.Checked limits, Crew crew) {
        this.sets = sets;
        this.limits = limits;
        this.crew = crew;
    }

    static Cover choose(ReverseSets sets, Limits.Checked limits, Crew crew) {
        var cover = new LimitedCover(sets, limits, crew);
        return cover.choose();
    }

    private Cover choose() {
        int[] nodes = candidates();
        var number = new int[sets.nodes()];
        for (int k = 0; k < nodes.length; k++) {
            number[nodes[k]] = k + 1;
        }
        Holders holders = Holders.of(sets, nodes, number, 1, crew);
        Cover byGain = greedy(nodes, number, holders, false);
        if (limits.prices.length == 0) {
            return byGain;
        }
        Cover byPrice = greedy(nodes, number, holders, true);
        Cover better = byPrice.covered >= byGain.covered ? byPrice : byGain;
        double atMost = Math.min(byPrice.atMost, byGain.atMost);
        return new Cover(better.chosen, better.gains, better.members, better.covered, atMost);
    }

    /// Whoever may be chosen and is in a set, and the included ones.
    private int[] candidates() {
        int count = 0;
        var nodes = new int[sets.nodes()];
        for (int node = 0; node < nodes.length; node++) {
            boolean open = sets.count(node) > 0 && !limits.isBarred(node) && isPaid(node, limits.left);
            if (open || (limits.fixed[node >>> 6] >>> node & 1) != 0) {
                nodes[count++] = node;
            }
        }
        return Arrays.copyOf(nodes, count);
    }

    private boolean isPaid(int node, double left) {
        return limits.prices.length == 0 || limits.prices[node] <= left;
    }

    private Cover greedy(int[] nodes, int[] number, Holders holders, boolean perCost) {
        var gains = new Gains(sets, limits.barred, new int[sets.nodes()]);
        var rooms = new Rooms(limits);
        var order = new Order(nodes, gains, perCost);
        var chosen = new int[64];
        var newly = new long[64];
        int count = 0;
        double left = limits.left;
        double atMost = Double.POSITIVE_INFINITY;
        int nextBound = limits.included.length;
        while (true) {
            boolean fixed = count < limits.included.length;
            if (!fixed && count >= nextBound) {
                atMost = Math.min(atMost, bound(nodes, gains));
                nextBound = Math.max(count + 1, count + count / 2);
            }
            if (count == limits.most) {
                break;
            }
            int node = fixed ? limits.included[count] : order.best(left, rooms);
            if (node < 0) {
                break;
            }
            if (count == chosen.length) {
                chosen = Arrays.copyOf(chosen, 2 * count);
                newly = Arrays.copyOf(newly, 2 * count);
            }
            newly[count] = gains.take(node, holders, number[node] - 1);
            chosen[count++] = node;
            rooms.take(node);
            if (!fixed && limits.prices.length > 0) {
                left -= limits.prices[node];
            }
        }
        atMost = Math.min(atMost, bound(nodes, gains));
        return new Cover(
                Arrays.copyOf(chosen, count), Arrays.copyOf(newly, count), new long[count], gains.covered(), atMost);
    }

    /// The best choice covers at most what is covered now and the most that one limit taken alone
    /// would let it add.
    private double bound(int[] nodes, Gains gains) {
        double most = Double.POSITIVE_INFINITY;
        int free = limits.most - limits.included.length;
        if (limits.most != Integer.MAX_VALUE) {
            most = gains.sumOfLargest(free);
        }
        if (limits.prices.length > 0) {
            most = Math.min(most, mostForBudget(nodes, gains));
        }
        for (int cap = 0; cap < limits.caps.length; cap++) {
            most = Math.min(most, mostForCap(nodes, gains, cap, free));
        }
        return gains.covered() + most;
    }

    /// For any price λ of money, no affordable choice adds more than λ x budget + Σ max(0, gain - λ x
    /// cost). The least of those is the fractional knapsack; every λ gives a bound, so the search for
    /// the best may stop anywhere.
    private double mostForBudget(int[] nodes, Gains gains) {
        double low = 0;
        double high = 0;
        for (int node : nodes) {
            high = Math.max(high, gains.of(node) / limits.prices[node]);
        }
        double most = Double.POSITIVE_INFINITY;
        for (int k = 0; k < HALVINGS; k++) {
            double lambda = (low + high) / 2;
            double spent = 0;
            double value = lambda * limits.left;
            for (int node : nodes) {
                double surplus = gains.of(node) - lambda * limits.prices[node];
                if (surplus > 0) {
                    spent += limits.prices[node];
                    value += surplus;
                }
            }
            most = Math.min(most, value);
            if (spent > limits.left) {
                low = lambda;
            } else {
                high = lambda;
            }
        }
        return most;
    }

    private double mostForCap(int[] nodes, Gains gains, int cap, int free) {
        var sorted = new long[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            sorted[k] = (long) Math.max(0, gains.of(nodes[k])) << 32 | nodes[k];
        }
        Arrays.sort(sorted);
        var rooms = new Rooms(limits);
        for (int node : limits.included) {
            rooms.take(node);
        }
        double sum = 0;
        int taken = 0;
        for (int k = sorted.length - 1; k >= 0 && taken < free; k--) {
            int node = (int) sorted[k];
            if (rooms.fits(node, cap)) {
                rooms.take(node);
                sum += sorted[k] >>> 32;
                taken++;
            }
        }
        return sum;
    }

    /// How many of each group are chosen.
    private static final class Rooms {
        private final Limits.Checked limits;
        private final int[][] used;

        Rooms(Limits.Checked limits) {
            this.limits = limits;
            this.used = new int[limits.caps.length][];
            for (int cap = 0; cap < used.length; cap++) {
                used[cap] = new int[Arrays.stream(limits.groups[cap]).max().orElse(-1) + 1];
            }
        }

        boolean fits(int node, int cap) {
            int group = limits.groups[cap][node];
            return group < 0 || used[cap][group] < limits.caps[cap];
        }

        boolean fits(int node) {
            for (int cap = 0; cap < used.length; cap++) {
                if (!fits(node, cap)) {
                    return false;
                }
            }
            return true;
        }

        void take(int node) {
            for (int cap = 0; cap < used.length; cap++) {
                int group = limits.groups[cap][node];
                if (group >= 0) {
                    used[cap][group]++;
                }
            }
        }
    }

    /// Nodes by what they add, or add per cost; values only fall, so they are looked at again when
    /// they come up.
    private final class Order {
        private final Gains gains;
        private final boolean perCost;
        private final Ranking ranking = new Ranking(sets::outDegree);

        Order(int[] nodes, Gains gains, boolean perCost) {
            this.gains = gains;
            this.perCost = perCost;
            for (int node : nodes) {
                if (gains.of(node) > 0) {
                    ranking.push(node, value(node));
                }
            }
        }

        /// The best node that is affordable and has room, or -1 when nobody adds anything. Whoever
        /// does not fit now never will.
        int best(double left, Rooms rooms) {
            while (!ranking.isEmpty()) {
                double stored = ranking.topValue();
                int node = ranking.pop();
                if (gains.of(node) <= 0 || !isPaid(node, left) || !rooms.fits(node)) {
                    continue;
                }
                if (value(node) == stored) {
                    return node;
                }
                ranking.push(node, value(node));
            }
            return -1;
        }

        private double value(int node) {
            return perCost ? gains.of(node) / limits.prices[node] : gains.of(node);
        }
    }
}
