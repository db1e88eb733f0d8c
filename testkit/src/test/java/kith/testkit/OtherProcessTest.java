package kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OtherProcessTest {
    @TempDir
    private Path folder;

    @Test
    void a_process_killed_where_it_says_it_is_does_nothing_more() throws Exception {
        Path hook = folder.resolve("hook");
        try (OtherProcess other = OtherProcess.start(Talker.class, hook.toString())) {
            other.awaitLine("second");
            // 128 and SIGKILL, which is 9
            assertThat(other.kill()).isEqualTo(128 + 9);
        }
        assertThat(hook).doesNotExist();
    }

    @Test
    void a_process_that_ends_early_is_told_with_its_words() throws Exception {
        try (OtherProcess other = OtherProcess.start(Talker.class)) {
            assertThatThrownBy(() -> other.awaitLine("second"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("first")
                    .hasMessageContaining("nothing to do");
        }
    }

    static final class Talker {
        private Talker() {}

        static void main(String[] args) {
            System.out.println("first");
            if (args.length == 0) {
                throw new IllegalStateException("nothing to do");
            }
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> Path.of(args[0]).toFile().mkdir()));
            System.out.println("second");
            while (true) {
                LockSupport.park();
            }
        }
    }
}
