package kith.cli.text;

import static kith.app.plan.PlanSentences.few;
import static kith.app.plan.PlanSentences.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kith.app.explain.Spoken;
import kith.app.plan.Account;
import kith.app.plan.Plan;
import kith.app.plan.PlanSentences;
import kith.cli.text.TextTable.Column;
import kith.core.Estimate;
import kith.core.Goal;

/// A plan for reading: whom to invite, how good that is, what else the money would bring, and what
/// comes next.
public final class PlanText {
    private static final int BAR = 24;
    private static final int POINTS = 12;

    private final Plan plan;
    private final int width;
    private final Glyphs glyphs;
    private final List<String> lines = new ArrayList<>();

    private PlanText(Plan plan, int width, Glyphs glyphs) {
        this.plan = plan;
        this.width = width;
        this.glyphs = glyphs;
    }

    public static List<String> lines(Plan plan, int width, Glyphs glyphs) {
        PlanText page = new PlanText(plan, width, glyphs);
        page.people();
        page.promise();
        page.alternatives();
        page.frontier();
        page.sizes();
        return page.lines;
    }

    private void people() {
        say(PlanSentences.order(plan) + ":");
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
        say(PlanSentences.adds(plan.goal()));
        PlanSentences.hits(plan).ifPresent(this::say);
        say(
                plan.addedByTenth().isEmpty()
                        ? PlanSentences.NOBODY_FOR_A_TENTH
                        : plan.addedByTenth().stream()
                                .map(one -> one.account().name())
                                .collect(Collectors.joining(
                                        ", ",
                                        "With a tenth more money: ",
                                        ", for %s.".formatted(PlanSentences.tenth(plan)))));
        lines.add("");
    }

    private void promise() {
        say("How good the choice is: " + PlanSentences.promise(plan));
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
                        Column.text("what"),
                        Column.number("people"),
                        Column.number("spent"),
                        Column.number("hear from known"),
                        Column.number("hear"),
                        Column.number("moved"),
                        Column.number("plan better")),
                rows,
                width,
                glyphs));
        say(PlanSentences.draws(plan.goal()));
        PlanSentences.untried(plan).forEach(this::say);
        lines.add("");
    }

    private void frontier() {
        List<Plan.Point> points = plan.frontier();
        if (points.isEmpty()) {
            return;
        }
        double most = points.getLast().brings();
        say("What a budget brings, in %s:".formatted(PlanSentences.counted(plan.goal())));
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
        say(PlanSentences.invitations(plan));
        say(PlanSentences.holdOut(plan));
        say(PlanSentences.liftTest(plan));
    }

    private void say(String sentence) {
        lines.addAll(Printable.wrap(Printable.clean(sentence), Math.min(width, 100)));
    }

    private static String range(Estimate brought) {
        return "%s (%s-%s)"
                .formatted(
                        few(brought.value()),
                        few(brought.interval().lo()),
                        few(brought.interval().hi()));
    }
}
