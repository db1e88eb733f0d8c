package kith.graph.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import kith.graph.Graph;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class BalancedCommunitiesTest {
    @Test
    void four_towns_with_few_roads_are_found_whole() {
        Property.forSeeds(10, random -> {
            int towns = 4;
            int people = 60;
            int[] from = new int[4_000];
            int[] to = new int[4_000];
            for (int k = 0; k < from.length; k++) {
                int town = random.nextInt(towns);
                boolean abroad = random.nextInt(40) == 0;
                from[k] = town * people + random.nextInt(people);
                to[k] = (abroad ? random.nextInt(towns) : town) * people + random.nextInt(people);
            }
            Graph graph = Graph.of(towns * people, from, to, from.length).undirected();
            BalancedCommunities found = BalancedCommunities.of(graph, towns, random.nextLong());
            int[] sizes = new int[towns];
            for (int node = 0; node < graph.nodes(); node++) {
                sizes[found.of(node)]++;
            }
            // 60 people each, a tenth more at most
            assertThat(Arrays.stream(sizes).boxed())
                    .allSatisfy(size -> assertThat(size).isBetween(1, 66));
            // one edge in 53 leads abroad; at random three in four would
            assertThat(found.inside(graph)).isGreaterThan(0.6);
        });
    }

    @Test
    void the_same_seed_gives_the_same_communities_and_everybody_is_in_one() {
        Graph graph = Graph.of(5, new int[] {0, 1, 3}, new int[] {1, 2, 4}, 3).undirected();
        BalancedCommunities one = BalancedCommunities.of(graph, 2, 7);
        BalancedCommunities other = BalancedCommunities.of(graph, 2, 7);
        for (int node = 0; node < 5; node++) {
            assertThat(one.of(node)).isEqualTo(other.of(node)).isBetween(0, 1);
        }
        assertThat(BalancedCommunities.of(graph, 40, 7).count()).isEqualTo(5);
    }

    @Test
    void a_graph_of_one_way_edges_is_refused() {
        Graph graph = Graph.of(2, new int[] {0}, new int[] {1}, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BalancedCommunities.of(graph, 2, 1))
                .withMessageContaining("undirected()");
    }
}
