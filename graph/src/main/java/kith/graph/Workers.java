package kith.graph;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Shares numbered tasks out among a fixed number of threads.
///
/// Which thread gets which task is a matter of luck, so a task may only write where no other task writes. Then the
/// outcome is the same on any number of threads.
public final class Workers {
    private Workers() {}

    /// Does one task; made once a thread, so it may own scratch memory.
    @FunctionalInterface
    public interface Worker {
        void run(int task);
    }

    /// Two results.
    public record Both<A, B>(A first, B second) {}

    /// Works out two things, at once when there are two threads. What one of them throws is thrown here.
    public static <A, B> Both<A, B> both(int threads, Supplier<A> first, Supplier<B> second) {
        var one = new AtomicReference<A>();
        var other = new AtomicReference<B>();
        run(Math.min(2, threads), 2, () -> task -> {
            if (task == 0) {
                one.set(first.get());
            } else {
                other.set(second.get());
            }
        });
        return new Both<>(one.get(), other.get());
    }

    /// Runs the tasks 0, …, tasks - 1 and returns when all are done. What a task throws is thrown here.
    public static void run(int threads, int tasks, Supplier<Worker> workers) {
        int busy = Math.min(threads, tasks);
        if (busy == 0) {
            return;
        }
        if (busy == 1) {
            Worker worker = workers.get();
            for (int task = 0; task < tasks; task++) {
                worker.run(task);
            }
            return;
        }
        var next = new AtomicInteger();
        Callable<Void> loop = () -> {
            Worker worker = workers.get();
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                worker.run(task);
            }
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(busy)) {
            for (Future<Void> done : pool.invokeAll(Collections.nCopies(busy, loop))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while %d tasks were being shared out".formatted(tasks), e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
