package kith.data.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.data.Column;
import kith.data.ColumnType;
import kith.data.DuckDb;
import kith.data.Table;
import org.jspecify.annotations.Nullable;

/// Rows of one table from one file, all cells still text, ready for DuckDB.
///
/// @param source   the file the user named, for messages
/// @param relation SQL that yields one VARCHAR for each of `columns`, named after it, in the order of the file
/// @param lines    where each row stands in `source`
/// @param vouched  what is known about its cells
record Staged(Table table, Path source, List<Column> columns, String relation, LineOf lines, Vouched vouched) {
    /// The line of a row, counted from 0.
    interface LineOf {
        long at(long ordinal);
    }

    /// What [PlainCells] found.
    ///
    /// @param columns whose cells are all written as the dataset writes them
    /// @param whole   when nothing is left to look at
    record Vouched(Set<Column> columns, @Nullable Whole whole) {
        static final Vouched NOTHING = new Vouched(Set.of(), null);

        Vouched {
            columns = Set.copyOf(columns);
        }
    }

    /// Rows that need no second look.
    ///
    /// @param typed  SQL that yields them in the columns of the table, without `selves`
    /// @param rows   how many they are, `selves` among them
    /// @param selves rows that tell of somebody and themselves
    record Whole(String typed, long rows, List<PlainCells.Self> selves) {
        Whole {
            selves = List.copyOf(selves);
        }
    }

    Staged {
        columns = List.copyOf(columns);
    }

    /// A delimited text without errors, whose columns mean what `header` says.
    ///
    /// @param plain what its cells are known to be; missing when nobody looked
    static Staged csv(Header header, Path source, Path clean, char delimiter, Lines lines, @Nullable PlainCells plain) {
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
                lines::at,
                plain == null ? Vouched.NOTHING : vouched(header, clean, delimiter, lines, plain));
    }

    private static Vouched vouched(Header header, Path clean, char delimiter, Lines lines, PlainCells plain) {
        Set<Column> columns = plain.columns();
        List<PlainCells.Self> selves = plain.selves();
        Table table = header.table();
        boolean whole = columns.equals(header.places().keySet())
                && table.columns().stream().allMatch(column -> !column.required() || columns.contains(column));
        return new Vouched(
                columns,
                whole && selves != null
                        ? new Whole(
                                typed(header, clean, delimiter) + (selves.isEmpty() ? "" : " WHERE " + apart(table)),
                                lines.records(),
                                selves)
                        : null);
    }

    /// SQL that is true when a row tells of two people, and of a table that tells of one.
    static String apart(Table table) {
        List<Column> accounts = table.accountColumns();
        return accounts.size() < 2
                ? "true"
                : "%s <> %s".formatted(accounts.get(0).quoted(), accounts.get(1).quoted());
    }

    /// The reader of CSV types the cells itself, which is cheaper than casting them.
    private static String typed(Header header, Path clean, char delimiter) {
        var types = new ArrayList<ColumnType>(Collections.nCopies(header.names().size(), ColumnType.TEXT));
        var select = new ArrayList<String>();
        for (Column column : header.table().columns()) {
            List<Integer> found = header.places().getOrDefault(column, List.of());
            if (found.isEmpty()) {
                select.add(CleanSql.missing(column));
            } else {
                types.set(found.getFirst(), column.type());
                select.add("c%d AS %s".formatted(found.getFirst(), column.quoted()));
            }
        }
        return "SELECT * FROM (SELECT %s FROM %s)"
                .formatted(String.join(", ", select), reader(clean, delimiter, types));
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
                ordinal -> ordinal + 1,
                Vouched.NOTHING);
    }

    /// SQL that reads a clean delimited text as columns `c0`, `c1`, …, all VARCHAR, empty cells missing.
    static String reader(Path clean, char delimiter, int width) {
        return reader(clean, delimiter, Collections.nCopies(width, ColumnType.TEXT));
    }

    private static String reader(Path clean, char delimiter, List<ColumnType> types) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < types.size(); i++) {
            columns.add("'c%d': '%s'".formatted(i, types.get(i).sql()));
        }
        return ("read_csv(%s, auto_detect = false, header = true, delim = '%s', quote = '\"', escape = '\"', nullstr = '', "
                        + "max_line_size = %d, columns = {%s})")
                .formatted(DuckDb.file(clean), delimiter, 2 * CsvScan.LONGEST, String.join(", ", columns));
    }
}
