package kith.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kith.app.explain.Explanation;
import kith.app.files.Records;
import kith.core.Assessment;
import org.junit.jupiter.api.Test;

final class ExplanationPageTest {
    @Test
    void an_alpha_consumer_is_explained_in_words_then_in_pictures() throws IOException {
        Golden.check("explain-alpha.txt", ExplanationPage.lines(People.explained(), 100, Glyphs.UNICODE));
        Golden.check("explain-alpha-80-ascii.txt", ExplanationPage.lines(People.explained(), 80, Glyphs.ASCII));
    }

    @Test
    void every_verdict_has_its_page() throws IOException {
        List<String> pages = new ArrayList<>();
        for (Assessment assessment : People.everyKind()) {
            pages.addAll(ExplanationPage.lines(
                    Explanation.of(assessment, null, null, true, List.of()), 100, Glyphs.UNICODE));
            pages.add("-".repeat(100));
        }
        Golden.check("explain-every-verdict.txt", pages);
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        for (int width : new int[] {80, 90, 100, 200}) {
            assertThat(ExplanationPage.lines(People.explained(), width, Glyphs.UNICODE))
                    .allMatch(line -> Printable.width(line) <= width, "at most %d columns".formatted(width));
        }
    }

    @Test
    void json_has_the_columns_the_sentences_and_the_numbers_behind_the_pictures() throws IOException {
        Golden.check(
                "explain-alpha.json",
                Records.json(ExplanationTree.of(People.explained())).lines().toList());
    }
}
