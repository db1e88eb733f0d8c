package kith.app;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import kith.app.audit.AuditOrder;
import kith.app.audit.AuditReport;
import kith.app.explain.Explanation;
import kith.app.plan.Plan;
import kith.app.plan.PlanOrder;
import kith.core.Progress;
import kith.data.Temporary;
import kith.measure.definition.DefinitionText;
import org.jspecify.annotations.Nullable;

/// The use cases on this machine: datasets in folders, judged in this process.
public final class LocalUseCases implements UseCases {
    private final Clock clock;

    /// @param clock tells when data were retrieved of which nobody says so, and what day it is
    public LocalUseCases(Clock clock) {
        this.clock = clock;
    }

    /// Removes what processes that were killed left in the temporary folder. Call it before anything else.
    public static void clearTemporary() {
        Temporary.sweep();
    }

    @Override
    public ImportOutcome importFiles(ImportOrder order, Progress progress) {
        return Importer.run(order, clock, progress);
    }

    @Override
    public FilePreview preview(Path file, @Nullable String table) {
        return Previewer.run(file, table);
    }

    @Override
    public String mapping(String file, String table, Map<String, String> means) {
        return Previewer.mapping(file, table, means);
    }

    @Override
    public DatasetSummary describe(Path dataset) {
        return Describer.run(dataset);
    }

    @Override
    public AssessOutcome assess(AssessOrder order, Progress progress) {
        return Assessor.run(order, progress);
    }

    @Override
    public Shortlist find(FindOrder order, Progress progress) {
        return Finder.run(order, progress);
    }

    @Override
    public Explanation explain(Path dataset, String account, Progress progress) {
        return Explainer.run(dataset, account, progress);
    }

    @Override
    public Plan plan(PlanOrder order, Progress progress) {
        return Planner.run(order, clock, progress);
    }

    @Override
    public ExportOutcome export(ExportOrder order, OutputStream standardOutput, Progress progress) {
        return Exporter.run(order, standardOutput, progress);
    }

    @Override
    public AuditReport audit(AuditOrder order, Progress progress) {
        return Auditor.run(order, progress);
    }

    @Override
    public Comparison compare(CompareOrder order, Progress progress) {
        return Comparer.run(order, progress);
    }

    @Override
    public LabelOutcome label(LabelOrder order, Progress progress) {
        return Labeller.run(order, clock, progress);
    }

    @Override
    public ForgetOutcome forget(Path dataset, String account, Progress progress) {
        return Forgetter.run(dataset, account, progress);
    }

    @Override
    public WorldOutcome world(WorldOrder order, Progress progress) {
        return WorldMaker.run(order, progress);
    }

    @Override
    public DemoOutcome demo(DemoOrder order, Progress progress) {
        return Demo.run(order, progress);
    }

    @Override
    public EvaluateOutcome evaluate(EvaluateOrder order, Progress progress) {
        return Evaluator.run(order, progress);
    }

    @Override
    public DefinitionOutcome definition(@Nullable Path file) {
        DefinitionFile definition = DefinitionFile.read(file);
        return new DefinitionOutcome(
                DefinitionText.of(definition.name() == null ? "definition" : definition.name(), definition.text()),
                definition.effective().sha256());
    }
}
