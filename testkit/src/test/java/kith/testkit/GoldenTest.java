package kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldenTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("deeper/greeting.txt");
    }

    @Test
    void the_file_of_the_module_under_test_is_found() {
        Golden.assertMatches("greeting.txt", "Grüße aus İzmir\n");
    }

    @Test
    void the_same_text_passes() throws IOException {
        given("one\ntwo\n");
        assertThatCode(() -> Golden.check(file, "one\ntwo\n", false)).doesNotThrowAnyException();
    }

    @Test
    void line_ends_of_another_system_pass() throws IOException {
        given("one\r\ntwo\r\n");
        assertThatCode(() -> Golden.check(file, "one\ntwo\n", false)).doesNotThrowAnyException();
    }

    @Test
    void another_text_fails_and_shows_the_first_line_that_differs() throws IOException {
        given("a\nb\nc\nd\ne\n");
        assertThatThrownBy(() -> Golden.check(file, "a\nb\nc\nX\nY\n", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("differs first in line 4")
                .hasMessageContaining("    b\n    c\n  - d\n  + X\n")
                .hasMessageContaining("-Dgolden.write=true");
        assertThat(file).hasContent("a\nb\nc\nd\ne\n");
    }

    @Test
    void a_missing_end_of_the_text_fails() throws IOException {
        given("a\nb");
        assertThatThrownBy(() -> Golden.check(file, "a", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("  - b\n  + (end of text)");
    }

    @Test
    void a_missing_last_line_end_fails() throws IOException {
        given("a\n");
        assertThatThrownBy(() -> Golden.check(file, "a", false)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_missing_file_fails_and_is_not_made_up() {
        assertThatThrownBy(() -> Golden.check(file, "a", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no golden file")
                .hasMessageContaining("greeting.txt");
        assertThat(file).doesNotExist();
    }

    @Test
    void writing_replaces_the_file_and_makes_its_folder() {
        Golden.check(file, "new ü\n", true);
        Golden.check(file, "newer ü\n", true);
        assertThat(file).hasContent("newer ü\n");
    }

    private void given(String text) throws IOException {
        Files.createDirectories(folder.resolve("deeper"));
        Files.writeString(file, text);
    }
}
