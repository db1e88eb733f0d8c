package kith.measure.gather;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.core.KithException;
import org.jspecify.annotations.Nullable;

/// Work that goes on beside the thread that hands it out, on the other threads; with one thread it is done at
/// once.
///
/// Few tasks wait: who hands out faster than the others work is held up, so that what waits stays small.
final class Beside implements AutoCloseable {
    private static final int WAITING = 4;

    private final int most;
    private final @Nullable ExecutorService others;
    private final Queue<Future<?>> open = new ArrayDeque<>();

    /// @param threads in all, the one that hands out included
    Beside(int threads) {
        most = WAITING * threads;
        others = threads > 1 ? Executors.newFixedThreadPool(threads - 1) : null;
    }

    void run(Runnable task) {
        if (others == null) {
            task.run();
            return;
        }
        if (open.size() == most) {
            finish(open.remove());
        }
        open.add(others.submit(task));
    }

    /// Returns when all is done. What a task threw is thrown here.
    void finish() {
        while (!open.isEmpty()) {
            finish(open.remove());
        }
    }

    private static void finish(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KithException.world("Interrupted while gathering; the dataset is unchanged.", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdownNow();
            others.close();
        }
    }
}
