package kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class DrawnGraphTest {
    @Test
    void nodes_are_numbered_in_order_of_first_mention() {
        var drawn = DrawnGraph.of("c->a, b");
        assertThat(drawn.names()).containsExactly("c", "a", "b");
        assertThat(drawn.node("b")).isEqualTo(2);
        assertThat(drawn.nodes()).isEqualTo(3);
    }

    @Test
    void edges_stay_in_the_order_drawn_with_repeats_and_loops() {
        var drawn = DrawnGraph.of("a->b b->b a->b");
        assertThat(drawn.from()).containsExactly(0, 1, 0);
        assertThat(drawn.to()).containsExactly(1, 1, 1);
        assertThat(drawn.edges()).isEqualTo(3);
    }

    @Test
    void an_arrow_to_the_left_is_turned_round() {
        var drawn = DrawnGraph.of("a<-b");
        assertThat(drawn.from()).containsExactly(1);
        assertThat(drawn.to()).containsExactly(0);
    }

    @Test
    void a_line_is_both_directions_and_a_chain_goes_on_from_its_last_node() {
        // a->b, then b->c and c->b.
        var drawn = DrawnGraph.of("a->b--c");
        assertThat(drawn.from()).containsExactly(0, 1, 2);
        assertThat(drawn.to()).containsExactly(1, 2, 1);
    }

    @Test
    void nothing_drawn_is_the_empty_graph() {
        assertThat(DrawnGraph.of(" \n ").nodes()).isZero();
        assertThat(DrawnGraph.of("").from()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_shown_with_its_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnGraph.of("a->b a=>c"))
                .withMessageStartingWith("cannot read 'a=>c' at character 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnGraph.of("->b"))
                .withMessageStartingWith("cannot read '->b' at character 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnGraph.of("a->"))
                .withMessageStartingWith("cannot read 'a->' at character 2");
    }

    @Test
    void an_unknown_name_lists_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnGraph.of("a->b").node("z"))
                .withMessage("no node 'z' was drawn, only [a, b]");
    }
}
