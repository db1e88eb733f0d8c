package kith.app.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kith.app.files.Document;
import kith.app.files.Records;
import kith.core.Interval;
import kith.report.Page;
import kith.report.Workbook;
import org.jspecify.annotations.Nullable;

/// A plan for files of every form.
public record PlanFile(Plan plan) implements Document {
    @Override
    public Page page(int rows) {
        return PlanPage.of(plan, rows);
    }

    @Override
    public Records records() {
        return PlanRecords.people(plan);
    }

    @Override
    public Map<String, @Nullable Object> tree() {
        return PlanRecords.tree(plan);
    }

    @Override
    public List<Workbook.Sheet> sheets() {
        return List.of(
                new Workbook.Sheet("Plan", List.of("what", "result"), summary()),
                sheet("People", PlanRecords.people(plan)),
                sheet("Invitations", PlanRecords.invitations(plan)),
                sheet("Alternatives", PlanRecords.alternatives(plan)),
                sheet("Frontier", PlanRecords.frontier(plan)),
                sheet("Overlap", PlanRecords.overlap(plan)),
                new Workbook.Sheet(
                        "Notes",
                        List.of("worth knowing"),
                        PlanSentences.unknown(plan).stream().map(List::of).toList()));
    }

    private List<List<@Nullable Object>> summary() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        line(rows, "Headline", PlanSentences.headline(plan));
        line(rows, "Goal", PlanSentences.counted(plan.goal()));
        line(rows, "Budget", plan.budget());
        line(rows, "Spent", plan.spent());
        line(rows, "People", plan.people().size());
        Interval hits = plan.expectedHits();
        line(rows, "Alpha consumers expected, from", hits == null ? null : (Double) hits.lo());
        line(rows, "Alpha consumers expected, to", hits == null ? null : (Double) hits.hi());
        line(rows, "At least this share of the best possible", plan.promise().assured());
        line(rows, "Invitations", plan.sizes().toInvite());
        line(rows, "Acceptance", plan.sizes().acceptance());
        line(rows, "Set aside", PlanSentences.holdOut(plan));
        line(rows, "Lift test", PlanSentences.liftTest(plan));
        line(rows, "People in each group of a lift test", plan.sizes().eachGroup());
        line(rows, "Definition", plan.origin().definitionSha256());
        line(rows, "Data", plan.origin().dataSha256());
        line(rows, "Seed", plan.origin().seed());
        line(rows, "Kith", plan.origin().kithVersion());
        return rows;
    }

    private static void line(List<List<@Nullable Object>> rows, String what, @Nullable Object result) {
        rows.add(Arrays.asList(what, result));
    }

    private static Workbook.Sheet sheet(String name, Records records) {
        return new Workbook.Sheet(name, records.columns(), records.rows());
    }
}
