package kith.measure.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import kith.core.Definition;
import kith.core.ErrorCode;
import kith.core.KithException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every mistake in a definition of one's own is answered with the file, the line, and what to write instead.
final class EffectiveDefinitionTest {
    private static final Definition BUNDLED = EffectiveDefinition.bundled().definition();

    @TempDir
    private Path folder;

    @Test
    void what_is_left_out_stays_as_it_is() {
        Definition mine = EffectiveDefinition.parse("mine.yaml", "standing:\n  percentile: 0.5\n")
                .definition();
        assertThat(mine.standing().percentile()).isEqualTo(0.5);
        assertThat(mine.standing().multiple()).isEqualTo(BUNDLED.standing().multiple());
        assertThat(mine.standing().ageBandsDays()).isEqualTo(BUNDLED.standing().ageBandsDays());
        assertThat(mine.circle()).isEqualTo(BUNDLED.circle());
        assertThat(mine.draws()).isEqualTo(BUNDLED.draws());
    }

    @Test
    void nested_values_are_overridden_one_by_one_and_lists_as_a_whole() {
        Definition mine = EffectiveDefinition.parse(
                        "mine.yaml", "circle:\n  ties:\n    mutual: 0.125\nstanding: {age_bands_days: [30]}\n")
                .definition();
        assertThat(mine.circle().ties().mutual()).isEqualTo(0.125);
        assertThat(mine.circle().ties().oneWay())
                .isEqualTo(BUNDLED.circle().ties().oneWay());
        assertThat(mine.standing().ageBandsDays()).containsExactly(30.0);
    }

    @Test
    void numbers_alone_are_those_of_the_whole() {
        String mine = "standing:\n  percentile: 0.5\nlexicon:\n  professional:\n    en: [for hire]\n";
        assertThat(EffectiveDefinition.numbers("mine.yaml", mine).standing().percentile())
                .isEqualTo(0.5);
        assertThat(EffectiveDefinition.numbers("mine.yaml", "standing:\n  percentile: 0.5\n"))
                .isEqualTo(EffectiveDefinition.parse("mine.yaml", "standing:\n  percentile: 0.5\n")
                        .definition());
        assertThat(EffectiveDefinition.numbers("mine.yaml", DefinitionText.of("mine.yaml", "")))
                .isEqualTo(BUNDLED);
        assertThatThrownBy(() -> EffectiveDefinition.numbers("mine.yaml", "standing:\n  percentil: 0.9\n"))
                .hasMessageContaining("mine.yaml, line 2");
    }

    @Test
    void unknown_key_is_answered_with_the_nearest_known_one() {
        refuses("# mine\nstanding:\n  percentil: 0.9\n", 3, "unknown key `percentil`", "Maybe `percentile` is meant");
        refuses("standings:\n  percentile: 0.9\n", 1, "unknown key `standings`", "`standing`");
        refuses("circle:\n  ties:\n    mutuall: 1\n", 3, "`mutual`");
    }

    @Test
    void unknown_key_that_is_near_none_is_answered_with_all() {
        refuses("verdicts:\n  horoscope: 1\n", 2, "unknown key `horoscope`", "Known here:", "ruled_out");
    }

    @Test
    void a_word_is_no_number() {
        refuses("draws: many\n", 1, "`draws` must be a number", "\"many\"");
        refuses("standing:\n  multiple: twice\n", 2, "`multiple`", "\"twice\"");
        refuses("standing:\n  age_bands_days: [365, old]\n", 2, "`age_bands_days`", "\"old\"");
    }

    @Test
    void a_decimal_comma_is_answered_with_the_point() {
        refuses("standing:\n  percentile: 0,9\n", 2, "\"0,9\"", "Decimals take a point");
    }

    @Test
    void numbers_out_of_range_name_the_range() {
        refuses("standing:\n  multiple: 2\n  percentile: 1.5\n", 3, "standing.percentile must lie in 0 to 1, got 1.5");
        refuses("standing:\n  percentile: -0.1\n", 2, "standing.percentile", "-0.1");
        refuses("standing:\n  multiple: 0\n", 2, "standing.multiple must be above 0");
        refuses("draws: 12\n", 1, "draws must lie in 64 to 65536, got 12");
        refuses("content:\n  circle_correlation: 2\n", 2, "content.circle_correlation");
        refuses("standing:\n  age_bands_days: [365, 100]\n", 2, "age_bands_days must ascend");
    }

    @Test
    void not_a_number_and_endless_are_no_numbers() {
        refuses("standing:\n  multiple: NaN\n", 2, "`multiple` must be one finite number");
        refuses("standing:\n  multiple: Infinity\n", 2, "`multiple`");
    }

    @Test
    void a_count_must_be_whole() {
        refuses("draws: 100.5\n", 1, "`draws` must be a whole number, got 100.5");
    }

