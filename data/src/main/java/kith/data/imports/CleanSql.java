package kith.data.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kith.data.Column;
import kith.data.DuckDb;
import kith.data.Table;

/// The fast path: SQL that says whether a row is written exactly as the dataset writes it, and types it.
///
/// It is strict on purpose. A row it does not vouch for is not broken yet: [RowRepair] looks at it.
final class CleanSql {
    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?Z?)?";
    private static final String NAME = "[A-Za-z0-9_.][A-Za-z0-9_.:@-]*";
    private static final String IDENTIFIER = "[A-Za-z0-9_.][A-Za-z0-9_.:@/#-]*";
    private static final String NO_NAMES = "('null', 'nan', 'n/a', 'undefined')";
    /// Blanks at an end, words for nothing, signs of text decoded twice.
    private static final String ODD_TEXT =
            "^[\\s\\p{Z}]|[\\s\\p{Z}]$|[ÃÂâðÅ]|^(?i:na|n/a|#n/a|null|\\(null\\)|none|nil|nan|undefined|k\\.a\\.|n\\.a\\.|\\?|-|--|–|—|\\\\n|#ref!|#value!)$";

    private CleanSql() {}

    /// Makes table `target` with the typed columns, `kith_dirty`, and, for rows that are, their cells in `kith_raw`.
    static String load(Staged staged, String target) {
        var typed = new ArrayList<String>();
        for (Column column : staged.table().columns()) {
            typed.add(
                    staged.columns().contains(column)
                            ? "%s AS %s".formatted(typed(column), column.quoted())
                            : missing(column));
        }
        String raw = staged.columns().stream().map(Column::quoted).collect(Collectors.joining(", ", "[", "]"));
        return "CREATE TABLE %s AS SELECT %s, kith_dirty, CASE WHEN kith_dirty THEN %s END AS kith_raw FROM (SELECT *, NOT (%s) AS kith_dirty FROM (%s))"
                .formatted(target, String.join(", ", typed), raw, clean(staged), staged.relation());
    }

    /// A column that a file does not have.
    static String missing(Column column) {
        return "CAST(NULL AS %s) AS %s".formatted(column.type().sql(), column.quoted());
    }

    private static String clean(Staged staged) {
        var conditions = new ArrayList<String>();
        for (Column column : staged.table().columns()) {
            if (staged.vouched().columns().contains(column)) {
                continue;
            }
            if (staged.columns().contains(column)) {
                String condition = clean(column);
                conditions.add(
                        column.required()
                                ? "(%s IS NOT NULL AND %s)".formatted(column.quoted(), condition)
                                : "(%s IS NULL OR %s)".formatted(column.quoted(), condition));
            } else if (column.required()) {
                return "false";
            }
        }
        conditions.add(Staged.apart(staged.table()));
        return String.join(" AND ", conditions);
    }

    private static String clean(Column column) {
        String name = column.quoted();
        if (column.name().equals("platform")) {
            return "regexp_full_match(%s, '[a-z][a-z0-9_-]{2,}') AND %s NOT IN ('insta', 'twitter', 'bsky', 'null', 'nan', 'nil', 'none', 'undefined')"
                    .formatted(name, name);
        }
        return switch (column.type()) {
            case ACCOUNT, HANDLE ->
                "regexp_full_match(%s, '%s') AND lower(%s) NOT IN %s".formatted(name, NAME, name, NO_NAMES);
            case IDENTIFIER ->
                "regexp_full_match(%s, '%s') AND lower(%s) NOT IN %s".formatted(name, IDENTIFIER, name, NO_NAMES);
            case TEXT -> "NOT regexp_matches(%s, '%s')".formatted(name, ODD_TEXT);
            case CHOICE -> "%s IN (%s)".formatted(name, texts(column.choices()));
            case COUNT -> "regexp_full_match(%s, '0|[1-9][0-9]{0,14}')".formatted(name);
            case FLAG -> "%s IN ('true', 'false')".formatted(name);
            case TIME ->
                "regexp_full_match(%s, '%s') AND TRY_CAST(rtrim(%s, 'Z') AS TIMESTAMP) BETWEEN TIMESTAMP '1900-01-01' AND TIMESTAMP '2200-12-31'"
                        .formatted(name, TIME, name);
        };
    }

    private static String typed(Column column) {
        String name = column.quoted();
        return switch (column.type()) {
            case ACCOUNT, HANDLE, IDENTIFIER, TEXT, CHOICE -> name;
            case COUNT -> "TRY_CAST(%s AS BIGINT)".formatted(name);
            case FLAG -> "TRY_CAST(%s AS BOOLEAN)".formatted(name);
            case TIME -> "TRY_CAST(rtrim(%s, 'Z') AS TIMESTAMP)".formatted(name);
        };
    }

    private static String texts(List<String> words) {
        return words.stream().map(DuckDb::text).collect(Collectors.joining(", "));
    }

    /// The typed columns of a clean CSV that [RowRepair] wrote with all columns of the table.
    static String fixed(Table table, String reader) {
        var typed = new ArrayList<String>();
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            typed.add("CAST(c%d AS %s) AS %s"
                    .formatted(i, columns.get(i).type().sql(), columns.get(i).quoted()));
        }
        return "SELECT %s FROM %s".formatted(String.join(", ", typed), reader);
    }
}
