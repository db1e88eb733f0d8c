package kith.data;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.core.Evidence;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// Rows of objects in a Parquet file: evidence and other results.
public final class RecordFile {
    private static final FlatRecord<Evidence> EVIDENCE = new FlatRecord<>(Evidence.class);

    private RecordFile() {}

    /// Writes evidence, one row an account, in the order given.
    public static void writeEvidence(DuckDb database, List<Evidence> evidence, Path file) {
        List<String> columns = EVIDENCE.fields().stream()
                .map(field -> "%s %s".formatted(field.name(), field.sql()))
                .toList();
        write(database, "evidence_rows", columns, evidence, EVIDENCE::row, file);
    }

    /// Reads what [#writeEvidence] wrote.
    public static List<Evidence> readEvidence(DuckDb database, Path file) {
        return readEvidence(database, file, "true");
    }

    /// Reads those rows that `where` holds for.
    ///
    /// @param where an SQL condition over the columns; callers quote values with [DuckDb#text(Object)]
    public static List<Evidence> readEvidence(DuckDb database, Path file, String where) {
        List<Evidence> evidence = new ArrayList<>();
        database.each(
                "reading evidence",
                "SELECT %s FROM read_parquet(%s) WHERE %s".formatted(evidenceColumns(), DuckDb.text(file), where),
                row -> evidence.add(evidence(row)));
        return evidence;
    }

    /// The columns of evidence, for a query that [#evidence] reads.
    public static String evidenceColumns() {
        return EVIDENCE.fields().stream().map(FlatRecord.Field::name).collect(Collectors.joining(", "));
    }

    /// The evidence of a row with exactly [#evidenceColumns()].
    public static Evidence evidence(Row row) {
        return EVIDENCE.read(row);
    }

    /// Writes rows of cells (text, whole or real numbers, missing) into a Parquet file, in the order given.
    /// DuckDB keeps the order in which rows went into a table.
    ///
    /// @param table   a name that the database does not use yet
    /// @param columns name and SQL type of each column
    public static <T> void write(
            DuckDb database,
            String table,
            List<String> columns,
            Iterable<T> rows,
            Function<T, List<@Nullable Object>> cells,
            Path file) {
        database.run("CREATE TEMP TABLE %s (%s)".formatted(table, String.join(", ", columns)));
        try (DuckDBAppender appender = database.appender(table)) {
            for (T row : rows) {
                append(appender, cells.apply(row));
            }
        } catch (SQLException e) {
            throw DuckDb.failure("writing " + file.getFileName(), e);
        }
        database.writeParquet("writing " + file.getFileName(), "FROM " + table, file);
        database.run("DROP TABLE " + table);
    }

    private static void append(DuckDBAppender appender, List<@Nullable Object> cells) throws SQLException {
        appender.beginRow();
        for (Object cell : cells) {
            append(appender, cell);
        }
        appender.endRow();
    }

    private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
        switch (cell) {
            case null -> appender.appendNull();
            case Integer whole -> appender.append(whole.intValue());
            case Long whole -> appender.append(whole.longValue());
            case Double real -> appender.append(real.doubleValue());
            default -> appender.append(cell.toString());
        }
    }
}
