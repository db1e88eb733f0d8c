package kith.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.app.AssessOutcome;
import kith.app.ImportOutcome;
import kith.app.workspace.DataWork;
import kith.app.workspace.Jobs;
import kith.app.workspace.Workspace;
import kith.core.workspace.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Long work.
///
/// @param state   `waiting`, `running`, `done`, `failed`, `cancelled`, `interrupted` or `withdrawn`
/// @param message what went wrong, or missing
/// @param step    how far it is, or missing when it is over
record JobAnswer(
        String id,
        String kind,
        String dataset,
        String member,
        String state,
        @Nullable String message,
        Instant asked,
        @Nullable Instant ended,
        boolean cancelling,
        @Nullable Step step,
        @Nullable Imported imported,
        @Nullable Assessed assessed,
        @Nullable Forgotten forgotten) {
    /// @param total 0 when not known
    record Step(String words, long done, long total) {}

    /// What an import did, or its check would do.
    ///
    /// @param rejects there is a list of what was left out
    record Imported(List<Table> tables, List<Repair> repairs, List<String> notes, boolean rejects) {}

    record Table(String table, long read, long kept, long rejected) {}

    record Repair(String rule, long rows) {}

    record Assessed(Map<String, Long> verdicts, List<String> notes) {}

    /// @param removed how much of each table, result and other place
    record Forgotten(Map<String, Long> removed) {}

    static JobAnswer of(Workspace workspace, Job job) {
        Jobs.Step step = workspace.jobs().step(job.id());
        boolean imports = job.kind().equals(DataWork.CHECK) || job.kind().equals(DataWork.IMPORT);
        ImportOutcome imported = imports ? workspace.dataWork().imported(job) : null;
        AssessOutcome assessed =
                job.kind().equals(DataWork.ASSESS) ? workspace.dataWork().assessed(job) : null;
        return new JobAnswer(
                job.id(),
                job.kind(),
                job.dataset(),
                job.member(),
                job.state().code(),
                job.message(),
                job.asked(),
                job.ended(),
                workspace.jobs().cancelling(job.id()),
                step == null ? null : new Step(step.words(), step.done(), step.total()),
                imported == null ? null : imported(workspace, job, imported),
                assessed == null ? null : new Assessed(Codes.counts(assessed.counts()), assessed.notes()),
                workspace
                        .forgetting()
                        .outcome(job)
                        .map(outcome -> new Forgotten(outcome.removed()))
                        .orElse(null));
    }

    private static Imported imported(Workspace workspace, Job job, ImportOutcome outcome) {
        return new Imported(
                outcome.tables().stream()
                        .map(rows -> new Table(rows.table(), rows.read(), rows.kept(), rows.rejected()))
                        .toList(),
                outcome.repairs().stream()
                        .map(repair -> new Repair(repair.rule(), repair.rows()))
                        .toList(),
                outcome.notes(),
                workspace.dataWork().rejects(job).isPresent());
    }

    /// The same, with the address of the job as `Location`.
    JobAnswer at(HttpServletResponse response) {
        response.setHeader(HttpHeaders.LOCATION, ApiSecurity.API + "/jobs/" + id);
        return this;
    }
}
