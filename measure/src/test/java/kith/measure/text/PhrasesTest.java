package kith.measure.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PhrasesTest {
    @Test
    void longest_phrase_wins_and_its_words_are_used_up() {
        var phrases = Phrases.of(List.of("link", "link in bio", "bio"));
        assertThat(phrases.found(Words.of("Link in bio! bio"))).containsExactly("link in bio", "bio");
        assertThat(phrases.count(Words.of("link in my bio"))).isEqualTo(2);
    }

    @Test
    void phrase_never_reaches_over_the_end_of_a_clause() {
        assertThat(Phrases.of(List.of("our team")).in(Words.of("we miss our. Team sports")))
                .isFalse();
    }

    @Test
    void phrase_matches_whole_words_only() {
        assertThat(Phrases.of(List.of("collab")).in(Words.of("collaborative"))).isFalse();
    }

    @Test
    void equals_sign_asks_for_a_whole_clause() {
        var phrases = Phrases.of(List.of("=anzeige"));
        assertThat(phrases.in(Words.of("[Anzeige] neue Schuhe"))).isTrue();
        assertThat(phrases.in(Words.of("Anzeige erstattet"))).isFalse();
    }

    @Test
    void hashtag_and_word_are_different() {
        assertThat(Phrases.of(List.of("#ad")).in(Words.of("my ad"))).isFalse();
        assertThat(Phrases.of(List.of("#ad")).in(Words.of("shoes #AD"))).isTrue();
    }

    @Test
    void phrase_without_a_word_is_refused() {
        assertThatThrownBy(() -> Phrases.of(List.of("!!")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phrase (!!) must hold a word");
    }
}
