package kith.app.workspace;

import java.util.List;
import java.util.Optional;
import kith.core.Progress;
import kith.core.workspace.Job;
import tools.jackson.databind.json.JsonMapper;

/// Work of one kind, done as jobs, whose report is kept until somebody removes it.
///
/// @param <A> what is asked for
/// @param <R> what comes out
public abstract sealed class KeptWork<A, R> permits AuditWork, PlanWork {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Workspace workspace;
    private final String kind;
    private final Class<A> asks;
    private final Class<R> reports;

    KeptWork(Workspace workspace, String kind, Class<A> asks, Class<R> reports) {
        this.workspace = workspace;
        this.kind = kind;
        this.asks = asks;
        this.reports = reports;
    }

    /// Has it done.
    public abstract Job start(String member, A ask);

    /// Does it, and says what came out.
    abstract R run(A ask, Progress progress);

    /// A report in one sentence.
    abstract String headline(R report);

    /// The kind of its jobs.
    public String kind() {
        return kind;
    }

    Job submit(String member, String dataset, A ask) {
        Jobs jobs = workspace.jobs();
        String id = jobs.nextId();
        return jobs.submit(id, kind, dataset, member, JSON.writeValueAsString(ask), work(id, ask));
    }

    private Jobs.Work work(String id, A ask) {
        return progress -> {
            R report = run(ask, progress);
            workspace.reports().keep(id, report);
            if (workspace.jobs().find(id).isEmpty()) {
                // removed meanwhile
                workspace.reports().remove(id);
            }
            return JSON.writeValueAsString(headline(report));
        };
    }

    /// How it goes on.
    Jobs.Left left(Job job) {
        return new Jobs.Left(work(job.id(), asked(job)), false, true);
    }

    /// Does the same once more.
    public Job again(String member, Job job) {
        return start(member, asked(job));
    }

    public A asked(Job job) {
        return JSON.readValue(job.order(), asks);
    }

    /// What came out in one sentence, or empty when it is not done.
    public String headline(Job job) {
        return job.result() == null ? "" : JSON.readValue(job.result(), String.class);
    }

    /// What came out, or missing when it is not done or was removed.
    public Optional<R> report(Job job) {
        return workspace.reports().find(job.id(), reports);
    }

    /// Removes the job and its report; what still waits or runs comes to nothing.
    public void remove(Job job) {
        workspace.jobs().remove(job.id());
        workspace.reports().remove(job.id());
    }

    /// That of a dataset, newest first.
    public List<Job> of(String dataset, int limit) {
        return workspace.jobs().of(dataset, kind, limit).stream()
                .filter(job ->
                        job.state() != Job.State.DONE || workspace.reports().has(job.id()))
                .toList();
    }

    /// One of a dataset.
    public Optional<Job> find(String dataset, String id) {
        return workspace
                .jobs()
                .find(id)
                .filter(job -> job.kind().equals(kind) && job.dataset().equals(dataset));
    }
}
