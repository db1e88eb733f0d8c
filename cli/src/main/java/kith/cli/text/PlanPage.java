package kith.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kith.app.explain.Spoken;
import kith.app.plan.Account;
import kith.app.plan.Plan;
import kith.cli.text.TextTable.Column;
import kith.core.Estimate;
import kith.core.Goal;
import kith.core.Interval;

/// A plan for reading: whom to invite, how good that is, what else the money would bring, and what
/// comes next.
public final class PlanPage {
    private static final int BAR = 24;
    private static final int POINTS = 12;

    private final Plan plan;
    private final int width;
    private final Glyphs glyphs;
    private final List<String> lines = new ArrayList<>();

    private PlanPage(Plan plan, int width, Glyphs glyphs) {
        this.plan = plan;
        this.width = width;
        this.glyphs = glyphs;
    }

    public static List<String> lines(Plan plan, int width, Glyphs glyphs) {
        PlanPage page = new PlanPage(plan, width, glyphs);
        page.people();
        page.promise();
        page.alternatives();
        page.frontier();
        page.sizes();
        return page.lines;
    }

    /// What is counted, in words.
    static String counted(Goal goal) {
        return switch (goal) {
            case KNOWN_REACH -> "people who hear it from somebody they know";
            case REACH -> "people who hear it";
            case MOVEMENT -> "people it moves to act";
        };
    }

