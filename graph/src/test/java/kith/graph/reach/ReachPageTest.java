package kith.graph.reach;

import kith.graph.Graph;
import kith.graph.Graphs;
import kith.testkit.MethodPage;
import org.junit.jupiter.api.Test;

/// Recomputes the numbers of docs/methods/reach.md.
final class ReachPageTest {
    private static final MethodPage PAGE = MethodPage.named("reach");

    @Test
    void the_example_by_hand() {
        Graph graph = Graphs.of("a->b a->c b->c");
        Cascade cascade = Cascade.constant(graph, 0.5, 1);
        double[] exact = LiveEdges.spread(cascade, Targets.everyone(3));
        PAGE.says("0.5 + 0.5 x 0.25 = 0.625: together %.3f. b reaches 1 + 0.5 = %.1f", exact[1], exact[2]);
        double share = BinomialBounds.lower(700, 1_000, 0.001);
        PAGE.says("the share is at least %.3f and a reaches at least 3 x %.3f = %.2f", share, share, 3 * share);
    }

    @Test
    void the_promises() {
        PAGE.says("1 - 1/e = %.3f", Limits.atMost(2).check(3).promised());
        PAGE.says("1 - 1/√e = %.3f", Limits.within(2, node -> 1).check(3).promised());
    }
}
