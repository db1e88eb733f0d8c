package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // a clock may start anywhere, and wrap around

    @Test
    void quick_work_leaves_no_trace() {
        try (ProgressLine line = line(true, 80)) {
            line.at("reading", 1, 2);
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_terminal_gets_one_line_rewritten_and_wiped() {
        try (ProgressLine line = line(true, 80)) {
            later(600);
            line.at("reading follows.csv", 1, 4);
            later(10);
            line.at("reading follows.csv", 2, 4); // too soon
            later(200);
            line.at("reading follows.csv", 3, 4);
        }
        // a quarter of twenty is five, three quarters fifteen
        assertThat(shown())
                .isEqualTo("\r" + "━".repeat(5) + "─".repeat(15) + "  25 %  reading follows.csv\u001b[K"
                        + "\r" + "━".repeat(15) + "─".repeat(5) + "  75 %  reading follows.csv\u001b[K"
                        + "\r\u001b[K");
    }

    @Test
    void the_line_fits_the_terminal() {
        try (ProgressLine line = line(true, 40)) {
            later(600);
            line.at("reading a file with a very long name.csv", 1, 4);
        }
        String drawn = shown().substring(1, shown().indexOf("\u001b"));
        // 39 columns at most; the blank before the cut word is not kept
        assertThat(drawn).isEqualTo("━━━━━───────────────  25 %  reading a…");
    }

    @Test
    void work_without_an_end_shows_how_much_is_done() {
        try (ProgressLine line = line(true, 80)) {
            later(600);
            line.at("reading", 12_345, 0);
        }
        assertThat(shown()).startsWith("\r12,345  reading");
    }

    @Test
    void more_done_than_expected_is_all_done() {
        try (ProgressLine line = line(true, 80)) {
            later(600);
            line.at("reading", 5, 4);
        }
        assertThat(shown()).contains("100 %").doesNotContain("125");
    }

    @Test
    void a_log_gets_plain_lines_far_apart() {
        try (ProgressLine line = line(false, 80)) {
            for (int second = 1; second <= 25; second++) {
                later(1000);
                line.at("judging", second, 25);
            }
        }
        // the first after ten seconds, then every ten: 10 of 25 and 20 of 25
        assertThat(shown().lines()).containsExactly("kith: judging, 40 %", "kith: judging, 80 %");
    }

    private ProgressLine line(boolean inPlace, int width) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new ProgressLine(stream, inPlace, true, width, now::get);
    }

    private void later(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
