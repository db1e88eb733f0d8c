package kith.measure.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OrganisationWordsTest {
    private static final OrganisationWords THREE = OrganisationWords.of(
            Map.of(ProfileSign.NAME, 0.5, ProfileSign.BIO, -0.25), Map.of("bread", 1.0, "fresh bread", 2.0, "we", 4.0));

    @Test
    void words_and_pairs_are_added_up_each_once() {
        assertThat(THREE.logOdds(text(null, "fresh bread, bread, BREAD!"))).isEqualTo(-0.25 + 1 + 2, within(1e-12));
    }

    @Test
    void no_pair_reaches_over_the_end_of_a_clause() {
        assertThat(THREE.logOdds(text(null, "always fresh. Bread"))).isEqualTo(-0.25 + 1, within(1e-12));
    }

    @Test
    void name_and_bio_have_a_constant_each_where_they_were_observed() {
        assertThat(THREE.logOdds(text("Ada", null))).isEqualTo(0.5);
        assertThat(THREE.logOdds(text(null, ""))).isEqualTo(-0.25);
        assertThat(THREE.logOdds(text(null, null))).isZero();
    }

    @Test
    void links_mails_and_names_of_others_weigh_nothing() {
        OrganisationWords some = OrganisationWords.of(Map.of(), Map.of("@bread", 1.0, "bread.com", 1.0));
        assertThat(some.logOdds(text(null, "@bread https://bread.com"))).isZero();
    }

    @Test
    void how_a_name_is_written_is_read() {
        assertThat(text("Ada Holt", null).signs())
                .contains(ProfileSign.NAME, ProfileSign.NAME_GIVEN)
                .doesNotContain(ProfileSign.NAME_ONE_WORD, ProfileSign.NAME_THREE_WORDS, ProfileSign.NAME_IN_BIO);
        assertThat(text("GoSwim", null).signs())
                .contains(ProfileSign.NAME_ONE_WORD, ProfileSign.NAME_CAPITAL_INSIDE, ProfileSign.NAME_WORD_OF_6);
        assertThat(text("SRUC Golf & Spa", null).signs())
                .contains(ProfileSign.NAME_ABBREVIATION, ProfileSign.NAME_AND, ProfileSign.NAME_THREE_WORDS);
        assertThat(text("holt bakery", "The Holt bakery in Lyon.").signs())
                .contains(ProfileSign.NAME_LOWER_CASE, ProfileSign.NAME_IN_BIO, ProfileSign.NAME_WHOLE_IN_BIO);
        assertThat(new ProfileText(ProfileWords.of("Bread Lyon", null, "Lyon", null), null, Lexicon.bundled()).signs())
                .contains(ProfileSign.NAME_IN_PLACE);
        assertThat(text("ÉLODIE", null).signs()).contains(ProfileSign.NAME_GIVEN_ONLY, ProfileSign.NAME_UPPER_CASE);
    }

    @Test
    void how_a_bio_is_written_is_read() {
        assertThat(text(null, "call +1 555 010 0200 or write to a@b.com … ☎").signs())
                .contains(
                        ProfileSign.BIO_PHONE,
                        ProfileSign.BIO_MAIL,
                        ProfileSign.BIO_DOTS,
                        ProfileSign.BIO_DIGIT,
                        ProfileSign.BIO_BEGINS_SMALL)
                .doesNotContain(ProfileSign.BIO_ENDS_SENTENCE, ProfileSign.BIO_SMILE);
        assertThat(text(null, "Mum | Since 2019 #bread @ada :)").signs())
                .contains(
                        ProfileSign.BIO_BARS,
                        ProfileSign.BIO_DIGIT,
                        ProfileSign.BIO_HASHTAG,
                        ProfileSign.BIO_MENTION,
                        ProfileSign.BIO_SMILE)
                .doesNotContain(ProfileSign.BIO_PHONE);
        assertThat(text(null, " ").signs()).contains(ProfileSign.BIO, ProfileSign.BIO_EMPTY);
    }

    @Test
    void mistakes_are_answered_with_the_line() {
        refuses("signs:\n  nam: 1\n", "line 2", "unknown sign 'nam'");
        refuses("words:\n  we: many\n", "line 2", "must be a number");
        refuses("words:\n  we are the ones: 1\n", "line 2", "one word or two");
        refuses("words:\n  we: 99\n", "line 2", "must lie in -20 to 20");
        refuses("word:\n  we: 1\n", "line 1", "unknown section 'word'");
    }

    @Test
    void the_bundled_weights_hold_no_names_numbers_or_themes_that_are_never_read() {
        YamlTree tree = YamlTree.bundled("/kith/measure/organisation-words.yaml");
        Map<String, Object> words =
                tree.mapping(java.util.Objects.requireNonNull(tree.root().get("words")), "/words");
        Lexicon lexicon = Lexicon.bundled();
        assertThat(words).hasSizeBetween(500, 5_000);
        for (String phrase : words.keySet()) {
            for (String word : phrase.split(" ", -1)) {
                assertThat(lexicon.isGivenName(word))
                        .as("'%s' is a given name", word)
                        .isFalse();
                assertThat(word).as(phrase).doesNotMatch("[0-9]+").doesNotStartWith("@");
            }
        }
        assertThat(words.keySet())
                .doesNotContain("god", "church", "cancer", "gay", "muslim", "christian", "black", "politics", "child");
    }

    private static void refuses(String yaml, String... words) {
        assertThatThrownBy(() -> OrganisationWords.load(YamlTree.parse("mine.yaml", yaml)))
                .as(yaml)
                .hasMessageContainingAll(words);
    }

    private static ProfileText text(@Nullable String name, @Nullable String bio) {
        return new ProfileText(ProfileWords.of(name, bio, null, null), null, Lexicon.bundled());
    }
}
