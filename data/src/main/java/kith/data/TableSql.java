package kith.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/// Pieces of SQL that follow from a table's columns.
public final class TableSql {
    private static final DateTimeFormatter SQL_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private TableSql() {}

    /// All columns in order, quoted.
    public static String columns(Table table) {
        return table.columns().stream().map(Column::quoted).collect(Collectors.joining(", "));
    }

    /// The key's columns, quoted.
    public static String key(Table table) {
        return table.key().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    /// The moment as SQL writes it.
    public static String time(Instant at) {
        return "TIMESTAMP '" + SQL_TIME.format(at) + "'";
    }

    /// Orders rows of one key by what they hold, never by where they stood.
    public static String contentOrder(Table table) {
        return table.columns().stream()
                .map(column -> column.quoted() + " DESC NULLS LAST")
                .collect(Collectors.joining(", "));
    }

    /// SQL that is true for a row of which no account asked to be forgotten; empty when nobody did.
    public static String notForgotten(Table table, Manifest.Forgotten forgotten) {
        if (forgotten.hashes().isEmpty()) {
            return "";
        }
        String hashes = forgotten.hashes().stream().map(DuckDb::text).collect(Collectors.joining(", "));
        return table.accountColumns().stream()
                .map(column -> "sha256(%s || %s) NOT IN (%s)"
                        .formatted(DuckDb.text(forgotten.salt()), column.quoted(), hashes))
                .collect(Collectors.joining(" AND "));
    }
}
