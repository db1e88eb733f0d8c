package kith.graph.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import kith.graph.Workers.Worker;

/// Threads that stay for many short rounds; whoever calls is one of them.
///
/// Like [kith.graph.Workers], which starts its threads anew each time: a search makes a dozen
/// rounds of a few milliseconds. A task may only write where no other task writes.
final class Crew implements AutoCloseable {
    private final int threads;
    private final ExecutorService others;

    Crew(int threads) {
        this.threads = threads;
        this.others = Executors.newFixedThreadPool(
                Math.max(1, threads - 1), Thread.ofPlatform().daemon().factory());
    }

    int threads() {
        return threads;
    }

    /// Runs the tasks 0, …, tasks - 1 and returns when all are done. What a task throws is thrown
    /// here.
    ///
    /// @param workers makes the worker of a thread, by its number in 0, …, threads - 1; no two threads
    ///     share a number
    void run(int tasks, IntFunction<Worker> workers) {
        var next = new AtomicInteger();
        List<Future<?>> helping = new ArrayList<>();
        for (int thread = 1; thread < Math.min(threads, tasks); thread++) {
            int number = thread;
            helping.add(others.submit(() -> work(next, tasks, workers.apply(number))));
        }
        try {
            work(next, tasks, workers.apply(0));
        } finally {
            // Nobody may still be writing when the caller goes on, whatever happened.
            next.set(tasks);
            helping.forEach(Crew::await);
        }
        helping.forEach(Crew::rethrow);
    }

    @Override
    public void close() {
        others.shutdownNow();
    }

    private static void work(AtomicInteger next, int tasks, Worker worker) {
        for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
            worker.run(task);
        }
    }

    private static void await(Future<?> helper) {
        while (true) {
            try {
                helper.get();
                return;
            } catch (ExecutionException e) {
                return; // rethrown later
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while tasks were being shared out", e);
            }
        }
    }

    private static void rethrow(Future<?> helper) {
        if (helper.state() == Future.State.FAILED) {
            switch (helper.exceptionNow()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> throw new IllegalStateException(helper.exceptionNow());
            }
        }
    }
}
