package kith.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is named in a text, and who is not.
class IdentityTest {
    private static Identity.Finder finder(String id, String handle, String name) {
        return new Identity(
                        new TreeSet<>(List.of(id, "instagram:" + handle)),
                        new TreeSet<>(List.of(handle)),
                        new TreeSet<>(List.of(name)))
                .finder();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask amy.lee_9, she knows",
                "@Amy.Lee_9.",
                "https://instagram.com/amy.lee_9?x=1",
                "GET /datasets/shop/people/12345678",
                "it was Amy Lee who called"
            })
    void a_telling_word_names_the_person(String text) {
        assertThat(finder("12345678", "amy.lee_9", "Amy Lee").isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask amy.lee_90",
                "ask my.amy.lee_9",
                "the number is 123456789",
                "Amy and Lee called",
                "amy.lee_9.other"
            })
    void a_longer_word_is_somebody_else(String text) {
        assertThat(finder("12345678", "amy.lee_9", "Amy Lee").isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"she drinks coffee", "7 of 12 people", "Anna called"})
    void a_common_word_a_short_number_and_a_first_name_may_mean_anything(String text) {
        Identity.Finder person = finder("7", "coffee", "Anna");
        assertThat(person.isIn(text)).isFalse();
        assertThat(person.isAmong(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;7;x", "\"7\",coffee", "x\t@COFFEE", "q=coffee&sort=alpha", "thanks to @coffee!"})
    void where_a_part_is_nothing_else_it_names_the_person(String line) {
        assertThat(finder("7", "coffee", "Anna").isAmong(line)).isTrue();
    }
}
