package kith.measure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class WordsTest {
    private static String joined(String text) {
        Words words = Words.of(text);
        return String.join(
                " ", IntStream.range(0, words.size()).mapToObj(words::word).toList());
    }

    @Test
    void case_diacritics_and_fancy_letters_fold_away() {
        assertThat(joined("TÄTOWIERERIN Straße Œuvre smørrebrød Çağrı ﬁn"))
                .isEqualTo("tatowiererin strasse oeuvre smorrebrod cagri fin");
        assertThat(joined("𝓣𝓪𝓽𝓽𝓸𝓸 ＡＲＴＩＳＴ")).isEqualTo("tattoo artist");
        assertThat(joined("INSTAGRAM")).isEqualTo("instagram");
    }

    @Test
    void tags_mentions_links_mail_and_emoji_are_single_words() {
        Words words = Words.of("#Tattoo_Art by @ink.house: https://www.Etsy.com/shop/ana?x=1, me@studio.fr 👩🏽‍🍳");
        assertThat(joined("#Tattoo_Art by @ink.house: https://www.Etsy.com/shop/ana?x=1, me@studio.fr"))
                .isEqualTo("#tattoo_art by @ink.house etsy.com/shop/ana?x=1 me@studio.fr");
        assertThat(IntStream.range(0, words.size()).mapToObj(words::kind))
                .containsExactly(
                        Words.Kind.HASHTAG,
                        Words.Kind.WORD,
                        Words.Kind.MENTION,
                        Words.Kind.LINK,
                        Words.Kind.MAIL,
                        Words.Kind.EMOJI);
        assertThat(words.word(5)).isEqualTo("👩‍🍳");
    }

    @Test
    void clauses_end_at_stops_breaks_bars_spaced_dashes_and_emoji() {
        Words words = Words.of("a. b\nc | d – e - f / g • h 🌹 i, j");
        // Eleven words (the rose is one), each in a clause of its own.
        assertThat(IntStream.range(0, words.size())
                        .map(words::segment)
                        .distinct()
                        .count())
                .isEqualTo(11);
        Words one = Words.of("make-up artist, l'atelier");
        assertThat(IntStream.range(0, one.size()).map(one::segment).distinct().count())
                .isEqualTo(2);
        assertThat(joined("make-up artist, l'atelier")).isEqualTo("make up artist l atelier");
    }

    @Test
    void sentences_without_spaces_are_no_hosts_and_abbreviations_stay_whole() {
        assertThat(joined("Mum.Wife.Teacher")).isEqualTo("mum wife teacher");
        assertThat(joined("Rossi s.r.l. Milano")).isEqualTo("rossi s.r.l milano");
        assertThat(joined("linktr.ee/Ana.")).isEqualTo("linktr.ee/ana");
    }

    @Test
    void any_text_is_cut_without_error_and_clauses_never_go_back() {
        Property.forSeeds(300, random -> {
            var text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                int kind = random.nextInt(5);
                text.appendCodePoint(
                        switch (kind) {
                            case 0 -> random.nextInt(0x20, 0x7F);
                            case 1 -> random.nextInt(0xA0, 0x300);
                            case 2 -> random.nextInt(0x2000, 0x2C00);
                            case 3 -> random.nextInt(0x1F000, 0x1FB00);
                            default -> "@#./:- \n&+".charAt(random.nextInt(10));
                        });
            }
            text.append((char) 0xD83D);
            Words words = Words.of(text.toString());
            for (int i = 1; i < words.size(); i++) {
                assertThat(words.segment(i)).isGreaterThanOrEqualTo(words.segment(i - 1));
                assertThat(words.word(i)).isNotEmpty();
            }
        });
    }
}
