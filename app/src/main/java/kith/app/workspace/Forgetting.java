package kith.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kith.app.ForgetOutcome;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.data.Forget;
import kith.data.Identity;
import kith.store.Database;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Forgets a person in a dataset and in all that the workspace keeps beside it.
///
/// The dataset comes last, because it alone knows all that the person goes by: whoever is killed in between does
/// the same again. As a job it cannot be cancelled, waits its turn, so that nothing else is under way, and goes on
/// by itself after the server ended. Who asked stays in the log; whom stays nowhere.
public final class Forgetting {
    public static final String FORGET = "forget";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workspace workspace;
    private final Database database;
    private final List<Place> places;

    Forgetting(Workspace workspace, Database database) {
        this.workspace = workspace;
        this.database = database;
        JobTraces jobs = new JobTraces(workspace);
        places = List.of(
                new Place("log", workspace.trail()::naming, workspace.trail()::forget),
                new Place("remarks", workspace.remarks()::naming, workspace.remarks()::forget),
                new Place("saved views", workspace.views()::naming, workspace.views()::forget),
                new Place("answers to programs", workspace.answers()::naming, workspace.answers()::forget),
                new Place("uploads", jobs::uploads, jobs::forgetUploads),
                new Place("audits and plans", jobs::reports, jobs::forgetReports),
                new Place("other work", jobs::words, jobs::forgetWords));
    }

    /// Something done with what names a person, in one place and about one dataset; says to how many things.
    @FunctionalInterface
    private interface Step {
        long in(String dataset, Identity.Finder person);
    }

    private record Place(String name, Step naming, Step forget) {}

    /// @param account as it was asked for; empty once the person is forgotten
    private record Ask(String dataset, String account) {}

    /// What forgetting would do.
    ///
    /// @param known     the dataset or what is kept beside it names the person
    /// @param goesBy    handles, or else ids
    /// @param outcome   what would be removed
    /// @param elsewhere other datasets that hold somebody of the same name
    public record Preview(boolean known, List<String> goesBy, ForgetOutcome outcome, List<String> elsewhere) {}

    /// Says what would go. Changes nothing.
    ///
    /// @param account an account id, a handle with or without `@`, or a profile address
    /// @throws KithException (usage) when it is not clear who is meant
    public Preview look(String dataset, String account) {
        Path folder = workspace.dataset(dataset);
        Identity identity = identity(folder, account);
        Forget.Report report = Forget.look(folder, account);
        Map<String, Long> found = new TreeMap<>();
        report.removed().forEach((table, rows) -> found.put(table.sqlName(), rows));
        found.put("results", report.resultRows());
        Identity.Finder person = identity.finder();
        places.forEach(place -> found.put(place.name(), place.naming().in(dataset, person)));
        found.values().removeIf(count -> count == 0);
        return new Preview(
                !found.isEmpty(),
                List.copyOf(identity.handles().isEmpty() ? identity.ids() : identity.handles()),
                new ForgetOutcome(found),
                elsewhere(dataset, account));
    }

    private static Identity identity(Path folder, String account) {
        if (account.isBlank()) {
            throw KithException.usage("Say whom to forget: an account id, a handle or a profile address.");
        }
        return Forget.identity(folder, account);
    }

    private List<String> elsewhere(String dataset, String account) {
        return workspace.datasets().entrySet().stream()
                .filter(other -> !other.getKey().equals(dataset) && holds(other.getValue(), account))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean holds(Path folder, String account) {
        try {
            return Forget.look(folder, account).known();
        } catch (KithException _) {
            // several go by that name
            return true;
        }
    }

    /// Forgets a person as a job.
    ///
    /// @throws KithException (usage) when it is not clear who is meant
    public Job forget(String member, String dataset, String account) {
        identity(workspace.dataset(dataset), account);
        note(member, dataset);
        Jobs jobs = workspace.jobs();
        String id = jobs.nextId();
        Ask ask = new Ask(dataset, account);
        return jobs.insist(
                id, FORGET, dataset, member, JSON.writeValueAsString(ask), progress -> run(id, ask, progress));
    }

    /// Forgets a person and waits for it, for who has the workspace to themselves. What was interrupted goes first.
    public ForgetOutcome now(String dataset, String account, Progress progress) {
        Path folder = workspace.dataset(dataset);
        identity(folder, account);
        note(null, dataset);
        return workspace.jobs().between(() -> {
            ForgetOutcome outcome = run(folder, dataset, account, progress);
            database.purge();
            return outcome;
        });
    }

    private void note(@Nullable String member, String dataset) {
        workspace.trail().note(member, Deed.Kind.FORGOT, dataset, "one person");
    }

    /// How it goes on.
    Jobs.Left left(Job job) {
        Ask ask = JSON.readValue(job.order(), Ask.class);
        return new Jobs.Left(progress -> run(job.id(), ask, progress), true, true);
    }

    private String run(String id, Ask ask, Progress progress) {
        try {
            ForgetOutcome outcome = ask.account().isEmpty()
                    ? new ForgetOutcome(Map.of())
                    : run(workspace.dataset(ask.dataset()), ask.dataset(), ask.account(), progress);
            forgetAsk(id, ask);
            return JSON.writeValueAsString(outcome);
        } catch (KithException e) {
            forgetAsk(id, ask);
            throw e;
        }
    }

    private ForgetOutcome run(Path folder, String dataset, String account, Progress progress) {
        Identity.Finder person = identity(folder, account).finder();
        Map<String, Long> removed = new TreeMap<>();
        progress.at("looking through what is kept beside the data", 0, 0);
        clear(dataset, person, removed);
        workspace
                .useCases()
                .forget(folder, account, progress)
                .removed()
                .forEach((place, rows) -> removed.merge(place, rows, Long::sum));
        // whoever looked at the person meanwhile left a line in the log
        clear(dataset, person, removed);
        return new ForgetOutcome(removed);
    }

    private void clear(String dataset, Identity.Finder person, Map<String, Long> removed) {
        for (Place place : places) {
            long count = place.forget().in(dataset, person);
            if (count > 0) {
                removed.merge(place.name(), count, Long::sum);
            }
        }
    }

    /// Whom a job was about goes last of all, with all that the store still holds of it in unused bytes.
    private void forgetAsk(String id, Ask ask) {
        Job job = workspace.jobs().find(id).orElseThrow();
        String order = JSON.writeValueAsString(new Ask(ask.dataset(), ""));
        workspace.jobs().rewrite(JobTraces.rewritten(job, job.state(), order, job.result(), job.message()));
        database.purge();
    }

    /// What was removed, when a job of this kind is done.
    public Optional<ForgetOutcome> outcome(Job job) {
        return job.kind().equals(FORGET) && job.result() != null
                ? Optional.of(JSON.readValue(job.result(), ForgetOutcome.class))
                : Optional.empty();
    }
}
