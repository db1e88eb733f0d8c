package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

final class WorkersTest {
    @Test
    void every_task_runs_exactly_once_on_any_number_of_threads() {
        for (int threads : new int[] {1, 2, 7}) {
            var runs = new AtomicIntegerArray(1_000);
            Workers.run(threads, 1_000, () -> runs::incrementAndGet);
            for (int task = 0; task < 1_000; task++) {
                assertThat(runs.get(task)).isEqualTo(1);
            }
        }
    }

    @Test
    void no_more_workers_are_made_than_there_are_tasks() {
        var workers = new AtomicInteger();
        Workers.run(8, 3, () -> {
            workers.incrementAndGet();
            return _ -> {};
        });
        assertThat(workers).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void no_tasks_are_done_at_once() {
        Workers.run(4, 0, () -> {
            throw new AssertionError("no worker is needed");
        });
    }

    @Test
    void what_a_task_throws_reaches_the_caller_as_it_is() {
        assertThatThrownBy(() -> Workers.run(2, 10, () -> task -> {
                    if (task == 7) {
                        throw new IllegalStateException("task 7");
                    }
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("task 7");
        assertThatThrownBy(() -> Workers.run(2, 10, () -> {
                    throw new OutOfMemoryError("marks");
                }))
                .isExactlyInstanceOf(OutOfMemoryError.class);
    }
}
