package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import kith.graph.kernel.Room;
import kith.graph.pairs.PairSource;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class GraphTest {
    @Test
    void rows_are_ascending_whatever_the_order_of_the_pairs() {
        // Numbers by first mention: c 0, a 1, b 2.
        assertThat(Graphs.text(Graphs.of("c->a c->b a->b b->a b->c a->c"))).isEqualTo("0->1 0->2 1->0 1->2 2->0 2->1");
    }

    @Test
    void a_repeated_pair_is_kept_once_and_counted() {
        // Three times a->b: two too many. b->a is another edge.
        Graph graph = Graphs.of("a->b b->a a->b a->b");
        assertThat(Graphs.text(graph)).isEqualTo("0->1 1->0");
        assertThat(graph.duplicates()).isEqualTo(2);
        assertThat(graph.selfLoops()).isZero();
    }

    @Test
    void a_self_loop_is_left_out_and_counted_as_loop_not_as_duplicate() {
        Graph graph = Graphs.of("a->a a->b a->a");
        assertThat(Graphs.text(graph)).isEqualTo("0->1");
        assertThat(graph.selfLoops()).isEqualTo(2);
        assertThat(graph.duplicates()).isZero();
    }

    @Test
    void a_graph_without_nodes_has_nothing() {
        Graph graph = Graph.of(0, new int[0], new int[0], 0);
        assertThat(graph.nodes()).isZero();
        assertThat(graph.edges()).isZero();
        assertThat(graph.offset(0)).isZero();
        assertThat(graph.undirected().nodes()).isZero();
        assertThat(graph.reversed().nodes()).isZero();
    }

    @Test
    void isolated_nodes_have_empty_rows() {
        Graph graph = Graphs.of("x, a->b, y");
        assertThat(graph.nodes()).isEqualTo(4);
        assertThat(List.of(graph.degree(0), graph.degree(1), graph.degree(2), graph.degree(3)))
                .containsExactly(0, 1, 0, 0);
        // The only edge belongs to node 1: rows 0 and 1 start at 0, rows 2 and 3 after it.
        assertThat(List.of(graph.offset(0), graph.offset(1), graph.offset(2), graph.offset(3), graph.offset(4)))
                .containsExactly(0L, 0L, 1L, 1L, 1L);
    }

    @Test
    void only_as_many_pairs_are_read_as_asked_for() {
        Graph graph = Graph.of(3, new int[] {0, 1, 99}, new int[] {1, 2, 99}, 2);
        assertThat(Graphs.text(graph)).isEqualTo("0->1 1->2");
    }

    @Test
    void the_callers_arrays_stay_as_they_were() {
        int[] from = {2, 0, 2, 1};
        int[] to = {1, 1, 1, 1};
        Graph graph = Graph.of(3, from, to, 4);
        from[1] = 2;
        assertThat(from).containsExactly(2, 2, 2, 1);
        assertThat(to).containsExactly(1, 1, 1, 1);
        assertThat(Graphs.text(graph)).isEqualTo("0->1 2->1");
    }

    @Test
    void an_edge_is_found_by_its_ends() {
        Graph graph = Graphs.of("a->b a->c b->c");
        assertThat(graph.edge(0, 2)).isEqualTo(1);
        assertThat(graph.edge(1, 2)).isEqualTo(2);
        assertThat(graph.edge(2, 0)).isEqualTo(-1);
        assertThat(graph.contains(0, 1)).isTrue();
        assertThat(graph.contains(1, 0)).isFalse();
    }

    @Test
    void undirected_holds_both_directions_once() {
        // a--b is there both ways already; b->c gains c->b.
        assertThat(Graphs.text(Graphs.of("a--b b->c").undirected())).isEqualTo("0->1 1->0 1->2 2->1");
    }

    @Test
    void only_what_undirected_made_is_called_undirected() {
        Graph bothWays = Graphs.of("a--b");
        assertThat(bothWays.isUndirected()).isFalse();
        assertThat(bothWays.reversed().isUndirected()).isFalse();
        Graph undirected = bothWays.undirected();
        assertThat(undirected.isUndirected()).isTrue();
        assertThat(undirected.undirected()).isSameAs(undirected);
        assertThat(undirected.reversed()).isSameAs(undirected);
    }

    @Test
    void reversed_turns_every_edge_round() {
        assertThat(Graphs.text(Graphs.of("a->b a->c b->c").reversed())).isEqualTo("1->0 2->0 2->1");
    }

    @Test
    void a_node_out_of_range_is_named_with_its_pair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.of(3, new int[] {0, 1}, new int[] {1, 3}, 2))
                .withMessage("pair 1 (1 -> 3) names a node outside 0 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.of(3, new int[] {-1}, new int[] {1}, 1))
                .withMessageContaining("pair 0 (-1 -> 1)");
    }

    @Test
    void more_edges_than_pairs_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.of(3, new int[2], new int[1], 2))
                .withMessage("cannot read 2 edges from 2 sources and 1 targets");
    }

    @Test
    void a_negative_number_of_nodes_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.of(-1, new int[0], new int[0], 0))
                .withMessageContaining("got -1");
    }

    @Test
    void an_edge_number_past_the_end_is_refused() {
        Graph graph = Graphs.of("a->b");
        assertThatThrownBy(() -> graph.target(1)).isInstanceOf(IndexOutOfBoundsException.class);
        // 2^32 would come back as edge 0 if it were cut down to an int.
        assertThatThrownBy(() -> graph.target(1L << 32)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void agrees_with_sets_of_pairs_on_random_input() {
        Property.forSeeds(300, random -> {
            int nodes = 1 + random.nextInt(30);
            int pairs = random.nextInt(200);
            var from = new int[pairs];
            var to = new int[pairs];
            var expected = new TreeSet<List<Integer>>(GraphTest::compare);
            int loops = 0;
            for (int p = 0; p < pairs; p++) {
                from[p] = random.nextInt(nodes);
                to[p] = random.nextInt(nodes);
                if (from[p] == to[p]) {
                    loops++;
                } else {
                    expected.add(List.of(from[p], to[p]));
                }
            }
            Graph graph = Graph.of(nodes, from, to, pairs);
            assertThat(pairs(graph)).containsExactlyElementsOf(expected);
            assertThat(graph.selfLoops()).isEqualTo(loops);
            assertThat(graph.edges() + graph.duplicates() + graph.selfLoops()).isEqualTo(pairs);
            for (int u = 0; u < nodes; u++) {
                for (int v = 0; v < nodes; v++) {
                    assertThat(graph.contains(u, v)).isEqualTo(expected.contains(List.of(u, v)));
                }
            }
        });
    }

    @Test
    void reversed_and_undirected_agree_with_sets_of_pairs() {
        Property.forSeeds(200, random -> {
            Graph graph = Graphs.random(random, 1 + random.nextInt(40), random.nextInt(300));
            var back = new HashSet<List<Integer>>();
            pairs(graph).forEach(pair -> back.add(pair.reversed()));
            var both = new HashSet<>(back);
            both.addAll(pairs(graph));

            List<List<Integer>> reversed = pairs(graph.reversed());
            assertThat(reversed).isSortedAccordingTo(GraphTest::compare).containsExactlyInAnyOrderElementsOf(back);
            List<List<Integer>> undirected = pairs(graph.undirected());
            assertThat(undirected).isSortedAccordingTo(GraphTest::compare).containsExactlyInAnyOrderElementsOf(both);
            assertThat(pairs(graph.reversed().reversed())).isEqualTo(pairs(graph));

            back.retainAll(pairs(graph));
            Graph mutual = graph.mutual(1);
            assertThat(pairs(mutual)).isSortedAccordingTo(GraphTest::compare).containsExactlyInAnyOrderElementsOf(back);
            assertThat(mutual.isUndirected()).isTrue();
        });
    }

    @Test
    void threads_change_nothing() {
        Property.forSeeds(2, random -> {
            // enough pairs for seven slices, and rows that fall into two of them
            int nodes = 5_000;
            int pairs = 500_000;
            int[] from = random.ints(pairs, 0, nodes).map(v -> v * v / nodes).toArray();
            int[] to = random.ints(pairs, 0, nodes).toArray();
            Graph one = Graph.of(nodes, from, to, pairs);
            for (int threads : new int[] {2, 7}) {
                Graph many = Graph.of(nodes, from, to, pairs, threads);
                assertThat(many.rows().targets()).isEqualTo(one.rows().targets());
                assertThat(many.rows().offsets).isEqualTo(one.rows().offsets);
                assertThat(many.duplicates()).isEqualTo(one.duplicates());
                assertThat(many.selfLoops()).isEqualTo(one.selfLoops());
                assertThat(many.reversed(threads).rows().targets())
                        .isEqualTo(one.reversed().rows().targets());
                assertThat(many.undirected(threads).rows().targets())
                        .isEqualTo(one.undirected().rows().targets());
                assertThat(many.mutual(threads).rows().targets())
                        .isEqualTo(one.mutual(1).rows().targets());
            }
        });
    }

    @Test
    void a_graph_in_many_arrays_is_the_same_graph() {
        Property.forSeeds(300, random -> {
            int nodes = 1 + random.nextInt(40);
            Graph one = Graphs.random(random, nodes, random.nextInt(300));
            Graph many = Graphs.cut(one, random.nextInt(20), 1 + random.nextInt(30));
            isTheSame(many, one);
            isTheSame(many.reversed(), one.reversed());
            isTheSame(many.undirected(), one.undirected());
            isTheSame(many.mutual(2), one.mutual(1));
            assertThatThrownBy(() -> many.target(many.edges())).isInstanceOf(IndexOutOfBoundsException.class);
        });
    }

    private static void isTheSame(Graph many, Graph one) {
        assertThat(Graphs.text(many)).isEqualTo(Graphs.text(one));
        assertThat(many.edges()).isEqualTo(one.edges());
        assertThat(many.isUndirected()).isEqualTo(one.isUndirected());
        for (int v = 0; v < one.nodes(); v++) {
            assertThat(many.degree(v)).isEqualTo(one.degree(v));
            assertThat(Graphs.neighbours(many, v)).isEqualTo(Graphs.neighbours(one, v));
            for (int w = 0; w < one.nodes(); w++) {
                assertThat(many.edge(v, w)).isEqualTo(one.edge(v, w));
            }
        }
    }

    @Test
    void in_many_arrays_too_repeats_are_left_out_and_threads_change_nothing() {
        Property.forSeeds(2, random -> {
            int nodes = 2_000;
            int pairs = 500_000;
            int[] from = random.ints(pairs, 0, nodes).map(v -> v * v / nodes).toArray();
            int[] to = random.ints(pairs, 0, nodes).toArray();
            Graph one = Graph.of(nodes, from, to, pairs);
            for (int threads : new int[] {1, 2, 7}) {
                Graph many = Graph.of(nodes, PairSource.of(from, to, pairs), threads, new Room(100_000, 10_000));
                assertThat(Graphs.text(many)).isEqualTo(Graphs.text(one));
                assertThat(many.duplicates()).isEqualTo(one.duplicates()).isPositive();
                assertThat(Graphs.text(many.reversed(threads))).isEqualTo(Graphs.text(one.reversed()));
            }
        });
    }

    @Test
    void pairs_need_not_lie_in_memory() {
        // everybody follows the next two in a ring of five
        var ring = new PairSource() {
            @Override
            public long pairs() {
                return 10;
            }

            @Override
            public void read(long first, int count, int[] from, int[] to) {
                for (int p = 0; p < count; p++) {
                    from[p] = (int) (first + p) / 2;
                    to[p] = (from[p] + 1 + (int) (first + p) % 2) % 5;
                }
            }
        };
        assertThat(Graphs.text(Graph.of(5, ring, 2))).isEqualTo("0->1 0->2 1->2 1->3 2->3 2->4 3->0 3->4 4->0 4->1");
    }

    @Test
    void no_threads_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graphs.of("a->b").mutual(0))
                .withMessage("threads must be 1 or more, got 0");
    }

    @Test
    void the_order_of_the_pairs_does_not_matter() {
        Property.forSeeds(50, random -> {
            Graph graph = Graphs.random(random, 20, 100);
            int edges = (int) graph.edges();
            int[] order = Graphs.shuffled(random, edges);
            var from = new int[edges];
            var to = new int[edges];
            for (int e = 0; e < edges; e++) {
                from[order[e]] = pairs(graph).get(e).getFirst();
                to[order[e]] = pairs(graph).get(e).getLast();
            }
            assertThat(Graphs.text(Graph.of(20, from, to, edges))).isEqualTo(Graphs.text(graph));
        });
    }

    @Test
    void bytes_are_predicted_without_overflow() {
        // 16 bytes for each of 1,001 offsets, 4 for each of 1,000 nodes, and 8 for each of 10,000 edges, which are too
        // few for two threads
        assertThat(Graph.bytesFor(1_000, 10_000, 2)).isEqualTo(16_016 + 4_000 + 80_000);
        // offsets 8,008, a count a node and thread 8,000, sources 40,000
        assertThat(Graph.bytesForReversed(1_000, 10_000, 2)).isEqualTo(56_008);
        // that, offsets once more and 15,000 edges
        assertThat(Graph.bytesForBothWays(1_000, 10_000, 15_000, 2)).isEqualTo(56_008 + 8_008 + 60_000);
        assertThat(NumberedPairs.bytesFor(1_000, 10_000)).isEqualTo(8_008 + 200_000 + 12 * 262_144);
        assertThat(Graph.bytesFor(100_000_000, 2_000_000_000, 1)).isEqualTo(18_000_000_016L);
        // 5 billion pairs are cut into three slices, so that no count overflows
        assertThat(Graph.bytesFor(100, 5_000_000_000L, 1)).isEqualTo(1_616 + 1_200 + 40_000_000_000L);
    }

    @Test
    void text_says_the_size() {
        assertThat(Graphs.random(new SplittableRandom(1), 5, 0)).hasToString("graph of 5 nodes and 0 edges");
    }

    private static List<List<Integer>> pairs(Graph graph) {
        var pairs = new ArrayList<List<Integer>>();
        for (int v = 0; v < graph.nodes(); v++) {
            int source = v;
            graph.forEachNeighbour(v, target -> pairs.add(List.of(source, target)));
        }
        return pairs;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        int bySource = a.getFirst().compareTo(b.getFirst());
        return bySource != 0 ? bySource : a.getLast().compareTo(b.getLast());
    }
}
