package kith.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.core.workspace.Job;
import org.jspecify.annotations.Nullable;

/// Long work: what was asked for and how it ended.
public final class JobTable {
    private final Database database;

    public JobTable(Database database) {
        this.database = database;
    }

    public void add(Job job) {
        database.change(
                "insert into jobs (id, kind, dataset, member, state, work, asked) values (?, ?, ?, ?, ?, ?, ?)",
                job.id(),
                job.kind(),
                job.dataset(),
                job.member(),
                job.state().code(),
                job.order(),
                job.asked());
    }

    public void running(String id) {
        database.change("update jobs set state = 'running' where id = ?", id);
    }

    public void end(String id, Job.State state, @Nullable String result, @Nullable String message, Instant at) {
        database.change(
                "update jobs set state = ?, result = ?, message = ?, ended = ? where id = ?",
                state.code(),
                result,
                message,
                at,
                id);
    }

    /// A job that did not come to its end is to be done yet.
    public void waiting(String id) {
        database.change("update jobs set state = 'waiting', message = null, ended = null where id = ?", id);
    }

    /// Replaces all that a job says but who asked for it and when.
    public void rewrite(Job job) {
        database.change(
                "update jobs set state = ?, work = ?, result = ?, message = ? where id = ?",
                job.state().code(),
                job.order(),
                job.result(),
                job.message(),
                job.id());
    }

    public void remove(String id) {
        database.change("delete from jobs where id = ?", id);
    }

    /// What waits or runs, oldest first.
    public List<Job> unfinished() {
        return database.list(
                "select * from jobs where state in ('waiting', 'running') order by asked, id", JobTable::read);
    }

    /// Takes the one further try that a job has, and says whether it was there.
    public boolean tryAgain(String id) {
        return database.change("update jobs set tries = 1 where id = ? and tries = 0", id) == 1;
    }

    public Optional<Job> find(String id) {
        return database.first("select * from jobs where id = ?", JobTable::read, id);
    }

    /// The newest of a dataset, newest first.
    public List<Job> newest(String dataset, int limit) {
        return database.list(
                "select * from jobs where dataset = ? order by asked desc, id limit ?", JobTable::read, dataset, limit);
    }

    /// The newest of one kind of a dataset, newest first.
    public List<Job> newest(String dataset, String kind, int limit) {
        return database.list(
                "select * from jobs where dataset = ? and kind = ? order by asked desc, id limit ?",
                JobTable::read,
                dataset,
                kind,
                limit);
    }

    /// The newest of all, newest first.
    public List<Job> newest(int limit) {
        return database.list("select * from jobs order by asked desc, id limit ?", JobTable::read, limit);
    }

    private static Job read(Database.Cells cells) {
        return new Job(
                cells.text("id"),
                cells.text("kind"),
                cells.text("dataset"),
                cells.text("member"),
                Job.State.valueOf(cells.text("state").toUpperCase(Locale.ROOT)),
                cells.text("work"),
                cells.maybe("result"),
                cells.maybe("message"),
                cells.time("asked"),
                cells.maybeTime("ended"));
    }
}
