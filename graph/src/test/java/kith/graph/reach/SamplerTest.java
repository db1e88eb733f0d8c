package kith.graph.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kith.graph.Graph;
import kith.graph.Graphs;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class SamplerTest {
    private static final long[] NOBODY = {};

    /// One wrong alarm in a billion bounds, and some thousand bounds are checked.
    private static final double TAIL = 1e-9;

    @Test
    void a_set_holds_a_node_as_often_as_the_node_reaches_a_random_target() {
        Property.forSeeds(60, random -> {
            int nodes = 3 + random.nextInt(4);
            Cascade cascade = Cascades.random(random, nodes, 4 + random.nextInt(7));
            Targets targets = random.nextBoolean()
                    ? Targets.everyone(nodes)
                    : Targets.weighted(nodes, v -> v == 1 ? 0 : 1 + v * v);
            double[] exact = LiveEdges.spread(cascade, targets);
            int sets = 20_000;
            int[] counts = counts(cascade, targets, random.nextLong(), sets);
            for (int v = 0; v < nodes; v++) {
                double probability = exact[1 << v] / targets.total();
                assertThat(BinomialBounds.lower(counts[v], sets, TAIL)).isLessThanOrEqualTo(probability + 1e-6);
                assertThat(BinomialBounds.upper(counts[v], sets, TAIL)).isGreaterThanOrEqualTo(probability - 1e-6);
            }
        });
    }

    @Test
    void pairs_of_nodes_are_held_together_as_often_as_they_should_be() {
        // Both points of a diamond's middle: tells whether the edges into one node are drawn independently.
        Property.forSeeds(40, random -> {
            Cascade cascade = Cascades.random(random, 5, 9);
            Targets targets = Targets.everyone(5);
            double[] exact = LiveEdges.spread(cascade, targets);
            int sets = 20_000;
            var either = new int[1 << 5];
            var ends = new int[sets];
            int[] members = sampler(cascade, targets).draw(NOBODY, random.nextLong(), 0, 0, sets, ends);
            for (int set = 0; set < sets; set++) {
                int mask = 0;
                for (int i = set == 0 ? 0 : ends[set - 1]; i < ends[set]; i++) {
                    mask |= 1 << members[i];
                }
                for (int told = 1; told < either.length; told++) {
                    either[told] += (told & mask) != 0 ? 1 : 0;
                }
            }
            for (int told = 1; told < either.length; told++) {
                double probability = exact[told] / 5;
                assertThat(BinomialBounds.lower(either[told], sets, TAIL)).isLessThanOrEqualTo(probability + 1e-6);
                assertThat(BinomialBounds.upper(either[told], sets, TAIL)).isGreaterThanOrEqualTo(probability - 1e-6);
            }
        });
    }

    @Test
    void many_likely_edges_into_one_node_are_drawn_right() {
        // 400 edges of .05 to .95 make more points than one sum can number; ten more are certain.
        int followed = 410;
        var from = new int[followed];
        var to = new int[followed];
        for (int e = 0; e < followed; e++) {
            from[e] = e + 1;
        }
        Graph star = Graph.of(followed + 1, from, to, followed);
        EdgeValue p = edge -> edge < 10 ? 1 : 0.05 + 0.9 * edge / followed;
        Targets centre = Targets.weighted(followed + 1, v -> v == 0 ? 1 : 0);
        Cascade cascade = Cascade.independent(star, p, 1);
        int sets = 5_000;
        int[] counts = counts(cascade, centre, 1, sets);
        assertThat(counts[0]).isEqualTo(sets);
        for (int e = 0; e < followed; e++) {
            assertThat(BinomialBounds.lower(counts[e + 1], sets, TAIL)).isLessThanOrEqualTo(p.of(e) + 1e-6);
            assertThat(BinomialBounds.upper(counts[e + 1], sets, TAIL)).isGreaterThanOrEqualTo(p.of(e) - 1e-6);
        }
    }

    @Test
    void tiny_probabilities_are_not_rounded_away() {
        // Two edges of 2^-17: one at least is live with probability 2^-16 - 2^-34. Of 2^21 sets about 32 go on.
        Graph graph = Graphs.of("a->c b->c");
        Targets last = Targets.weighted(3, v -> v == 1 ? 1 : 0);
        Cascade cascade = Cascade.constant(graph, 0x1p-17, 1);
        int sets = 1 << 21;
        var ends = new int[1 << 16];
        var sampler = sampler(cascade, last);
        int members = 0;
        for (int first = 0; first < sets; first += ends.length) {
            members += sampler.draw(NOBODY, 1, 0, first, ends.length, ends).length;
        }
        double share = 0x1p-16;
        assertThat(BinomialBounds.lower(members - sets, sets, TAIL)).isLessThan(share);
        assertThat(BinomialBounds.upper(members - sets, sets, TAIL)).isGreaterThan(share);
    }

    @Test
    void sets_do_not_depend_on_the_batch_they_are_drawn_in() {
        Property.forSeeds(20, random -> {
            int nodes = 300;
            Cascade cascade = Cascades.random(random, nodes, 900);
            Targets targets = Targets.everyone(nodes);
            long seed = random.nextLong();
            int sets = 700;
            var ends = new int[sets];
            int[] members = sampler(cascade, targets).draw(NOBODY, seed, 0, 0, sets, ends);
            var alone = sampler(cascade, targets);
            for (int set = 0; set < sets; set++) {
                int[] expected = alone.draw(NOBODY, seed, 0, set, 1, new int[1]);
                int[] got = Arrays.copyOfRange(members, set == 0 ? 0 : ends[set - 1], ends[set]);
                assertThat(sorted(got)).isEqualTo(sorted(expected)).doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void a_set_that_holds_whom_it_stops_at_comes_out_empty_and_all_others_whole() {
        Property.forSeeds(20, random -> {
            int nodes = 200;
            Cascade cascade = Cascades.random(random, nodes, 600);
            Targets targets = Targets.everyone(nodes);
            long seed = random.nextLong();
            var stop = new long[(nodes + 63) / 64];
            for (int k = 0; k < 5; k++) {
                int node = random.nextInt(nodes);
                stop[node >>> 6] |= 1L << node;
            }
            int sets = 500;
            var wholeEnds = new int[sets];
            var ends = new int[sets];
            int[] whole = sampler(cascade, targets).draw(NOBODY, seed, 0, 0, sets, wholeEnds);
            int[] members = sampler(cascade, targets).draw(stop, seed, 0, 0, sets, ends);
            int hits = 0;
            for (int set = 0; set < sets; set++) {
                int[] full = Arrays.copyOfRange(whole, set == 0 ? 0 : wholeEnds[set - 1], wholeEnds[set]);
                int[] got = Arrays.copyOfRange(members, set == 0 ? 0 : ends[set - 1], ends[set]);
                boolean hit = Arrays.stream(full).anyMatch(v -> (stop[v >>> 6] >>> v & 1) != 0);
                hits += hit ? 1 : 0;
                assertThat(sorted(got)).isEqualTo(hit ? new int[0] : sorted(full));
            }
            assertThat(sampler(cascade, targets).countHits(stop, seed, 0, 0, sets))
                    .isEqualTo(hits);
        });
    }

    private static Sampler sampler(Cascade cascade, Targets targets) {
        return new Sampler(cascade.inEdges(), targets);
    }

    private static int[] counts(Cascade cascade, Targets targets, long seed, int sets) {
        var counts = new int[cascade.graph().nodes()];
        for (int node : sampler(cascade, targets).draw(NOBODY, seed, 0, 0, sets, new int[sets])) {
            counts[node]++;
        }
        return counts;
    }

    private static int[] sorted(int[] members) {
        int[] sorted = members.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
