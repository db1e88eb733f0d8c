package kith.web.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kith.app.plan.Plan;
import kith.app.plan.PlanSentences;
import kith.core.Goal;
import org.jspecify.annotations.Nullable;

/// A budget as a slider, with what each budget would bring by a plan that stands.
///
/// @param at       where it stands; what is typed beside it may lie between two steps
/// @param goal     of the plan, empty when there is none
/// @param frontier points of the plan as JSON: money, people, what they bring
/// @param under    what is said of a budget that buys nobody
/// @param within   of one that buys somebody; `{people}` and `{brings}` stand for the numbers
/// @param over     of one beyond all that was looked at
/// @param says     one of them, for where it stands
public record Slide(
        long step,
        long most,
        long at,
        String goal,
        String frontier,
        String under,
        String within,
        String over,
        String says) {
    private static final double LEAST_REACH = 1_000;
    private static final int STEPS = 100;

    /// A longer list is not worth sending for a slider of a hundred steps.
    private static final int POINTS = 200;

    /// @param plan whose frontier tells what a budget brings, or missing
    static Slide of(double budget, @Nullable Plan plan) {
        List<Plan.Point> points = plan == null ? List.of() : thinned(plan.frontier());
        double reach = Math.max(
                LEAST_REACH,
                Math.max(
                        2 * budget,
                        points.isEmpty() ? 0 : 1.25 * points.getLast().money()));
        long step = nice(reach / STEPS);
        long most = (long) Math.ceil(reach / step) * step;
        long at = Math.clamp(Math.round(budget / step) * step, step, most);
        if (plan == null || points.isEmpty()) {
            return new Slide(step, most, at, "", "[]", "", "", "", "");
        }
        String counted = PlanSentences.counted(plan.goal());
        String under = "Too little: the first person costs %s."
                .formatted(PlanSentences.money(points.getFirst().money()));
        String within = "{people} invited bring about {brings} %s.".formatted(counted);
        String over = "At least %s %s; the plan looked no further than %s."
                .formatted(
                        PlanSentences.few(points.getLast().brings()),
                        counted,
                        PlanSentences.money(points.getLast().money()));
        Plan.Point here = points.stream()
                .filter(point -> point.money() <= budget)
                .reduce((_, later) -> later)
                .orElse(null);
        String says = here == null
                ? under
                : budget > points.getLast().money()
                        ? over
                        : within.replace("{people}", PlanSentences.people(here.people()))
                                .replace("{brings}", PlanSentences.few(here.brings()));
        return new Slide(step, most, at, plan.goal().code(), json(points), under, within, over, says);
    }

    /// Whether there is a plan with this goal to tell what a budget brings.
    public boolean tells(String wanted) {
        return goal.equals(wanted) && Goal.fromCode(wanted).isPresent();
    }

    private static List<Plan.Point> thinned(List<Plan.Point> points) {
        int every = Math.ceilDiv(Math.max(1, points.size()), POINTS);
        return java.util.stream.IntStream.range(0, points.size())
                .filter(at -> at % every == 0 || at == points.size() - 1)
                .mapToObj(points::get)
                .toList();
    }

    private static String json(List<Plan.Point> points) {
        return points.stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "[%.2f,\"%s\",\"%s\"]",
                        point.money(),
                        PlanSentences.people(point.people()),
                        PlanSentences.few(point.brings())))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /// The next of 1, 2, 5, 10, 20, 50 …
    private static long nice(double number) {
        long power = 1;
        while (true) {
            for (int first : new int[] {1, 2, 5}) {
                if (first * power >= number) {
                    return first * power;
                }
            }
            power *= 10;
        }
    }
}
