package kith.measure.plan;

import kith.core.Goal;
import kith.testkit.MethodPage;
import org.junit.jupiter.api.Test;

/// Recomputes the numbers of docs/methods/plan.md.
final class PlanMethodPageTest {
    private static final MethodPage PAGE = MethodPage.named("plan");

    private final SpreadFactors factors = SpreadFactors.STATED;

    @Test
    void the_factors() {
        PAGE.says("sees: knows the person | %.2f |", factors.seesKnown());
        PAGE.says("sees: does not | %.2f |", factors.seesStranger());
        PAGE.says("passes it on | %.3f, %.3f |", factors.passesKnown(), factors.passesStranger());
        PAGE.says("a stranger is moved | %.3f |", factors.moved());
        double w = factors.knownWeight();
        double doubt = factors.knownWeightDoubt();
        PAGE.says("so many times as often | %.0f, %.1f to %.0f |", w, w / doubt, w * doubt);
        PAGE.says(
                "same present town 7.2 times, same college 14.6 times; their middle is %.0f", Math.sqrt(7.22 * 14.55));
    }

    @Test
    void the_example_by_hand() {
        double first = factors.counts(Goal.KNOWN_REACH, 0.8);
        PAGE.says("0.8 x 0.35 = %.3f and 0.1 x 0.35 = %.3f", first, factors.counts(Goal.KNOWN_REACH, 0.1));
        PAGE.says("for reach with %.3f and %.3f", factors.counts(Goal.REACH, 0.8), factors.counts(Goal.REACH, 0.1));
        PAGE.says(
                "0.8 x 0.35 x 0.02 + 0.2 x 0.1 x 0.002 = %.5f and %.5f",
                factors.counts(Goal.MOVEMENT, 0.8), factors.counts(Goal.MOVEMENT, 0.1));
        double bo = factors.counts(Goal.KNOWN_REACH, 0.5);
        double both = 1 - (1 - first) * (1 - bo);
        PAGE.says("with 0.5: known_reach %.3f", bo);
        PAGE.says("1 - %.2f x %.3f = %.3f, so beside Ada Bo adds %.3f", 1 - first, 1 - bo, both, both - first);
    }

    @Test
    void the_sizes() {
        PAGE.says("To get 10 acceptances at 0.3, invite %d", Sizing.invitations(10, 0.3, 0.9));
        PAGE.says("with a power of 0.8: %d people in each group", Sizing.peopleEachGroup(0.02, 0.2, 0.8, 1));
        PAGE.says(
                "with 500 people a community %d",
                Sizing.peopleEachGroup(0.02, 0.2, 0.8, Sizing.designEffect(500, 0.001)));
    }
}
