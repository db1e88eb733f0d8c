package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import kith.cli.text.Glyphs;
import org.junit.jupiter.api.Test;

final class TerminalTest {
    @Test
    void files_come_out_the_same_whatever_the_locale() {
        Terminal terminal = Terminal.detect(Map.of("TERM", "xterm"), properties("", "200", "other"));
        assertThat(terminal.width()).isEqualTo(100);
        assertThat(terminal.glyphs()).isEqualTo(Glyphs.UNICODE);
        assertThat(terminal.colour()).isFalse();
        assertThat(terminal.bar()).isFalse();
    }

    @Test
    void a_terminal_without_unicode_gets_plain_drawings() {
        assertThat(Terminal.detect(Map.of(), properties("out,err", "80", "other"))
                        .glyphs())
                .isEqualTo(Glyphs.ASCII);
        assertThat(Terminal.detect(Map.of(), properties("out,err", "80", "utf-8"))
                        .glyphs())
                .isEqualTo(Glyphs.UNICODE);
    }

    @Test
    void colour_can_be_refused() {
        assertThat(Terminal.detect(Map.of(), properties("out", "80", "utf-8")).colour())
                .isTrue();
        assertThat(Terminal.detect(Map.of("NO_COLOR", "1"), properties("out", "80", "utf-8"))
                        .colour())
                .isFalse();
        assertThat(Terminal.detect(Map.of("TERM", "dumb"), properties("out", "80", "utf-8"))
                        .colour())
                .isFalse();
    }

    @Test
    void nothing_is_rewritten_in_place_in_continuous_integration() {
        assertThat(Terminal.detect(Map.of(), properties("out,err", "80", "utf-8"))
                        .bar())
                .isTrue();
        assertThat(Terminal.detect(Map.of("CI", "true"), properties("out,err", "80", "utf-8"))
                        .bar())
                .isFalse();
    }

    @Test
    void an_unknown_width_is_eighty() {
        assertThat(Terminal.detect(Map.of(), properties("out", "", "utf-8")).width())
                .isEqualTo(80);
        assertThat(Terminal.detect(Map.of(), properties("out", "3", "utf-8")).width())
                .isEqualTo(40);
    }

    private static Properties properties(String terminal, String columns, String locale) {
        Properties properties = new Properties();
        properties.setProperty("kith.terminal", terminal);
        properties.setProperty("kith.columns", columns);
        properties.setProperty("kith.locale", locale);
        return properties;
    }
}
