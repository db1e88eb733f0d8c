package kith.app.workspace;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.app.audit.AuditOrder;
import kith.app.audit.AuditReport;
import kith.app.audit.AuditSentences;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.sources.roster.RosterColumn;
import tools.jackson.databind.json.JsonMapper;

/// Audits as jobs: the roster and the report are kept until somebody removes them.
public final class AuditWork implements KeptWork {
    public static final String AUDIT = "audit";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workspace workspace;
    private final int threads;

    AuditWork(Workspace workspace, int threads) {
        this.workspace = workspace;
        this.threads = threads;
    }

    /// What a column of a roster can mean.
    ///
    /// @param code  as mappings name it
    /// @param words for people
    public record Meaning(String code, String words) {}

    public static List<Meaning> meanings() {
        return Arrays.stream(RosterColumn.values())
                .map(column -> new Meaning(column.name().toLowerCase(Locale.ROOT), column.words()))
                .toList();
    }

    /// Audits a roster that was uploaded. People are looked up in the dataset when it was judged.
    public Job audit(String member, AuditAsk ask) {
        Path dataset = workspace.dataset(ask.dataset());
        workspace.uploads().file(ask.upload(), ask.file());
        workspace.trail().note(member, Deed.Kind.AUDITED, ask.dataset(), ask.file());
        Jobs jobs = workspace.jobs();
        String id = jobs.nextId();
        return jobs.submit(
                id,
                AUDIT,
                ask.dataset(),
                member,
                JSON.writeValueAsString(ask),
                progress -> run(id, dataset, ask, progress));
    }

    private String run(String id, Path dataset, AuditAsk ask, Progress progress) {
        Path roster = workspace.uploads().file(ask.upload(), ask.file());
        boolean judged = workspace.useCases().describe(dataset).assessed() != null;
        AuditOrder order = new AuditOrder(
                roster,
                judged ? dataset : null,
                ask.mappings(),
                ask.priceColumn(),
                workspace.folder().resolve("columns"),
                ask.offeredAs(),
                threads);
        try {
            AuditReport report = workspace.useCases().audit(order, progress);
            workspace.reports().keep(id, report);
            return JSON.writeValueAsString(AuditSentences.headline(report));
        } catch (KithException e) {
            // where the server keeps the list says nothing to whoever sent it
            String message = String.valueOf(e.getMessage()).replace(roster.toString(), ask.file());
            throw new KithException(e.code(), message, e);
        }
    }

    /// Audits the same roster once more, with what is said about its columns.
    ///
    /// @param mappings `COLUMN=HEADER`; an empty header takes a meaning away
    public Job again(String member, Job job, List<String> mappings) {
        return audit(member, asked(job).with(mappings));
    }

    @Override
    public Job again(String member, Job job) {
        return again(member, job, asked(job).mappings());
    }

    @Override
    public String kind() {
        return AUDIT;
    }

    @Override
    public Optional<Job> find(String dataset, String id) {
        return workspace
                .jobs()
                .find(id)
                .filter(job -> job.kind().equals(AUDIT) && job.dataset().equals(dataset));
    }

    /// The audits of a dataset, newest first.
    @Override
    public List<Job> of(String dataset, int limit) {
        return workspace.jobs().of(dataset, AUDIT, limit).stream()
                .filter(job ->
                        job.state() != Job.State.DONE || workspace.reports().has(job.id()))
                .toList();
    }

    public AuditAsk asked(Job job) {
        return JSON.readValue(job.order(), AuditAsk.class);
    }

    /// What an audit found in one sentence, or empty when it is not done.
    @Override
    public String headline(Job job) {
        return job.result() == null ? "" : JSON.readValue(job.result(), String.class);
    }

    /// The report, or missing when the audit is not done or was removed.
    public Optional<AuditReport> report(Job job) {
        return workspace.reports().find(job.id(), AuditReport.class);
    }

    /// Removes the report, and the roster unless another audit needs it.
    @Override
    public void remove(Job job) {
        workspace.reports().remove(job.id());
        String upload = asked(job).upload();
        boolean needed = of(job.dataset(), Integer.MAX_VALUE).stream()
                .anyMatch(other ->
                        !other.id().equals(job.id()) && asked(other).upload().equals(upload));
        if (!needed) {
            workspace.uploads().drop(upload);
        }
    }
}
