package kith.app.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kith.app.AssessOrder;
import kith.app.AssessOutcome;
import kith.app.FilePreview;
import kith.app.ImportOrder;
import kith.app.ImportOutcome;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Imports and assessments as jobs: what is asked for is kept with the job, so that it can be run again.
public final class DataWork {
    public static final String CHECK = "check";
    public static final String IMPORT = "import";
    public static final String ASSESS = "assess";
    public static final String PREPARE = "prepare";
    private static final int RECENT = 5;
    private static final double MAX_REJECTS = 0.2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workspace workspace;
    private final int threads;

    DataWork(Workspace workspace, int threads) {
        this.workspace = workspace;
        this.threads = threads;
    }

    /// Says what an import would do.
    public Job check(String member, ImportAsk ask) {
        workspace.newDataset(ask.dataset());
        return submit(CHECK, ask.dataset(), member, ask, checking(ask));
    }

    private Jobs.Work checking(ImportAsk ask) {
        return progress -> json(run(ask, true, progress));
    }

    /// Imports what was checked.
    public Job importFiles(String member, ImportAsk ask) {
        workspace.newDataset(ask.dataset());
        workspace.trail().note(member, Deed.Kind.IMPORTED, ask.dataset(), String.join(", ", ask.files()));
        return submit(IMPORT, ask.dataset(), member, ask, importing(ask));
    }

    private Jobs.Work importing(ImportAsk ask) {
        return progress -> {
            String result = json(run(ask, false, progress));
            workspace.uploads().drop(ask.upload());
            return result;
        };
    }

    private ImportOutcome run(ImportAsk ask, boolean dryRun, Progress progress) {
        Uploads uploads = workspace.uploads();
        ImportOrder order = new ImportOrder(
                uploads.files(ask.upload(), ask.files()),
                workspace.newDataset(ask.dataset()),
                ask.table(),
                ask.mapped() ? uploads.mapping(ask.upload()).toString() : null,
                ask.source() == null ? String.join(", ", ask.files()) : ask.source(),
                ask.basis(),
                ask.retention(),
                null,
                MAX_REJECTS,
                ask.acceptScraped(),
                dryRun,
                dryRun ? uploads.rejects(ask.upload()) : null);
        try {
            return workspace.useCases().importFiles(order, progress);
        } catch (KithException e) {
            throw uploads.plain(ask.upload(), e);
        }
    }

    /// Judges every account of a dataset.
    public Job assess(String member, AssessAsk ask) {
        Jobs.Work work = assessing(ask);
        workspace.trail().note(member, Deed.Kind.ASSESSED, ask.dataset(), ask.definition());
        return submit(ASSESS, ask.dataset(), member, ask, work);
    }

    private Jobs.Work assessing(AssessAsk ask) {
        Path dataset = workspace.dataset(ask.dataset());
        Path definition =
                ask.definition() == null ? null : workspace.definitions().file(ask.definition());
        return progress -> {
            workspace.remarks().takeIn(ask.dataset(), dataset, workspace.useCases(), progress);
            AssessOutcome outcome =
                    workspace.useCases().assess(new AssessOrder(dataset, definition, ask.seed(), threads), progress);
            warm(dataset, progress);
            return json(outcome);
        };
    }

    /// Makes the pages of a dataset that was assessed elsewhere.
    public Job prepare(String member, String dataset) {
        return submit(PREPARE, dataset, member, dataset, preparing(dataset));
    }

    private Jobs.Work preparing(String dataset) {
        Path folder = workspace.dataset(dataset);
        return progress -> {
            warm(folder, progress);
            return json(dataset);
        };
    }

    /// How work goes on. An import that was killed may be done already, and done twice its rows count twice.
    Jobs.Left left(Job job) {
        return switch (job.kind()) {
            case CHECK -> new Jobs.Left(checking(asked(job)), false, true);
            case IMPORT -> new Jobs.Left(importing(asked(job)), false, false);
            case PREPARE -> new Jobs.Left(preparing(job.dataset()), false, true);
            case ASSESS -> new Jobs.Left(assessing(JSON.readValue(job.order(), AssessAsk.class)), false, true);
            default -> throw KithException.usage("This kind of work cannot go on: it is of another version of Kith.");
        };
    }

