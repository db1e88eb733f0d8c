package kith.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.app.AssessOrder;
import kith.app.AssessOutcome;
import kith.app.CompareOrder;
import kith.app.Comparison;
import kith.app.DatasetSummary;
import kith.app.DefinitionOutcome;
import kith.app.DemoOrder;
import kith.app.DemoOutcome;
import kith.app.EvaluateOrder;
import kith.app.EvaluateOutcome;
import kith.app.ExportOrder;
import kith.app.ExportOutcome;
import kith.app.FilePreview;
import kith.app.FindOrder;
import kith.app.ForgetOutcome;
import kith.app.ImportOrder;
import kith.app.ImportOutcome;
import kith.app.LabelOrder;
import kith.app.LabelOutcome;
import kith.app.Shortlist;
import kith.app.UseCases;
import kith.app.WorldOrder;
import kith.app.WorldOutcome;
import kith.app.audit.AuditOrder;
import kith.app.audit.AuditReport;
import kith.app.explain.Explanation;
import kith.app.plan.Plan;
import kith.app.plan.PlanOrder;
import kith.cli.text.People;
import kith.cli.text.Plans;
import kith.core.Interval;
import kith.core.Progress;
import kith.core.Provenance;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// Answers with made-up people and remembers what it was asked for.
final class FakeUseCases implements UseCases {
    final List<Object> orders = new ArrayList<>();

    /// Thrown by the next call when set.
    @Nullable
    RuntimeException failure;

    @Override
    public ImportOutcome importFiles(ImportOrder order, Progress progress) {
        asked(order);
        return new ImportOutcome(
                List.of(new ImportOutcome.Rows("accounts", 20_010, 20_000, 8)),
                List.of(new ImportOutcome.Repair("decimal comma", 312)),
                List.of("Column 'phone' was dropped: it is sensitive."),
                Path.of("shop.kith", "rejects", "1.csv"),
                order.dryRun());
    }

    @Override
    public FilePreview preview(Path file, @Nullable String table) {
        asked(file);
        return new FilePreview("", List.of(), List.of(), table, List.of());
    }

    @Override
    public String mapping(String file, String table, Map<String, String> means) {
        asked(file);
        return "";
    }

    @Override
    public DatasetSummary describe(Path dataset) {
        asked(dataset);
        return new DatasetSummary(List.of(), Map.of(), null, false, false);
    }

    @Override
    public AssessOutcome assess(AssessOrder order, Progress progress) {
        asked(order);
        return assessed();
    }

    @Override
    public Shortlist find(FindOrder order, Progress progress) {
        asked(order);
        return new Shortlist(List.of(People.alpha()), 3, 20_000, new Interval(2.1, 2.9), List.of());
    }

    @Override
    public Explanation explain(Path dataset, String account, Progress progress) {
        asked(account);
        return People.explained();
    }

    @Override
    public Plan plan(PlanOrder order, Progress progress) {
        asked(order);
        return Plans.small(order.goal());
    }

    @Override
    public ExportOutcome export(ExportOrder order, OutputStream standardOutput, Progress progress) {
        asked(order);
        try {
            standardOutput.write("account_id\n1001\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportOutcome(1);
    }

    @Override
    public AuditReport audit(AuditOrder order, Progress progress) {
        asked(order);
        return Audits.small();
    }

    @Override
    public Comparison compare(CompareOrder order, Progress progress) {
        asked(order);
        return Audits.comparison();
    }

    @Override
    public LabelOutcome label(LabelOrder order, Progress progress) {
        asked(order);
        LabelOutcome.Refit refit = order.refit() == null
                ? null
                : new LabelOutcome.Refit(
                        List.of(new LabelOutcome.Weight("regular.funnel", 0.8, 1.42, 0.31)),
                        0.81,
                        0.86,
                        420,
                        order.refit());
        return new LabelOutcome(40, 80, refit, List.of("3 labelled accounts are not in the dataset."));
    }

    @Override
    public ForgetOutcome forget(Path dataset, String account, Progress progress) {
        asked(account);
        return new ForgetOutcome(Map.of("accounts", 1L, "follows", 812L));
    }

    @Override
    public WorldOutcome world(WorldOrder order, Progress progress) {
        asked(order);
        return new WorldOutcome(List.of(order.out().resolve("accounts.csv")));
    }

    @Override
    public DemoOutcome demo(DemoOrder order, Progress progress) {
        asked(order);
        Shortlist found = new Shortlist(List.of(People.alpha()), 1, 20_000, null, List.of());
        return new DemoOutcome(assessed(), found, 1, 180, 240, order.folder());
    }

    @Override
    public EvaluateOutcome evaluate(EvaluateOrder order, Progress progress) {
        asked(order);
        return new EvaluateOutcome(
                List.of(
                        new EvaluateOutcome.Line(
                                "D1", "AUC", "cross-validated", 0.761, 0.722, 0.802, 0.746, "at least 0.760", true),
                        new EvaluateOutcome.Line(
                                "base",
                                "precision",
                                "shipped",
                                0.8,
                                Double.NaN,
                                Double.NaN,
                                Double.NaN,
                                "at least 0.850",
                                false)),
                order.page(),
                List.of());
    }

    @Override
    public DefinitionOutcome definition(@Nullable Path file) {
        asked(file == null ? "the built-in definition" : file);
        return new DefinitionOutcome("draws: 1024\n", "d".repeat(64));
    }

    private static AssessOutcome assessed() {
        return new AssessOutcome(
                Map.of(Verdict.ALPHA_CONSUMER, 212L, Verdict.ORDINARY_CONSUMER, 19_788L),
                new Provenance("d", "e", 1, "0.1.0"),
                List.of());
    }

    private void asked(Object order) {
        orders.add(order);
        if (failure != null) {
            throw failure;
        }
    }
}
