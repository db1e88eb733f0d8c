package kith.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AssessmentColumnsTest {
    private static final Provenance PROVENANCE = new Provenance("d", "e", 7, "0.1.0");

    @Test
    void every_cell_stands_under_its_name() {
        List<@Nullable Object> row = AssessmentColumns.row(whole());
        assertThat(row).hasSameSizeAs(AssessmentColumns.NAMES);
        assertThat(cell(row, "standing_percentile_lo")).isEqualTo(0.93);
        assertThat(cell(row, "standing_multiple")).isEqualTo(3.1);
        assertThat(cell(row, "content_percentile_hi")).isEqualTo(0.93);
        assertThat(cell(row, "p_circle")).isEqualTo(0.85);
        assertThat(cell(row, "circle_evidence")).isEqualTo("place_and_kin");
        assertThat(cell(row, "influence_ratio")).isEqualTo(1.4);
        assertThat(cell(row, "weakest_claim")).isEqualTo("circle");
        assertThat(cell(row, "seed")).isEqualTo(7L);
        assertThat(cell(row, "kith_version")).isEqualTo("0.1.0");
    }

    @Test
    void what_is_missing_stays_missing() {
        List<@Nullable Object> row = AssessmentColumns.row(bare());
        assertThat(row).hasSameSizeAs(AssessmentColumns.NAMES);
        assertThat(cell(row, "alpha")).isNull();
        assertThat(cell(row, "circle_share")).isNull();
        assertThat(cell(row, "peers")).isEqualTo(0);
    }

    @Test
    void what_was_written_is_read_again() {
        Assessment whole = whole();
        assertThat(AssessmentColumns.read(cells(whole))).isEqualTo(whole);
        Assessment bare = bare();
        assertThat(AssessmentColumns.read(cells(bare))).isEqualTo(bare);
    }

    private static AssessmentColumns.Cells cells(Assessment assessment) {
        List<@Nullable Object> row = AssessmentColumns.row(assessment);
        return new AssessmentColumns.Cells() {
            @Override
            public @Nullable String text(String column) {
                Object value = cell(row, column);
                return value == null ? null : value.toString();
            }

            @Override
            public @Nullable Double number(String column) {
                return cell(row, column) instanceof Number number ? (Double) number.doubleValue() : null;
            }
        };
    }

    private static @Nullable Object cell(List<@Nullable Object> row, String name) {
        return row.get(AssessmentColumns.NAMES.indexOf(name));
    }

    private static Assessment whole() {
        return new Assessment(
                "42",
                "ada",
                Verdict.ALPHA_CONSUMER,
                0.81,
                0.99,
                0.02,
                0.94,
                new Assessment.Standing(0.97, Estimate.of(0.96, 0.93, 0.98), 3.1),
                new Assessment.Content(0.9, Estimate.of(0.88, 0.81, 0.93)),
                new Assessment.Circle(0.85, Estimate.of(0.48, 0.37, 0.58), 2.1, Rung.PLACE_AND_KIN),
                new Assessment.Influence(0.7, 1.4),
                "tattoo artist",
                212,
                "Because.",
                Claim.CIRCLE,
                "Look.",
                PROVENANCE);
    }

    private static Assessment bare() {
        return new Assessment(
                "42",
                null,
                Verdict.NOT_ENOUGH_EVIDENCE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                "Because.",
                null,
                null,
                PROVENANCE);
    }
}
