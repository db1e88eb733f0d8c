package kith.graph.reach;

import java.util.Arrays;

/// Chooses so many nodes one by one, each time the one that covers the most sets not covered yet; of
/// two that cover as many the one with more out-edges, then the lower number.
///
/// Covers at least 1 - 1/e of what the best choice covers (Nemhauser, Wolsey & Fisher, Math. Program.
/// 14, 1978). How good this choice is at least is told by a bound on the best: what is covered after
/// any step, and as much as the nodes that would add the most could add (Tang, Tang, Xiao & Yuan,
/// SIGMOD 2018). O(members of all sets) in practice.
final class TopCover {
    // Only nodes whose gain is among the largest are looked at: their sets are listed and they are ranked. When the
    // best of them has less than a node outside may have, the layer below is added.

    private static final int FIRST_LAYER = 512;
    private static final int GROWTH = 8;

    private final ReverseSets sets;
    private final Crew crew;
    private final Gains gains;
    private final int[] number;
    private final Ranking ranking;
    private int threshold = Integer.MAX_VALUE;
    private Holders[] layers = {};
    private int[] layerStarts = {1};
    private long wanted;

    private TopCover(ReverseSets sets, long[] barred, Crew crew, Memory memory) {
        this.sets = sets;
        this.crew = crew;
        this.gains = new Gains(sets, barred, memory.gains);
        this.ranking = new Ranking(sets::outDegree);
        this.number = memory.numbers;
        Arrays.fill(number, 0);
    }

    /// Arrays that a search uses round after round: fresh ones cost as much as the choice.
    static final class Memory {
        private final int[] gains;
        private final int[] numbers;

        Memory(int nodes) {
            gains = new int[nodes];
            numbers = new int[nodes];
        }
    }

    /// @param most   how many nodes, at least as many as are fixed
    /// @param fixed  nodes that are chosen first, in this order
    /// @param barred bit set of nodes that are not chosen; may be empty, must not hold fixed ones
    static Cover choose(ReverseSets sets, int most, int[] fixed, long[] barred, Crew crew, Memory memory) {
        var cover = new TopCover(sets, barred, crew, memory);
        cover.wanted = 2L * most + FIRST_LAYER;
        return cover.choose(most, fixed);
    }

    private Cover choose(int most, int[] fixed) {
        var chosen = new int[most];
        var newly = new long[most];
        var members = new long[most];
        addLayer(fixed);
        int free = most - fixed.length;
        long atMost = Long.MAX_VALUE;
        int count = 0;
        while (true) {
            if (count >= fixed.length) {
                atMost = Math.min(atMost, gains.covered() + gains.sumOfLargest(free));
            }
            if (count == most) {
                break;
            }
            int node = count < fixed.length ? fixed[count] : best();
            if (node < 0) {
                break;
            }
            newly[count] = take(node);
            members[count] = gains.lastMembers();
            chosen[count++] = node;
        }
        return new Cover(
                Arrays.copyOf(chosen, count),
                Arrays.copyOf(newly, count),
                Arrays.copyOf(members, count),
                gains.covered(),
                atMost);
    }

    private long take(int node) {
        int mark = number[node];
        if (mark == 0) {
            // It is in no set that is kept.
            return gains.take(node, Holders.none(), 0);
        }
        int layer = layers.length - 1;
        while (mark < layerStarts[layer]) {
            layer--;
        }
        return gains.take(node, layers[layer], mark - layerStarts[layer]);
    }

    /// The open node with the largest gain, or -1 when nobody is open.
    private int best() {
        while (true) {
            while (!ranking.isEmpty() && ranking.topValue() >= threshold) {
                double stored = ranking.topValue();
                int node = ranking.pop();
                int gain = gains.of(node);
                if (gain == stored) {
                    return node;
                }
                if (gain > 0) {
                    ranking.push(node, gain);
                }
            }
            if (threshold == 0) {
                return -1;
            }
            if (threshold == 1) {
                addWhoeverIsLeft();
            } else {
                addLayer();
            }
        }
    }

    /// Nobody adds anything any more, but as many as asked for are chosen.
    private void addWhoeverIsLeft() {
        threshold = 0;
        for (int node = 0; node < number.length; node++) {
            if (gains.of(node) == 0) {
                ranking.push(node, 0);
            }
        }
    }

    private void addLayer() {
        threshold = Math.min(threshold - 1, gains.reachedBy(wanted));
        wanted *= GROWTH;
        int count = 0;
        var nodes = new int[64];
        for (int node = 0; node < number.length; node++) {
            if (gains.of(node) >= threshold && number[node] == 0) {
                if (count == nodes.length) {
                    nodes = Arrays.copyOf(nodes, 2 * count);
                }
                nodes[count++] = node;
            }
        }
        nodes = Arrays.copyOf(nodes, count);
        addLayer(nodes);
        for (int node : nodes) {
            ranking.push(node, gains.of(node));
        }
    }

    private void addLayer(int[] nodes) {
        int first = layerStarts[layers.length];
        // Marks of earlier layers lie below those of this one, which the list of holders passes by.
        for (int k = 0; k < nodes.length; k++) {
            number[nodes[k]] = first + k;
        }
        layers = Arrays.copyOf(layers, layers.length + 1);
        layers[layers.length - 1] = Holders.of(sets, nodes, number, first, crew);
        layerStarts = Arrays.copyOf(layerStarts, layers.length + 1);
        layerStarts[layers.length] = first + nodes.length;
    }
}
