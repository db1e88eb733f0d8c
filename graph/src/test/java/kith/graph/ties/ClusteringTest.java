package kith.graph.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import kith.graph.Graph;
import kith.graph.Graphs;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class ClusteringTest {
    @Test
    void a_share_of_the_pairs_of_neighbours_is_linked() {
        // a knows b, c, d, and only b and c know each other: one pair of three. d knows one person.
        Graph graph = Graphs.of("a--b a--c b--c a--d").undirected();
        int[] common = TrianglesPerEdge.count(graph, 1);
        assertThat(Clustering.local(graph, common)).containsExactly(1 / 3.0, 1, 1, Double.NaN);
        // Paths of two edges: three around a, one around b, one around c; three of the five are closed.
        assertThat(Clustering.global(graph, common)).isEqualTo(3 / 5.0);
    }

    @Test
    void without_paths_of_two_edges_nothing_is_said() {
        Graph graph = Graphs.of("a--b, c").undirected();
        int[] common = TrianglesPerEdge.count(graph, 1);
        assertThat(Clustering.local(graph, common)).containsOnly(Double.NaN);
        assertThat(Clustering.global(graph, common)).isNaN();
    }

    @Test
    void agrees_with_asking_every_pair() {
        Property.forSeeds(300, random -> {
            int nodes = 1 + random.nextInt(30);
            Graph graph =
                    Graphs.random(random, nodes, random.nextInt(8 * nodes)).undirected();
            double[] local = Clustering.local(graph, TrianglesPerEdge.count(graph, 2));
            for (int v = 0; v < nodes; v++) {
                int[] others =
                        Graphs.neighbours(graph, v).stream().mapToInt(w -> w).toArray();
                int linked = 0;
                int pairs = 0;
                for (int i = 0; i < others.length; i++) {
                    for (int j = 0; j < i; j++) {
                        pairs++;
                        linked += graph.contains(others[i], others[j]) ? 1 : 0;
                    }
                }
                assertThat(local[v]).isCloseTo((double) linked / pairs, within(1e-12));
            }
        });
    }

    @Test
    void counts_of_another_graph_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clustering.local(Graphs.of("a--b").undirected(), new int[3]))
                .withMessageContaining("3 counts do not belong to a graph of 2 nodes and 2 edges");
    }
}