    /// Makes what the pages of a dataset read, so that the first visit does not wait.
    private void warm(Path dataset, Progress progress) {
        workspace.people().prepare(dataset, progress);
        workspace.rejudger().warm(dataset);
        workspace.comparisons().soon(dataset);
    }

    /// The work to wait for before the pages of an assessed dataset can be shown, or missing: they can be at once.
    public Optional<Job> beforePages(String member, String dataset) {
        if (workspace.people().ready(workspace.dataset(dataset))) {
            return Optional.empty();
        }
        return Optional.of(workspace.jobs().of(dataset, RECENT).stream()
                .filter(job -> !job.state().over())
                .filter(job -> job.kind().equals(PREPARE) || job.kind().equals(ASSESS))
                .findFirst()
                .orElseGet(() -> prepare(member, dataset)));
    }

    /// Runs a job that is over once more.
    public Job again(String member, Job job) {
        return switch (job.kind()) {
            case CHECK -> check(member, asked(job));
            case IMPORT -> importFiles(member, asked(job));
            case PREPARE -> prepare(member, job.dataset());
            case ASSESS -> assess(member, JSON.readValue(job.order(), AssessAsk.class));
            default -> throw KithException.usage("This kind of work cannot be run again from here.");
        };
    }

    /// Chooses by hand what the columns of a checked list mean, and checks it again.
    ///
    /// @param means the table's column for each column of the file that is to be read
    public Job choose(String member, Job job, String file, String table, Map<String, String> means) {
        ImportAsk ask = asked(job);
        workspace.uploads().keepMapping(ask.upload(), workspace.useCases().mapping(file, table, means));
        return check(member, ask.withMapping());
    }

    /// The first rows of a file of a check or import.
    ///
    /// @param table or missing: it is told from the file
    /// @throws KithException (usage) when the job has no such file, or it is gone
    public FilePreview preview(Job job, String file, @Nullable String table) {
        ImportAsk ask = asked(job);
        if (!ask.files().contains(file)) {
            throw KithException.usage(
                    "The work has no file '%s', but %s.".formatted(file, String.join(", ", ask.files())));
        }
        return workspace.useCases().preview(workspace.uploads().file(ask.upload(), file), table);
    }

    /// Throws the uploaded files of a checked import away.
    public void discard(Job job) {
        workspace.uploads().drop(asked(job).upload());
    }

    /// What an import or its check was asked for.
    ///
    /// @throws KithException (usage) when the job is another kind of work
    public ImportAsk asked(Job job) {
        if (!imports(job)) {
            throw KithException.usage("This work imports nothing, so it has no files.");
        }
        return JSON.readValue(job.order(), ImportAsk.class);
    }

    /// What came out of an import or its check, when it is done.
    public @Nullable ImportOutcome imported(Job job) {
        return job.result() == null ? null : JSON.readValue(job.result(), ImportOutcome.class);
    }

    /// What came out of an assessment, when it is done.
    public @Nullable AssessOutcome assessed(Job job) {
        return job.result() == null ? null : JSON.readValue(job.result(), AssessOutcome.class);
    }

    /// The list of what a job left out.
    public Optional<Path> rejects(Job job) {
        ImportOutcome outcome = imports(job) ? imported(job) : null;
        return Optional.ofNullable(outcome).map(ImportOutcome::rejects).filter(Files::exists);
    }

    private static boolean imports(Job job) {
        return job.kind().equals(CHECK) || job.kind().equals(IMPORT);
    }

    private <T> Job submit(String kind, String dataset, String member, T ask, Jobs.Work work) {
        Jobs jobs = workspace.jobs();
        return jobs.submit(jobs.nextId(), kind, dataset, member, json(ask), work);
    }

    private static <T> String json(T value) {
        return JSON.writeValueAsString(value);
    }
}
