package kith.cli.text;

import java.util.List;
import java.util.Map;
import kith.app.plan.Account;
import kith.app.plan.Overlap;
import kith.app.plan.Plan;
import kith.core.Estimate;
import kith.core.Goal;
import kith.core.Interval;
import kith.core.Verdict;
import kith.measure.plan.AudienceFacts;
import kith.measure.plan.TypePosterior;
import org.jspecify.annotations.Nullable;

/// A plan made up for tests of how plans are printed.
public final class Plans {
    private Plans() {}

    public static Plan small(Goal goal) {
        Plan.Invited ada = new Plan.Invited(account(1, "ada", 0.91), 62, 3, 210, 210);
        Plan.Invited bo = new Plan.Invited(account(2, "=bo", 0.6), 55.5, 4, 120, 150);
        Plan.Invited cy = new Plan.Invited(account(3, null, 0.55), 10, 4, 9.5, Double.NaN);
        Map<Goal, Estimate> brought = Map.of(
                Goal.KNOWN_REACH, Estimate.of(330, 250, 400),
                Goal.REACH, Estimate.of(410, 380, 450),
                Goal.MOVEMENT, Estimate.of(11, 5, 20));
        Map<Goal, Estimate> less = Map.of(
                Goal.KNOWN_REACH, Estimate.of(30, 25, 40),
                Goal.REACH, Estimate.of(900, 880, 950),
                Goal.MOVEMENT, Estimate.of(9.2, 5, 14));
        return new Plan(
                goal,
                120,
                117.5,
                List.of(ada, bo),
                List.of(cy),
                List.of(cy),
                new Interval(1, 2),
                new Plan.Promise(331, 320, 344, 0.3934),
                List.of(
                        new Plan.Alternative(
                                "top by followers", List.of(account(4, "star", 0.01)), 118, less, 0.93, null),
                        new Plan.Alternative("the vendor's roster", List.of(), 0, Map.of(), null, "nobody is known"),
                        new Plan.Alternative(
                                "this plan", List.of(ada.account(), bo.account()), 117.5, brought, null, null)),
                List.of(new Plan.Point(62, 1, 210), new Plan.Point(117.5, 2, 330), new Plan.Point(127.5, 3, 339.5)),
                Overlap.NONE,
                new Plan.HoldOut(0.3, List.of(1, 5), 8, 600, 2_000, 0.02, 0.4),
                new Plan.Sizes(0.3, 11, 0.02, 0.2, 0.8, 1.25, 26_386),
                new Plan.Origin(1, "d".repeat(64), "e".repeat(64), "0.1.0", 2_000, 30_000, 0, 6_000),
                List.of("This community is simulated: nobody in it exists."));
    }

    private static Account account(int node, @Nullable String handle, double alpha) {
        return new Account(
                node,
                "u" + node,
                handle,
                Verdict.ALPHA_CONSUMER,
                alpha,
                "knitter",
                "knitter",
                "Lyon",
                "instagram",
                1_200,
                0.2,
                AudienceFacts.unknown(0.4),
                TypePosterior.of(alpha, 1, alpha, 0.4, 0.3, 0.5));
    }
}
