package kith.app;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import kith.app.audit.AuditOrder;
import kith.app.audit.AuditReport;
import kith.app.explain.Explanation;
import kith.app.plan.Plan;
import kith.app.plan.PlanOrder;
import kith.core.Progress;
import org.jspecify.annotations.Nullable;

/// What people do with Kith. Front ends know this interface and nothing beneath it.
///
/// Every method throws [kith.core.KithException] whose message says what, where and what to do.
public interface UseCases {
    /// Reads files into a dataset, which is made when it does not exist. A failed import leaves the dataset as it was.
    ImportOutcome importFiles(ImportOrder order, Progress progress);

    /// A first look at a file before it is imported.
    ///
    /// @param table name of the table it holds, or missing to guess
    FilePreview preview(Path file, @Nullable String table);

    /// The mapping, as YAML, that reads a delimited list by hand-chosen columns.
    ///
    /// @param means the table's column for each column of the file that is to be read
    String mapping(String file, String table, Map<String, String> means);

    /// What a dataset holds, without reading its rows.
    DatasetSummary describe(Path dataset);

    /// Judges every account of a dataset and keeps the assessments beside it.
    AssessOutcome assess(AssessOrder order, Progress progress);

    /// People of an assessed dataset, surest first.
    Shortlist find(FindOrder order, Progress progress);

    /// Why one account got its verdict.
    ///
    /// @param account account id or handle, with or without a leading `@`
    Explanation explain(Path dataset, String account, Progress progress);

    /// Whom to invite for a budget, what it is expected to bring, and what else the money would bring.
    Plan plan(PlanOrder order, Progress progress);

    /// Writes a table of the dataset or of its results.
    ///
    /// @param standardOutput where an order that names no file goes; left open
    ExportOutcome export(ExportOrder order, OutputStream standardOutput, Progress progress);

    /// Is a seller's roster what it says it is?
    AuditReport audit(AuditOrder order, Progress progress);

    /// The market's definition of whom to take against ours, on the same people.
    Comparison compare(CompareOrder order, Progress progress);

    /// Takes in who is known to be a regular person or to build an audience, and refits the scorecard of that claim.
    LabelOutcome label(LabelOrder order, Progress progress);

    /// Removes a person from data and results and keeps them out of later imports.
    ///
    /// @param account account id or handle, with or without a leading `@`
    ForgetOutcome forget(Path dataset, String account, Progress progress);

    /// Writes a simulated population whose truth is known.
    WorldOutcome world(WorldOrder order, Progress progress);

    /// World, import, assess and find in one go.
    DemoOutcome demo(DemoOrder order, Progress progress);

    /// Tests every claim on real data and simulated worlds, and writes the accuracy page.
    EvaluateOutcome evaluate(EvaluateOrder order, Progress progress);

    /// What an alpha consumer is, in numbers.
    ///
    /// @param file definition with the values that differ from the built-in one, or missing for that one
    DefinitionOutcome definition(@Nullable Path file);
}
