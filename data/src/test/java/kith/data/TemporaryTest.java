package kith.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.testkit.OtherProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a killed process leaves in the temporary folder goes with the next one.
class TemporaryTest {
    @Test
    void folder_of_a_killed_process_goes_and_others_stay(@TempDir Path parent) throws Exception {
        Path folder;
        try (OtherProcess process = OtherProcess.start(Worker.class)) {
            process.awaitLine("made");
            Path made = found(process.pid());
            Files.writeString(made.resolve("list"), "somebody");
            folder = Files.createDirectory(parent.resolve(made.getFileName()));
            Files.writeString(folder.resolve("list"), "somebody");
            Temporary.sweep(parent);
            assertThat(folder).exists();
            process.kill();
            Disk.delete(made);
        }
        Path other = Files.createDirectory(parent.resolve("kith-notes"));
        Temporary.sweep(parent);
        assertThat(folder).doesNotExist();
        assertThat(other).exists();
    }

    private static Path found(long pid) throws IOException {
        try (var children =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "kith-%d-*".formatted(pid))) {
            return children.iterator().next();
        }
    }

    static final class Worker {
        private Worker() {}

        public static void main(String[] args) throws IOException {
            Temporary.folder();
            System.out.println("made");
            System.out.flush();
            while (true) {
                java.util.concurrent.locks.LockSupport.park();
            }
        }
    }
}
