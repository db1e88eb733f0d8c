package kith.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import kith.core.ErrorCode;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.Dataset;
import kith.data.DuckDb;
import kith.testkit.OtherProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ends that nobody can catch: the process dies, the disk is full. The dataset is what it was.
class CrashTest {
    @TempDir
    Path folder;

    private Fixture fixture;
    private String sha256 = "";
    private Path next = Path.of("");

    @BeforeEach
    void dataset_with_one_account() throws IOException {
        fixture = new Fixture(folder);
        fixture.run(fixture.file("accounts.csv", "account_id,followers_count\nkept,5\n"));
        sha256 = Dataset.open(fixture.dataset()).sha256();
        var text = new StringBuilder("account_id,followers_count\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("id").append(i).append(',').append(i).append('\n');
        }
        next = fixture.file("accounts-2.csv", text.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "writing", "committing"})
    void import_that_is_killed_leaves_the_dataset_as_it_was(String step) throws Exception {
        killed(Importer.class, step);

        assertThat(Dataset.open(fixture.dataset()).sha256()).isEqualTo(sha256);
        assertThat(fixture.rows("SELECT account_id FROM accounts")).containsExactly("kept");
        // Leftovers are swept, and the same import works.
        assertThat(fixture.run(next).rowsKept()).isEqualTo(20_000);
        assertThat(fixture.rows("SELECT count(*) FROM accounts")).containsExactly("20001");
        try (var batches = Files.list(fixture.dataset().resolve("batches"))) {
            assertThat(batches).hasSize(2);
        }
        assertThat(fixture.dataset().resolve("work")).doesNotExist();
    }

    @Test
    void results_that_are_killed_half_way_leave_the_old_results() throws Exception {
        commitResults(fixture.dataset(), "1 AS account_id");
        String before = Files.readString(fixture.dataset().resolve(Dataset.MANIFEST));

        killed(Assessor.class, "results");

        assertThat(Files.readString(fixture.dataset().resolve(Dataset.MANIFEST)))
                .isEqualTo(before);
        assertThat(Dataset.open(fixture.dataset()).result("assessments"))
                .hasValueSatisfying(file -> assertThat(file).exists());
        assertThat(Dataset.open(fixture.dataset()).resultsAreStale()).isFalse();
    }

    @Test
    void writer_in_another_process_keeps_this_one_out() throws Exception {
        try (OtherProcess writer = started(Importer.class, "writing")) {
            assertThatThrownBy(() -> fixture.run(next)).hasMessageContaining("Another Kith is writing to");
            assertThat(writer.kill()).isEqualTo(128 + 9);
        }
        assertThat(fixture.run(next).rowsKept()).isEqualTo(20_000);
    }

    @Test
    void full_disk_is_said_and_changes_nothing() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        Assumptions.assumeTrue(
                mounted("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", small.toString()),
                "Skipped: this test needs the right to mount a small tmpfs.");
        try {
            Path dataset = small.resolve("dataset");
            Import.run(ImportRequest.of(dataset, Fixture.NOW, folder.resolve("accounts.csv")), Progress.NONE);
            String before = Files.readString(dataset.resolve(Dataset.MANIFEST));
            // Random ids do not compress: 40,000 of them need more than 400 KiB.
            var random = new java.util.SplittableRandom(1);
            var text = new StringBuilder("account_id,bio\n");
            for (int i = 0; i < 40_000; i++) {
                text.append(Long.toHexString(random.nextLong()))
                        .append(',')
                        .append(Long.toHexString(random.nextLong()))
                        .append('\n');
            }
            Path big = fixture.file("accounts-3.csv", text.toString());

            assertThatThrownBy(() -> Import.run(ImportRequest.of(dataset, Fixture.NOW, big), Progress.NONE))
                    .isInstanceOfSatisfying(
                            KithException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WORLD))
                    .hasMessageContaining("The disk is full")
                    .hasMessageContaining("nothing was changed");

            assertThat(Files.readString(dataset.resolve(Dataset.MANIFEST))).isEqualTo(before);
            assertThat(dataset.resolve("work")).doesNotExist();
            assertThat(Import.run(ImportRequest.of(dataset, Fixture.NOW, folder.resolve("accounts.csv")), Progress.NONE)
                            .rowsKept())
                    .isEqualTo(1);
        } finally {
            assertThat(mounted("umount", "-l", small.toString())).isTrue();
        }
    }

    private static boolean mounted(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private void killed(Class<?> main, String step) throws Exception {
        try (OtherProcess child = started(main, step)) {
            assertThat(child.kill()).isEqualTo(128 + 9);
        }
    }

    /// The other process, come to `step` and waiting there.
    private OtherProcess started(Class<?> main, String step) throws IOException {
        OtherProcess child = OtherProcess.start(main, step, fixture.dataset().toString(), next.toString());
        child.awaitLine("reached " + step);
        return child;
    }

    static void commitResults(Path dataset, String select) {
        Dataset opened = Dataset.open(dataset);
        opened.commitResults(
                Map.of("assessments", file -> {
                    try (DuckDb database = DuckDb.open(file.resolveSibling("spill"))) {
                        database.writeParquet("testing", "SELECT " + select, file);
                    }
                }),
                opened.sha256(),
                Map.of("seed", "1"));
    }

    /// Says that it came so far, and waits to be killed.
    static void stop(String step) {
        System.out.println("reached " + step);
        System.out.flush();
        while (true) {
            java.util.concurrent.locks.LockSupport.park();
        }
    }

    static final class Importer {
        private Importer() {}

        public static void main(String[] args) {
            Import.run(ImportRequest.of(Path.of(args[1]), Instant.EPOCH, Path.of(args[2])), (step, _, _) -> {
                if (step.startsWith(args[0])) {
                    stop(args[0]);
                }
            });
        }
    }

    static final class Assessor {
        private Assessor() {}

        public static void main(String[] args) {
            Dataset dataset = Dataset.open(Path.of(args[1]));
            dataset.commitResults(
                    Map.of("assessments", file -> {
                        Files.writeString(file, "half a file");
                        stop(args[0]);
                    }),
                    dataset.sha256(),
                    Map.of());
        }
    }
}
