package kith.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kith.app.explain.VerdictWords;
import kith.core.Assessment;
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
    void a_platform_is_named_only_where_there_are_two() {
        Assessment here = among("1", "nurse · Lyon · on instagram for 1 to 3 years");
        Assessment agesUnknown = among("2", "nurse · Lyon · on instagram");
        Assessment elsewhere = among("3", "nurse · Lyon · on bluesky for 1 to 3 years");
        assertThat(AssessmentTable.lines(List.of(here, agesUnknown), 200, Glyphs.UNICODE))
                .noneMatch(line -> line.contains("instagram"))
                .anyMatch(line -> line.contains("nurse · Lyon · 1 to 3 years"));
        assertThat(AssessmentTable.lines(List.of(here, elsewhere), 200, Glyphs.UNICODE))
                .anyMatch(line -> line.contains("nurse · Lyon · on instagram for 1 to 3 years"))
                .anyMatch(line -> line.contains("on bluesky"));
    }

    private static Assessment among(String id, String peers) {
        Assessment other = People.other(id, "someone", Verdict.ORDINARY_CONSUMER, 0.1, "Level with their peers.");
        return new Assessment(
                other.accountId(),
                other.handle(),
                other.verdict(),
                other.alpha(),
                other.authentic(),
                other.organisation(),
                other.regular(),
                other.standing(),
                other.content(),
                other.circle(),
                other.influence(),
                peers,
                other.peers(),
                other.reason(),
                other.weakestClaim(),
                other.nextLook(),
                other.provenance());
    }

    @Test
    void labels_stay_short() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(VerdictWords.label(verdict)).hasSizeLessThanOrEqualTo(12);
        }
    }
}
