package kith.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
    @Test
    void a_name_cannot_command_the_terminal() {
        assertThat(Printable.clean("ev\u001b[2Jil\u0007")).isEqualTo("ev[2Jil");
        assertThat(Printable.clean("a\u202Etxt.exe")).isEqualTo("atxt.exe");
        assertThat(Printable.clean("two\r\nlines\u2028more")).isEqualTo("two  lines more");
    }

    @Test
    void joined_emoji_stay_whole() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(Printable.clean(family)).isEqualTo(family);
    }

    @Test
    void wide_letters_take_two_columns_and_accents_none() {
        assertThat(Printable.width("abc")).isEqualTo(3);
        assertThat(Printable.width("東京")).isEqualTo(4);
        assertThat(Printable.width("e\u0301")).isEqualTo(1);
        assertThat(Printable.width("\uD83D\uDEF9")).isEqualTo(2);
    }

    @Test
    void cutting_counts_columns_and_not_letters() {
        assertThat(Printable.cut("東京タワー", 5, "…")).isEqualTo("東京…");
        assertThat(Printable.cut("short", 5, "…")).isEqualTo("short");
        assertThat(Printable.cut("longer", 5, "…")).isEqualTo("long…");
    }

    @Test
    void a_percent_sign_never_starts_a_line() {
        // "more than 96 %" is 14 columns, "more than 96" is 12
        assertThat(Printable.wrap("more than 96 % of them", 13)).containsExactly("more than", "96 % of them");
    }

    @Test
    void a_word_longer_than_the_line_keeps_its_line() {
        assertThat(Printable.wrap("a incomprehensibilities b", 10)).containsExactly("a", "incomprehensibilities", "b");
    }
}