    private void people() {
        say("Invite %s for %s of %s:"
                .formatted(
                        plan.people().size() == 1
                                ? "1 person"
                                : Spoken.count(plan.people().size()) + " people",
                        money(plan.spent()),
                        money(plan.budget())));
        List<List<String>> rows = new ArrayList<>();
        for (Plan.Invited one : plan.people()) {
            Account account = one.account();
            Double alpha = account.alpha();
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    Printable.clean(account.name()),
                    alpha == null ? "-" : String.format(Locale.ROOT, "%.2f", alpha),
                    money(one.cost()),
                    few(one.adds()),
                    few(one.alone()),
                    account.place() == null ? "-" : Printable.clean(account.place())));
        }
        lines.addAll(TextTable.lines(
                List.of(
                        Column.number("rank"),
                        Column.text("who"),
                        Column.number("alpha"),
                        Column.number("cost"),
                        Column.number("adds"),
                        Column.number("alone"),
                        Column.growing("place")),
                rows,
                width,
                glyphs));
        say(
                "'adds' is how many %s each brings beyond those above, 'alone' how many without the others; all numbers are estimated."
                        .formatted(counted(plan.goal())));
        Interval hits = plan.expectedHits();
        if (hits != null) {
            say("Of the %d, %.0f to %.0f can be expected to be alpha consumers."
                    .formatted(plan.people().size(), hits.lo(), hits.hi()));
        }
        if (!plan.addedByTenth().isEmpty()) {
            say("With a tenth more money: %s, for %s more %s."
                    .formatted(
                            plan.addedByTenth().stream()
                                    .map(one -> one.account().name())
                                    .collect(Collectors.joining(", ")),
                            few(plan.addedByTenth().stream()
                                    .mapToDouble(Plan.Invited::adds)
                                    .sum()),
                            counted(plan.goal())));
        } else {
            say("A tenth more money would add nobody.");
        }
        lines.add("");
    }

    private void promise() {
        Plan.Promise promise = plan.promise();
        say(
                "How good the choice is: %s %s when all best guesses hold, at least %.0f %% of the best possible under these constraints%s."
                        .formatted(
                                few(promise.reach()),
                                counted(plan.goal()),
                                Math.floor(100 * promise.assured()),
                                promise.proved() > 0
                                        ? String.format(
                                                Locale.ROOT,
                                                " (on any data at all, %.0f %% less what --epsilon allows)",
                                                Math.floor(100 * promise.proved()))
                                        : ""));
        lines.add("");
    }

    private void alternatives() {
        say("What else the money would bring:");
        List<List<String>> rows = new ArrayList<>();
        for (Plan.Alternative one : plan.alternatives()) {
            List<String> row = new ArrayList<>(List.of(
                    one.name(),
                    one.people().isEmpty() ? "-" : Integer.toString(one.people().size()),
                    one.people().isEmpty() ? "-" : money(one.spent())));
            for (Goal goal : Goal.values()) {
                Estimate brought = one.brought().get(goal);
                row.add(brought == null ? "-" : range(brought));
            }
            Double beaten = one.beaten();
            row.add(beaten == null ? "" : Spoken.percent(beaten));
            rows.add(row);
        }
        lines.addAll(TextTable.lines(
                List.of(
                        Column.growing("what"),
                        Column.number("people"),
                        Column.number("spent"),
                        Column.number("hear from known"),
                        Column.number("hear"),
                        Column.number("moved"),
                        Column.number("plan better")),
                rows,
                width,
                glyphs));
        say(
                "Ranges are 90 %%: who is what they seem, how many know whom and what knowing is worth are drawn anew each time, for all alike. 'plan better' is how often the plan brings more %s."
                        .formatted(counted(plan.goal())));
        for (Plan.Alternative one : plan.alternatives()) {
            if (one.why() != null) {
                say("Not tried, %s: %s.".formatted(one.name(), one.why()));
            }
        }
        lines.add("");
    }

    private void frontier() {
        List<Plan.Point> points = plan.frontier();
        if (points.isEmpty()) {
            return;
        }
        double most = points.getLast().brings();
        say("What a budget brings, in %s:".formatted(counted(plan.goal())));
        List<List<String>> rows = new ArrayList<>();
        for (int at = 1; at <= POINTS; at++) {
            int index = (int) Math.ceil((double) at * points.size() / POINTS) - 1;
            if (at > 1 && index == (int) Math.ceil((at - 1.0) * points.size() / POINTS) - 1) {
                continue;
            }
            Plan.Point point = points.get(Math.max(0, index));
            rows.add(List.of(
                    money(point.money()),
                    Integer.toString(point.people()),
                    few(point.brings()),
                    glyphs.strong().repeat((int) Math.round(BAR * point.brings() / Math.max(1e-9, most)))
                            + (Math.abs(point.money() - plan.spent()) < 0.005 ? " this plan" : "")));
        }
        lines.addAll(TextTable.lines(
                List.of(Column.number("money"), Column.number("people"), Column.number("brings"), Column.text("")),
                rows,
                width,
                glyphs));
        lines.add("");
    }

    private void sizes() {
        Plan.Sizes sizes = plan.sizes();
        int wanted = plan.people().size();
        say("To get %s, invite %d when %.0f %% accept (90 %% sure); only who accepts costs anything."
                .formatted(Spoken.counted(wanted, "acceptance"), sizes.toInvite(), 100 * sizes.acceptance()));
        Plan.HoldOut aside = plan.holdOut();
        if (aside.communities().isEmpty()) {
            say("Nobody is set aside, so the lift cannot be measured afterwards: consider --hold-out 0.3.");
        } else {
            say(
                    "Set aside before choosing: %d of %d communities, %s of %s people; %s of them are expected to hear it all the same, which makes a lift look smaller than it is."
                            .formatted(
                                    aside.communities().size(),
                                    aside.of(),
                                    Spoken.count(aside.people()),
                                    Spoken.count(aside.everybody()),
                                    Spoken.percent(aside.leak())));
        }
        say(
                "A lift test that is to see %.0f %% more on %s who act anyway, with %.0f %% power, needs %s people in each group."
                        .formatted(
                                100 * sizes.lift(),
                                share(sizes.baseline()),
                                100 * sizes.power(),
                                Spoken.count(sizes.eachGroup())));
    }

    private void say(String sentence) {
        lines.addAll(Printable.wrap(Printable.clean(sentence), Math.min(width, 100)));
    }

    private static String share(double part) {
        return String.format(Locale.ROOT, "%.2g %%", 100 * part);
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%,.0f", amount);
    }

    private static String few(double people) {
        return Double.isNaN(people) ? "-" : String.format(Locale.ROOT, people < 9.95 ? "%.1f" : "%,.0f", people);
    }

    private static String range(Estimate brought) {
        return "%s (%s-%s)"
                .formatted(
                        few(brought.value()),
                        few(brought.interval().lo()),
                        few(brought.interval().hi()));
    }
}
