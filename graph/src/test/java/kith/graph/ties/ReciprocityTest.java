package kith.graph.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import kith.graph.Graph;
import kith.graph.Graphs;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class ReciprocityTest {
    /// Drawn as follower lists: `a->b` says that b stands in the list of a.
    private static String back(String lists) {
        return Reciprocity.followedBack(Graphs.of(lists)).toString();
    }

    @Test
    void a_follow_both_ways_is_set_at_both_edges() {
        // Edges 0: a->b, 1: b->a.
        assertThat(back("a--b")).isEqualTo("{0, 1}");
    }

    @Test
    void a_follow_one_way_is_clear() {
        assertThat(back("a->b")).isEqualTo("{}");
    }

    @Test
    void a_ring_is_not_mutual_though_everybody_is_followed() {
        assertThat(back("a->b->c->a")).isEqualTo("{}");
    }

    @Test
    void only_the_mutual_edges_of_a_row_are_set() {
        // Edges 0: a->b, 1: a->c, 2: a->d, 3: c->a, 4: d->b.
        assertThat(back("a->b a--c a->d d->b")).isEqualTo("{1, 3}");
    }

    @Test
    void a_clique_is_mutual_everywhere() {
        assertThat(back("a--b a--c b--c")).isEqualTo("{0, 1, 2, 3, 4, 5}");
    }

    @Test
    void empty_graphs_and_isolated_nodes_have_no_bits() {
        assertThat(back("")).isEqualTo("{}");
        assertThat(back("a, b, c")).isEqualTo("{}");
    }

    @Test
    void agrees_with_looking_every_edge_up() {
        Property.forSeeds(300, random -> {
            int nodes = 1 + random.nextInt(40);
            Graph followers = Graphs.random(random, nodes, random.nextInt(10 * nodes));
            var expected = new BitSet();
            for (int i = 0; i < nodes; i++) {
                for (long e = followers.offset(i); e < followers.offset(i + 1); e++) {
                    expected.set((int) e, followers.contains(followers.target(e), i));
                }
            }
            assertThat(Reciprocity.followedBack(followers)).isEqualTo(expected);
        });
    }

    @Test
    void every_edge_of_an_undirected_graph_is_mutual() {
        Property.forSeeds(20, random -> {
            Graph graph = Graphs.random(random, 50, 300).undirected();
            assertThat(Reciprocity.followedBack(graph).cardinality()).isEqualTo((int) graph.edges());
        });
    }
}
