package kith.measure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.SplittableRandom;
import kith.graph.Graph;
import kith.measure.gather.FollowTies;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class ListenersTest {
    @Test
    void probabilities_of_knowing_add_up_to_the_share_that_the_judge_found() {
        Property.forSeeds(5, random -> {
            FollowTies ties = Towns.drawn(random, 200, 4_000);
            BitSet inviters = new BitSet();
            inviters.set(0, 20);
            Listeners listeners = Towns.heard(
                    ties, node -> new AudienceFacts(node < 20 ? 300 : Double.NaN, 60, 0.25, -0.5), inviters);
            for (int node = 0; node < 20; node++) {
                double sum = listeners.elsewhere(node) * listeners.elsewhereKnows(node);
                double people = listeners.elsewhere(node);
                Graph graph = listeners.graph();
                for (long edge = graph.offset(node); edge < graph.offset(node + 1); edge++) {
                    sum += listeners.knows(edge);
                    people++;
                }
                assertThat(people).isCloseTo(300, within(0.5));
                assertThat(sum / people).isCloseTo(0.25, within(1e-4));
            }
        });
    }

    @Test
    void followers_that_are_counted_but_not_listed_are_drawn_from_those_who_follow_more_than_is_listed() {
        // 0 has 30 followers, of whom 2 are listed; only 10 to 49 follow anybody whom no list shows.
        Graph graph = Graph.of(60, new int[] {0, 0}, new int[] {1, 2}, 2);
        FollowTies ties = new FollowTies(graph, graph.edges(), new float[2], new String[60], new double[60]);
        BitSet inviters = new BitSet();
        inviters.set(0);
        Listeners listeners = Towns.heard(
                ties, node -> new AudienceFacts(node == 0 ? 30 : 5, node >= 10 && node < 50 ? 9 : 0, 0.5, 0), inviters);
        // nobody is followed by more than half of the 40
        assertThat(listeners.graph().degree(0)).isEqualTo(22);
        assertThat(listeners.drawn()).isEqualTo(20);
        assertThat(listeners.elsewhere(0)).isEqualTo(8);
        listeners
                .graph()
                .forEachNeighbour(
                        0,
                        node -> assertThat(node == 1 || node == 2 || (node >= 10 && node < 50))
                                .isTrue());
        // whom nobody may invite keeps the list
        assertThat(listeners.elsewhere(1)).isZero();
    }

    @Test
    void the_table_of_shares_says_nearly_what_halving_says() {
        Listeners listeners = Towns.listed(Towns.drawn(new SplittableRandom(2), 100, 2_000));
        ShareCurve curve = listeners.curve(3);
        for (double share = 0.02; share < 0.99; share += 0.07) {
            assertThat(curve.offset(share)).isCloseTo(listeners.offset(3, share), within(0.02));
        }
    }

    @Test
    void a_fake_follower_hears_nothing() {
        Graph graph = Graph.of(3, new int[] {0, 0}, new int[] {1, 2}, 2);
        FollowTies ties = new FollowTies(
                graph, graph.edges(), new float[] {Float.NaN, 0}, new String[3], new double[] {0, 0.9, 0.1});
        Listeners listeners = Towns.listed(ties);
        assertThat(listeners.isGenuine(0)).isFalse();
        assertThat(listeners.knows(0)).isZero();
        assertThat(listeners.knows(1)).isCloseTo(0.4, within(1e-4));
    }

    @Test
    void the_same_on_any_number_of_threads() {
        FollowTies ties = Towns.drawn(new SplittableRandom(1), 500, 9_000);
        BitSet inviters = Towns.everybody(500);
        AudienceFacts facts = new AudienceFacts(80, 90, 0.3, 0);
        Listeners one = Listeners.of(ties, _ -> facts, inviters, node -> node % 4, 4, 7, 1);
        Listeners more = Listeners.of(ties, _ -> facts, inviters, node -> node % 4, 4, 7, 3);
        assertThat(more.graph().edges()).isEqualTo(one.graph().edges());
        for (long edge = 0; edge < one.graph().edges(); edge++) {
            assertThat(more.graph().target(edge)).isEqualTo(one.graph().target(edge));
            assertThat(more.knows(edge)).isEqualTo(one.knows(edge));
        }
    }
}
