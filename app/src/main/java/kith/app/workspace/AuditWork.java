package kith.app.workspace;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kith.app.audit.AuditOrder;
import kith.app.audit.AuditReport;
import kith.app.audit.AuditSentences;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.sources.roster.RosterColumn;

/// Audits as jobs: the roster and the report are kept until somebody removes them.
public final class AuditWork extends KeptWork<AuditAsk, AuditReport> {
    public static final String AUDIT = "audit";

    private final int threads;

    AuditWork(Workspace workspace, int threads) {
        super(workspace, AUDIT, AuditAsk.class, AuditReport.class);
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
    @Override
    public Job start(String member, AuditAsk ask) {
        workspace.dataset(ask.dataset());
        workspace.uploads().file(ask.upload(), ask.file());
        workspace.trail().note(member, Deed.Kind.AUDITED, ask.dataset(), ask.file());
        return submit(member, ask.dataset(), ask);
    }

    @Override
    AuditReport run(AuditAsk ask, Progress progress) {
        Path dataset = workspace.dataset(ask.dataset());
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
            return workspace.useCases().audit(order, progress);
        } catch (KithException e) {
            throw workspace.uploads().plain(ask.upload(), e);
        }
    }

    /// Audits the same roster once more, with what is said about its columns.
    ///
    /// @param mappings `COLUMN=HEADER`; an empty header takes a meaning away
    public Job again(String member, Job job, List<String> mappings) {
        return start(member, asked(job).with(mappings));
    }

    @Override
    String headline(AuditReport report) {
        return AuditSentences.headline(report);
    }

    /// Removes the report, and the roster unless another audit needs it.
    @Override
    public void remove(Job job) {
        super.remove(job);
        String upload = asked(job).upload();
        boolean needed = of(job.dataset(), Integer.MAX_VALUE).stream()
                .anyMatch(other ->
                        !other.id().equals(job.id()) && asked(other).upload().equals(upload));
        if (!needed) {
            workspace.uploads().drop(upload);
        }
    }
}
