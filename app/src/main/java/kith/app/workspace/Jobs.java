package kith.app.workspace;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.workspace.Job;
import kith.store.JobTable;
import org.jspecify.annotations.Nullable;

/// Long work, one at a time, in the order asked. What was asked for and how it ended is kept; how far it is, is not.
///
/// What the end of the server left goes on at the next start ([#takeUp]). Datasets change in one step, so nothing is
/// left
/// half done.
public final class Jobs implements AutoCloseable {
    private static final String INTERRUPTED =
            "The server was killed while this was going on. Nothing was left half done. See whether it was done before you run it again.";
    private static final long PATIENCE_SECONDS = 10;

    private final JobTable table;
    private final Clock clock;
    private final SecureRandom ids = new SecureRandom();
    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kith-job").factory());
    private volatile boolean closing;

    Jobs(JobTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// The work itself: says how far it is and gives its result as JSON.
    @FunctionalInterface
    public interface Work {
        String run(Progress progress);
    }

    /// How far work is.
    ///
    /// @param total 0 when not known
    public record Step(String words, long done, long total) {}

    /// Thrown out of the work when somebody no longer wants it.
    private static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CancelledException() {
            super("cancelled", null, false, false);
        }
    }

    private static final class Live implements Progress {
        private final boolean firm;
        private volatile Step step = new Step("waiting", 0, 0);
        private volatile boolean unwanted;
        private volatile boolean cancelled;

        /// @param firm nobody can cancel it
        Live(boolean firm) {
            this.firm = firm;
        }

        @Override
        public void at(String words, long done, long total) {
            step = new Step(words, done, total);
            if (unwanted) {
                throw new CancelledException();
            }
        }
    }

    /// A name for a job that is yet to be asked for.
    public String nextId() {
        byte[] bytes = new byte[8];
        ids.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Asks for work. It is remembered before this returns.
    ///
    /// @param id    from [#nextId()]
    /// @param order what was asked for, as JSON
    public Job submit(String id, String kind, String dataset, String member, String order, Work work) {
        return submit(new Live(false), id, kind, dataset, member, order, work);
    }

    /// Asks for work that nobody can cancel.
    Job insist(String id, String kind, String dataset, String member, String order, Work work) {
        return submit(new Live(true), id, kind, dataset, member, order, work);
    }

    private Job submit(Live progress, String id, String kind, String dataset, String member, String order, Work work) {
        Job job = new Job(id, kind, dataset, member, Job.State.WAITING, order, null, null, clock.instant(), null);
        // before it is in the table, so that nobody takes it for one that the end of a server left
        live.put(id, progress);
        try {
            table.add(job);
        } catch (RuntimeException e) {
            live.remove(id);
            throw e;
        }
        begin(id, progress, work);
        return job;
    }

    /// How work goes on that the end of the server left.
    ///
    /// @param firm  nobody can cancel it, and it goes on however often the server is killed
    /// @param twice doing it again does no harm, should it be done already
    record Left(Work work, boolean firm, boolean twice) {}

    /// Takes up what the end of the server left, in the order asked. What waited, or was ended in good order, goes on.
    /// What
    /// ran when the server was killed goes on once, if doing it twice does no harm, so that no job kills every
    /// server; else it is told as [Job.State#INTERRUPTED].
    ///
    /// @param mine those to look at
    void takeUp(Predicate<Job> mine, Function<Job, Left> how) {
        for (Job job : table.unfinished()) {
            if (mine.test(job) && !live.containsKey(job.id())) {
                takeUp(job, how);
            }
        }
    }

    private void takeUp(Job job, Function<Job, Left> how) {
        Left left;
        try {
            left = how.apply(job);
        } catch (RuntimeException e) {
            table.end(job.id(), Job.State.FAILED, null, sentence(e), clock.instant());
            return;
        }
        boolean killed = job.state() == Job.State.RUNNING;
        if (!killed || left.firm() || (left.twice() && table.tryAgain(job.id()))) {
            table.waiting(job.id());
            begin(job.id(), new Live(left.firm()), left.work());
        } else {
            table.end(job.id(), Job.State.INTERRUPTED, null, INTERRUPTED, clock.instant());
        }
    }

    private void begin(String id, Live progress, Work work) {
        live.put(id, progress);
        worker.execute(() -> run(id, progress, work));
    }

    private void run(String id, Live progress, Work work) {
        try {
            if (closing || progress.unwanted) {
                throw new CancelledException();
            }
            table.running(id);
            progress.at("starting", 0, 0);
            table.end(id, Job.State.DONE, work.run(progress), null, clock.instant());
        } catch (CancelledException _) {
            if (closing && !progress.cancelled) {
                table.waiting(id);
            } else {
                table.end(id, Job.State.CANCELLED, null, null, clock.instant());
            }
        } catch (Throwable e) {
            table.end(id, Job.State.FAILED, null, sentence(e), clock.instant());
        } finally {
            live.remove(id);
        }
    }

    /// Only sentences made for people are shown; others may hold personal data.
    private static String sentence(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof KithException known) {
                return String.valueOf(known.getMessage());
            }
            if (cause instanceof OutOfMemoryError) {
                return "There was not enough memory. Start the server with more, for example KITH_JAVA_OPTS=-Xmx8g.";
            }
        }
        return "Something went wrong inside Kith (%s). Please report it."
                .formatted(e.getClass().getSimpleName());
    }

    /// Does something between jobs, and waits for it. It is not remembered.
    <T> T between(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, worker).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Ends a job before it is done: at once while it waits, else at its next step.
    public void cancel(String id) {
        Live running = live.get(id);
        if (running != null && !running.firm) {
            running.cancelled = true;
            running.unwanted = true;
        }
    }

    /// Ends a job and forgets that it was.
    void remove(String id) {
        cancel(id);
        table.remove(id);
    }

    public Optional<Job> find(String id) {
        return table.find(id);
    }

    /// The newest of a dataset, newest first.
    public List<Job> of(String dataset, int limit) {
        return table.newest(dataset, limit);
    }

    /// The newest of one kind, newest first.
    public List<Job> of(String dataset, String kind, int limit) {
        return table.newest(dataset, kind, limit);
    }

    /// The newest of all, newest first.
    public List<Job> newest(int limit) {
        return table.newest(limit);
    }

    /// Replaces all that a job says but who asked for it and when.
    void rewrite(Job job) {
        table.rewrite(job);
    }

    /// How far a job is, or missing when it is over.
    public @Nullable Step step(String id) {
        Live running = live.get(id);
        return running == null ? null : running.step;
    }

    /// True when a job that still runs is to end.
    public boolean cancelling(String id) {
        Live running = live.get(id);
        return running != null && running.unwanted;
    }

    /// Ends what runs at its next step; it goes on at the next start.
    @Override
    public void close() {
        closing = true;
        live.values().forEach(running -> running.unwanted = true);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
