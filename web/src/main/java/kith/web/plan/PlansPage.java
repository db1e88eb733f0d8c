package kith.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form, and the plans so far.
///
/// @param problem what was wrong with what was sent, or missing
/// @param follows there is a list of who follows whom, without which nothing can be planned
/// @param slide   for the budget; tells what it would bring by the newest plan
/// @param walks,places to choose from
/// @param plans   newest first
public record PlansPage(
        String dataset,
        @Nullable String problem,
        boolean follows,
        PlanForm form,
        Slide slide,
        List<String> walks,
        List<String> places,
        List<Line> plans) {
    /// @param says in one sentence, or where it stands
    public record Line(String address, String says, String member, String when) {}
}
