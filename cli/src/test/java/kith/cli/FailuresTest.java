package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.core.KithException;
import org.junit.jupiter.api.Test;

final class FailuresTest {
    private final FakeUseCases useCases = new FakeUseCases();

    @Test
    void every_kind_of_failure_has_its_exit_code_and_no_stack_trace() {
        assertFails(KithException.usage("No such walk."), 2, "kith: No such walk.");
        assertFails(KithException.badInput("fans.csv, line 3: no account_id."), 3, "kith: fans.csv, line 3");
        assertFails(KithException.world("Disk full.", null), 4, "kith: Disk full.");
        assertFails(new UncheckedIOException(new IOException("gone")), 4, "gone");
    }

    @Test
    void a_value_quoted_in_a_message_cannot_command_the_terminal() {
        useCases.failure = KithException.badInput("a.csv, line 2: '\u001b[2J' is no number.\nPut a number there.");
        Run run = Run.of(useCases, "assess", "d");
        assertThat(run.err()).doesNotContain("\u001b").contains("is no number.\nPut a number there.");
    }

    @Test
    void a_mistake_of_ours_is_told_without_the_data_in_its_message() throws IOException {
        useCases.failure = new IllegalStateException("row of ada@example.org");
        Run run = Run.of(useCases, "assess", "d");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("IllegalStateException").doesNotContain("ada@example.org");
        Matcher file = Pattern.compile("is in (\\S+\\.txt)").matcher(run.err());
        assertThat(file.find()).isTrue();
        Path details = Path.of(file.group(1));
        assertThat(Files.readString(details))
                .contains("at kith.cli.FailuresTest")
                .doesNotContain("ada@example.org");
        Files.delete(details);
    }

    @Test
    void the_stack_trace_is_there_for_those_who_ask() {
        useCases.failure = new IllegalStateException("why");
        Run run = Run.of(useCases, "assess", "d", "--stacktrace");
        assertThat(run.err()).contains("at kith.cli.FailuresTest").contains("why");
    }

    @Test
    void wrong_usage_is_answered_with_help_to_get_it_right() {
        Run run = Run.of(useCases, "fnd");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Maybe you meant: find.").contains("Try 'kith --help'.");
        assertThat(Run.of(useCases, "find").err()).contains("DATASET").contains("Try 'kith find --help'.");
        assertThat(Run.of(useCases, "find", "d", "--limit", "many").code()).isEqualTo(2);
        assertThat(Run.of(useCases).code()).isEqualTo(2);
    }

    @Test
    void a_reader_who_has_had_enough_is_no_failure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        for (String[] args : new String[][] {{"find", "d", "--quiet"}, {"--help"}, {"--version"}}) {
            assertThat(Main.run(session(failing("Broken pipe"), err), args)).isZero();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_full_disk_behind_stdout_is_a_failure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(session(failing("No space left on device"), err), "find", "d", "--quiet");
        assertThat(code).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("No space left on device")
                .doesNotContain("\tat ");
    }

    private void assertFails(RuntimeException failure, int code, String message) {
        useCases.failure = failure;
        Run run = Run.of(useCases, "assess", "d");
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private Session session(OutputStream out, OutputStream err) {
        return new Session(
                useCases,
                ResultStream.printing(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Run.FILES,
                () -> 0);
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