    @Test
    void a_section_where_a_number_belongs_and_the_reverse() {
        refuses("draws:\n  many: 3\n", 1, "`draws`");
        refuses("standing: 3\n", 1, "expected a mapping", "'3'");
        refuses("standing:\n  age_bands_days: 365\n", 2, "expected a list");
        refuses("standing:\n  percentile: [0.9, 0.8]\n", 2, "`percentile`");
    }

    @Test
    void a_word_without_a_weight_is_refused() {
        assertThatThrownBy(() ->
                        EffectiveDefinition.parse("mine.yaml", "organisation_words:\n  words:\n    bread: a lot\n"))
                .hasMessageContainingAll("mine.yaml, organisation_words", "must be a number, got 'a lot'");
    }

    @Test
    void a_key_that_occurs_twice_is_refused() {
        refuses("standing:\n  multiple: 2\n  multiple: 3\n", 3, "'multiple' occurs twice");
        refuses("draws: 100\ndraws: 200\n", 2, "'draws' occurs twice");
    }

    @Test
    void a_bracket_that_is_never_closed_is_no_yaml() {
        refuses("standing: {percentile: 0.9\ndraws: 100\n", 2, "not YAML");
    }

    @Test
    void empty_text_and_text_without_keys_are_refused() {
        refuses("", 1, "must be a mapping");
        refuses("# only a comment\n", 1, "must be a mapping");
        refuses("just words\n", 1, "must be a mapping");
        refuses("- a\n- list\n", 1, "must be a mapping");
    }

    @Test
    void a_file_that_is_not_there_is_the_worlds_fault() {
        Path missing = folder.resolve("missing.yaml");
        assertThatThrownBy(() -> EffectiveDefinition.load(missing))
                .isInstanceOfSatisfying(
                        KithException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WORLD))
                .hasMessageContaining("missing.yaml");
    }

    @Test
    void a_file_is_read_as_its_text_and_named_in_errors() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "draws: 128\n");
        assertThat(EffectiveDefinition.load(file).sha256()).isEqualTo(hash("draws: 128\n"));
        assertThat(EffectiveDefinition.load(file).definition().draws()).isEqualTo(128);
        Files.writeString(file, "draws: x\n");
        assertThatThrownBy(() -> EffectiveDefinition.load(file)).hasMessageStartingWith("mine.yaml, line 1");
    }

    @Test
    void comments_order_and_spacing_do_not_change_the_hash() {
        String one = hash("draws: 128\nstanding:\n  percentile: 0.5\n  multiple: 3\n");
        assertThat(hash("# mine\nstanding: { multiple: 3,   percentile: 0.5 } # both\n\n\ndraws:   128\n"))
                .isEqualTo(one);
        assertThat(hash("\"draws\": 128\n'standing':\n    multiple: 3\n    percentile: 0.5\n"))
                .isEqualTo(one);
    }

    @Test
    void saying_what_is_so_anyway_does_not_change_the_hash() {
        String multiple = BUNDLED.standing().multiple() == 2
                ? "2"
                : Double.toString(BUNDLED.standing().multiple());
        assertThat(hash("standing:\n  multiple: " + multiple + "\n"))
                .isEqualTo(EffectiveDefinition.bundled().sha256());
    }

    @Test
    void every_value_and_every_word_changes_the_hash() {
        Set<String> hashes = new LinkedHashSet<>();
        hashes.add(EffectiveDefinition.bundled().sha256());
        hashes.add(hash("standing:\n  percentile: 0.51\n"));
        hashes.add(hash("standing:\n  percentile: 0.52\n"));
        hashes.add(hash("circle:\n  ties:\n    mutual: 0.51\n"));
        hashes.add(hash("draws: 128\n"));
        hashes.add(hash("lexicon:\n  follow_on:\n    en: [where is it from]\n"));
        hashes.add(hash("lexicon:\n  follow_on:\n    en: [where are they from]\n"));
        hashes.add(hash("organisation_words:\n  words:\n    bread: 0.5\n"));
        hashes.add(hash("organisation_words:\n  signs:\n    name_given: -1\n"));
        hashes.add(hash("authentic:\n  posts:\n    at: [0, 10]\n    adds: [1, 0]\n"));
        assertThat(hashes).hasSize(10).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private static String hash(String yaml) {
        return EffectiveDefinition.parse("mine.yaml", yaml).sha256();
    }

    private static void refuses(String yaml, int line, String... words) {
        assertThatThrownBy(() -> EffectiveDefinition.parse("mine.yaml", yaml))
                .as(yaml)
                .isInstanceOfSatisfying(
                        KithException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_INPUT))
                .hasMessageContaining("mine.yaml")
                .hasMessageMatching("(?s).*\\bline " + line + "\\b.*")
                .hasMessageContainingAll(words);
    }
}
