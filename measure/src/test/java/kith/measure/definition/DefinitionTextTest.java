package kith.measure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DefinitionTextTest {
    @Test
    void nothing_of_ones_own_gives_the_bundled_file() {
        String text = DefinitionText.of("mine.yaml", "");
        assertThat(text).startsWith("# What an alpha consumer is").contains("draws: 256 # joint draws an account");
        assertThat(hash(text)).isEqualTo(EffectiveDefinition.bundled().sha256());
    }

    @Test
    void ones_own_numbers_take_the_place_of_the_bundled_ones_and_comments_stay() {
        String mine = """
                draws: 2048
                standing: {percentile: 0.85, age_bands_days: [100, 200]}
                """;
        String text = DefinitionText.of("mine.yaml", mine);
        assertThat(text)
                .contains("draws: 2048 # joint draws an account")
                .contains("  age_bands_days: [100, 200] # peers joined at a similar time");
        assertThat(hash(text)).isEqualTo(hash(mine)).isNotEqualTo(hash(""));
    }

    @Test
    void ones_own_words_follow_the_numbers() {
        String mine = """
                lexicon:
                  intent.collaboration:
                    en: ["work with me: \\"dm\\"", 'pay # me', yes]
                """;
        String text = DefinitionText.of("mine.yaml", mine);
        assertThat(text).startsWith("# What an alpha consumer is").contains("lexicon");
        assertThat(hash(text)).isEqualTo(hash(mine)).isNotEqualTo(hash(""));
    }

    private static String hash(String yaml) {
        return yaml.isEmpty()
                ? EffectiveDefinition.bundled().sha256()
                : EffectiveDefinition.parse("definition", yaml).sha256();
    }
}
