package kith.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kith.core.Assessment;
import kith.core.AssessmentColumns;
import org.jspecify.annotations.Nullable;

/// Assessments in a Parquet file, with the columns of [AssessmentColumns].
public final class AssessmentFile {
    private AssessmentFile() {}

    public static void write(DuckDb database, Iterable<Assessment> assessments, Path file) {
        List<String> columns = AssessmentColumns.NAMES.stream()
                .map(name -> name + " " + type(name))
                .toList();
        RecordFile.write(database, "assessment_rows", columns, assessments, AssessmentColumns::row, file);
    }

    private static String type(String column) {
        return switch (column) {
            case "peers" -> "INTEGER";
            case "seed" -> "BIGINT";
            case "account_id",
                    "handle",
                    "verdict",
                    "circle_evidence",
                    "peer_group",
                    "reason",
                    "weakest_claim",
                    "next_look",
                    "definition_sha256",
                    "data_sha256",
                    "kith_version" -> "VARCHAR";
            default -> "DOUBLE";
        };
    }

    /// All assessments that `where` holds for, in the order of `orderBy`.
    ///
    /// @param where   an SQL condition over the columns; callers quote values with [DuckDb#text(Object)]
    /// @param orderBy an SQL ordering over the columns
    public static List<Assessment> read(DuckDb database, Path file, String where, String orderBy, long limit) {
        List<Assessment> found = new ArrayList<>();
        each(database, file, where, "ORDER BY %s LIMIT %d".formatted(orderBy, limit), found::add);
        return found;
    }

    private static void each(DuckDb database, Path file, String where, String tail, Consumer<Assessment> action) {
        String columns = String.join(", ", AssessmentColumns.NAMES);
        database.each(
                "reading assessments",
                "SELECT %s FROM read_parquet(%s) WHERE %s %s".formatted(columns, DuckDb.text(file), where, tail),
                row -> action.accept(assessment(row)));
    }

    /// The assessment of a row that begins with the columns of [AssessmentColumns#NAMES].
    public static Assessment assessment(Row row) {
        return AssessmentColumns.read(new AssessmentColumns.Cells() {
            @Override
            public @Nullable String text(String column) {
                return row.text(AssessmentColumns.NAMES.indexOf(column));
            }

            @Override
            public @Nullable Double number(String column) {
                double value = row.doubleAt(AssessmentColumns.NAMES.indexOf(column));
                return Double.isNaN(value) ? null : value;
            }
        });
    }
}
