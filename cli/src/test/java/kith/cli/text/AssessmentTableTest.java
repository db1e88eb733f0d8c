package kith.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kith.app.explain.VerdictWords;
import kith.core.Verdict;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class AssessmentTableTest {
    @Test
    void a_wide_terminal_shows_everything() throws IOException {
        Golden.check("table-140.txt", AssessmentTable.lines(People.everyKind(), 140, Glyphs.UNICODE));
        Golden.check("table-100.txt", AssessmentTable.lines(People.everyKind(), 100, Glyphs.UNICODE));
    }

    @Test
    void a_narrow_terminal_loses_the_reason_first() throws IOException {
        Golden.check("table-80.txt", AssessmentTable.lines(People.everyKind(), 80, Glyphs.UNICODE));
        Golden.check("table-60-ascii.txt", AssessmentTable.lines(People.everyKind(), 60, Glyphs.ASCII));
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        Property.forSeeds(60, random -> {
            int width = 60 + random.nextInt(120);
            List<String> lines = AssessmentTable.lines(People.everyKind(), width, Glyphs.UNICODE);
            assertThat(lines).allMatch(line -> Printable.width(line) <= width, "at most %d columns".formatted(width));
        });
    }

    @Test
    void nobody_found_leaves_the_headings() {
        assertThat(AssessmentTable.lines(List.of(), 80, Glyphs.UNICODE)).hasSize(1);
    }

    @Test
    void labels_stay_short() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(VerdictWords.label(verdict)).hasSizeLessThanOrEqualTo(12);
        }
    }
}
