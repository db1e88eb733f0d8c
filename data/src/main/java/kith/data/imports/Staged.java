package kith.data.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.data.Column;
import kith.data.DuckDb;
import kith.data.Table;

/// Rows of one table from one file, all cells still text, ready for DuckDB.
///
/// @param source   the file the user named, for messages
/// @param relation SQL that yields one VARCHAR for each of `columns`, named after it, in the order of the file
/// @param lines    where each row stands in `source`
record Staged(Table table, Path source, List<Column> columns, String relation, LineOf lines) {
    /// The line of a row, counted from 0.
    interface LineOf {
        long at(long ordinal);
    }

    Staged {
        columns = List.copyOf(columns);
    }

    /// A delimited text without errors, whose columns mean what `header` says.
    static Staged csv(Header header, Path source, Path clean, char delimiter, Lines lines) {
        var select = new ArrayList<String>();
        for (Map.Entry<Column, List<Integer>> entry : header.places().entrySet()) {
            String cells = entry.getValue().stream().map(place -> "c" + place).collect(Collectors.joining(", "));
            select.add("coalesce(%s) AS %s".formatted(cells, entry.getKey().quoted()));
        }
        return new Staged(
                header.table(),
                source,
                List.copyOf(header.places().keySet()),
                "SELECT %s FROM %s"
                        .formatted(
                                String.join(", ", select),
                                reader(clean, delimiter, header.names().size())),
                lines::at);
    }

    /// A Parquet file, whose cells become text as a CSV would have them.
    ///
    /// @param lists names of columns that hold lists or records, which no table has
    static Staged parquet(Header header, Path source, Map<String, String> types, Set<String> lists) {
        var select = new ArrayList<String>();
        var columns = new ArrayList<Column>();
        for (Map.Entry<Column, List<Integer>> entry : header.places().entrySet()) {
            var cells = new ArrayList<String>();
            for (int place : entry.getValue()) {
                String name = header.names().get(place);
                String quoted = '"' + name.replace("\"", "\"\"") + '"';
                if (!lists.contains(name)) {
                    boolean zoned = types.getOrDefault(name, "").startsWith("TIMESTAMP");
                    cells.add(
                            zoned
                                    ? "CAST(CAST(%s AS TIMESTAMP) AS VARCHAR)".formatted(quoted)
                                    : "CAST(%s AS VARCHAR)".formatted(quoted));
                }
            }
            if (!cells.isEmpty()) {
                columns.add(entry.getKey());
                select.add("nullif(coalesce(%s), '') AS %s"
                        .formatted(String.join(", ", cells), entry.getKey().quoted()));
            }
        }
        return new Staged(
                header.table(),
                source,
                columns,
                "SELECT %s FROM read_parquet(%s)".formatted(String.join(", ", select), DuckDb.file(source)),
                ordinal -> ordinal + 1);
    }

    /// SQL that reads a clean delimited text as columns `c0`, `c1`, …, all VARCHAR, empty cells missing.
    static String reader(Path clean, char delimiter, int width) {
        var columns = new ArrayList<String>(Collections.nCopies(width, ""));
        for (int i = 0; i < width; i++) {
            columns.set(i, "'c%d': 'VARCHAR'".formatted(i));
        }
        return ("read_csv(%s, auto_detect = false, header = true, delim = '%s', quote = '\"', escape = '\"', nullstr = '', "
                        + "max_line_size = %d, columns = {%s})")
                .formatted(DuckDb.file(clean), delimiter, 2 * CsvScan.LONGEST, String.join(", ", columns));
    }
}
