package kith.app.plan;

import static kith.app.plan.PlanSentences.few;
import static kith.app.plan.PlanSentences.money;
import static kith.app.plan.PlanSentences.price;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kith.app.explain.Spoken;
import kith.report.Block;
import kith.report.Block.Grid;
import kith.report.Block.Grid.Cell;
import kith.report.Block.Grid.Column;
import kith.report.Chart;
import kith.report.Tone;

/// What growing budgets bring, as a picture with its figures.
final class FrontierPlot {
    /// More points are not read one by one; the workbook holds all.
    private static final int POINTS = 6;

    private FrontierPlot() {}

    /// @param plan with at least one point
    static Block of(Plan plan) {
        List<Plan.Point> points = plan.frontier();
        List<Chart.Point> line = new ArrayList<>();
        line.add(new Chart.Point(0, 0));
        points.forEach(point -> line.add(new Chart.Point(point.money(), point.brings())));
        Plan.Point last = points.getLast();
        Plan.Point here = points.get(Math.clamp(plan.people().size() - 1, 0, points.size() - 1));
        String words = "A line that rises ever more slowly: %s spent bring %s, %s bring %s, %s bring %s."
                .formatted(
                        price(points.getFirst().money()),
                        few(points.getFirst().brings()),
                        money(here.money()),
                        few(here.brings()),
                        money(last.money()),
                        few(last.brings()));
        return new Block.Plot(
                "What more or less money would bring",
                "Each step is one more person. All best guesses hold here: so the plan brings %s, while the draws above give %s."
                        .formatted(
                                few(here.brings()),
                                few(plan.ours().of(plan.goal()).value())),
                Chart.of(
                        "money",
                        PlanSentences.counted(plan.goal()),
                        List.of(new Chart.Line("what it brings", Tone.GOOD, true, line)),
                        new Chart.Mark(new Chart.Point(here.money(), here.brings()), "this plan"),
                        words),
                new Grid(
                        "",
                        "",
                        List.of(
                                new Column("Money", true),
                                new Column("People", true),
                                new Column("Brings", true),
                                new Column("Each 100 more brings", true)),
                        figures(plan)));
    }

    /// Some points of the frontier, evenly spread; the plan's own is among them.
    private static List<List<Cell>> figures(Plan plan) {
        List<Plan.Point> points = plan.frontier();
        TreeSet<Integer> shown = new TreeSet<>();
        for (int at = 1; at <= POINTS; at++) {
            shown.add((int) Math.ceil((double) at * points.size() / POINTS) - 1);
        }
        shown.add(Math.clamp(plan.people().size() - 1, 0, points.size() - 1));
        List<List<Cell>> list = new ArrayList<>();
        Plan.Point before = new Plan.Point(0, 0, 0);
        for (int at : shown) {
            Plan.Point point = points.get(at);
            double each = 100 * (point.brings() - before.brings()) / (point.money() - before.money());
            list.add(List.of(
                    new Cell(
                            money(point.money()), List.of(), at == plan.people().size() - 1 ? Tone.GOOD : null),
                    Cell.of(Spoken.count(point.people())),
                    Cell.of(few(point.brings())),
                    Cell.of(few(each))));
            before = point;
        }
        return list;
    }
}
