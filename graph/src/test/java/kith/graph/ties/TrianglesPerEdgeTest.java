package kith.graph.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kith.graph.Graph;
import kith.graph.Graphs;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class TrianglesPerEdgeTest {
    private static int[] of(String drawing) {
        return TrianglesPerEdge.count(Graphs.of(drawing).undirected(), 1);
    }

    @Test
    void the_edges_of_a_triangle_count_one_each_way() {
        assertThat(of("a->b->c->a")).containsExactly(1, 1, 1, 1, 1, 1);
    }

    @Test
    void edge_shared_by_two_triangles_counts_two() {
        // Edges a: b c d, b: a c d, c: a b, d: a b; the shared one is a, b.
        assertThat(of("a--b a--c b--c a--d b--d")).containsExactly(2, 1, 1, 2, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void a_ring_and_a_star_have_no_triangles() {
        assertThat(of("a--b b--c c--d d--a")).containsOnly(0);
        assertThat(of("a--b a--c a--d a--e")).containsOnly(0);
    }

    @Test
    void every_edge_of_a_clique_of_five_counts_three() {
        assertThat(of("a--b a--c a--d a--e b--c b--d b--e c--d c--e d--e"))
                .hasSize(20)
                .containsOnly(3);
    }

    @Test
    void empty_graphs_and_isolated_nodes_have_no_counts() {
        assertThat(of("")).isEmpty();
        assertThat(of("a, b, c")).isEmpty();
    }

    @Test
    void agrees_with_intersecting_the_neighbours_however_many_hubs_there_are() {
        Property.forSeeds(400, random -> {
            int nodes = 1 + random.nextInt(60);
            Graph graph =
                    Graphs.random(random, nodes, random.nextInt(12 * nodes)).undirected();
            int[] expected = intersected(graph);
            for (int hubs : new int[] {0, random.nextInt(nodes + 1), 64}) {
                assertThat(TrianglesPerEdge.count(graph, 1, hubs))
                        .as("%d hubs", hubs)
                        .isEqualTo(expected);
            }
        });
    }

    @Test
    void nodes_with_many_hubs_are_compared_by_words() {
        Property.forSeeds(3, random -> {
            // dense among the first, so that rows hold more hubs than half a row of bits has words
            Graph graph = Graphs.random(random, 300, 12_000).undirected();
            assertThat(TrianglesPerEdge.count(graph, 2, 128)).isEqualTo(intersected(graph));
        });
    }

    @Test
    void threads_change_nothing() {
        Property.forSeeds(3, random -> {
            Graph graph = Graphs.random(random, 10_000, 100_000).undirected();
            int[] one = TrianglesPerEdge.count(graph, 1, 256);
            assertThat(TrianglesPerEdge.count(graph, 2, 256)).isEqualTo(one);
            assertThat(TrianglesPerEdge.count(graph, 7)).isEqualTo(one);
        });
    }

    @Test
    void another_numbering_changes_nothing() {
        Property.forSeeds(100, random -> {
            int nodes = 2 + random.nextInt(50);
            Graph graph = Graphs.random(random, nodes, 6 * nodes).undirected();
            int[] names = Graphs.shuffled(random, nodes);
            Graph renumbered = Graphs.renumbered(graph, names).undirected();
            int[] counts = TrianglesPerEdge.count(graph, 1);
            int[] again = TrianglesPerEdge.count(renumbered, 1);
            for (int v = 0; v < nodes; v++) {
                for (long e = graph.offset(v); e < graph.offset(v + 1); e++) {
                    long other = renumbered.edge(names[v], names[graph.target(e)]);
                    assertThat(again[(int) other]).isEqualTo(counts[(int) e]);
                }
            }
        });
    }

    @Test
    void one_more_edge_never_lowers_a_count() {
        Property.forSeeds(100, random -> {
            int nodes = 3 + random.nextInt(20);
            int edges = 3 * nodes;
            int[] from = random.ints(edges + 1, 0, nodes).toArray();
            int[] to = random.ints(edges + 1, 0, nodes).toArray();
            Graph before = Graph.of(nodes, from, to, edges).undirected();
            Graph after = Graph.of(nodes, from, to, edges + 1).undirected();
            int[] few = TrianglesPerEdge.count(before, 1);
            int[] more = TrianglesPerEdge.count(after, 1);
            for (int v = 0; v < nodes; v++) {
                for (long e = before.offset(v); e < before.offset(v + 1); e++) {
                    assertThat(more[(int) after.edge(v, before.target(e))]).isGreaterThanOrEqualTo(few[(int) e]);
                }
            }
        });
    }

    @Test
    void a_graph_with_single_directions_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrianglesPerEdge.count(Graphs.of("a->b"), 1))
                .withMessageContaining("pass graph.undirected()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrianglesPerEdge.count(Graphs.of("a->b").undirected(), 0))
                .withMessage("threads must be 1 or more, got 0");
    }

    /// The slow twin.
    private static int[] intersected(Graph graph) {
        List<Set<Integer>> neighbours = IntStream.range(0, graph.nodes())
                .mapToObj(node -> Graphs.neighbours(graph, node))
                .toList();
        int[] counts = new int[(int) graph.edges()];
        for (int v = 0; v < graph.nodes(); v++) {
            for (long e = graph.offset(v); e < graph.offset(v + 1); e++) {
                Set<Integer> others = neighbours.get(graph.target(e));
                counts[(int) e] = (int)
                        neighbours.get(v).stream().filter(others::contains).count();
            }
        }
        assertThat(Arrays.stream(counts).sum() % 6).isZero();
        return counts;
    }
}
