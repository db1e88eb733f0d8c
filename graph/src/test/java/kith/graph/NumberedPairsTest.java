package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class NumberedPairsTest {
    private record Pair(int node, int other, int number) {}

    @Test
    void rows_hold_all_pairs_in_order_on_any_number_of_threads() {
        Property.forSeeds(300, random -> {
            int nodes = 1 + random.nextInt(20);
            List<Pair> pairs = new ArrayList<>();
            for (int p = random.nextInt(200); p > 0; p--) {
                pairs.add(new Pair(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(6) - 2));
            }
            List<Pair> expected = pairs.stream()
                    .sorted(Comparator.comparingInt(Pair::node)
                            .thenComparingInt(Pair::other)
                            .thenComparing(Pair::number, Integer::compareUnsigned))
                    .toList();
            for (int threads : new int[] {1, 2, 7}) {
                NumberedPairs built = built(nodes, pairs, threads);
                assertThat(pairs(built)).as("%d threads", threads).isEqualTo(expected);
                assertThat(built.pairs()).isEqualTo(expected.size());
            }
        });
    }

    @Test
    void many_pairs_go_over_the_edge_of_a_chunk() {
        int nodes = 1_000;
        var builder = new NumberedPairs.Builder(nodes);
        int pairs = 600_000;
        for (int p = 0; p < pairs; p++) {
            builder.add(p % nodes, p / nodes, p);
        }
        NumberedPairs built = builder.build(2);
        assertThat(built.pairs()).isEqualTo(pairs);
        for (int node = 0; node < nodes; node++) {
            for (int at = built.start(node); at < built.start(node + 1); at++) {
                assertThat(built.number(at)).isEqualTo(built.other(at) * nodes + node);
            }
        }
        assertThat(builder.build(2).pairs())
                .as("a builder is empty after it built")
                .isZero();
    }

    @Test
    void pairs_that_occur_once_make_a_graph_with_the_same_positions() {
        NumberedPairs built =
                built(4, List.of(new Pair(2, 3, 7), new Pair(0, 3, 1), new Pair(0, 1, 5), new Pair(3, 0, 2)), 1);
        Graph graph = built.graph();
        assertThat(graph.edges()).isEqualTo(4);
        for (int node = 0; node < 4; node++) {
            assertThat(graph.offset(node)).isEqualTo(built.start(node));
            for (int at = built.start(node); at < built.start(node + 1); at++) {
                assertThat(graph.target(at)).isEqualTo(built.other(at));
            }
        }
    }

    @Test
    void repeats_loops_and_unknown_nodes_are_told() {
        assertThatThrownBy(() -> built(2, List.of(new Pair(0, 1, 1), new Pair(0, 1, 2)), 1)
                        .graph())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0 -> 1 occurs twice");
        assertThatThrownBy(() -> built(2, List.of(new Pair(1, 1, 1)), 1).graph())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 -> 1 is a loop");
        assertThatThrownBy(() -> new NumberedPairs.Builder(2).add(0, 2, 1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("0 -> 2 names a node outside 0 to 1");
    }

    @Test
    void nobody_has_no_pairs() {
        assertThat(built(0, List.of(), 2).pairs()).isZero();
        assertThat(built(3, List.of(), 2).start(3)).isZero();
    }

    private static NumberedPairs built(int nodes, List<Pair> pairs, int threads) {
        var builder = new NumberedPairs.Builder(nodes);
        pairs.forEach(pair -> builder.add(pair.node(), pair.other(), pair.number()));
        return builder.build(threads);
    }

    private static List<Pair> pairs(NumberedPairs built) {
        List<Pair> pairs = new ArrayList<>();
        for (int node = 0; node < built.nodes(); node++) {
            for (int at = built.start(node); at < built.start(node + 1); at++) {
                pairs.add(new Pair(node, built.other(at), built.number(at)));
            }
        }
        return pairs;
    }
}
