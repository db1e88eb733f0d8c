package kith.data;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.data.Manifest.Batch;
import kith.data.Manifest.DataFile;

/// The SQL that joins the batches of a table. With one batch it is a view straight over the file, whose keys the
/// import made unique. With more it is a table, so that the newest row of each key is looked for once.
final class Views {
    private Views() {}

    static String create(DuckDb database, Dataset dataset, Table table) {
        boolean several = dataset.files(table).size() > 1;
        var parts = new ArrayList<String>();
        for (Batch batch : dataset.manifest().batches()) {
            for (DataFile file : batch.files()) {
                if (file.table().equals(table.sqlName())) {
                    parts.add(part(
                            database,
                            table,
                            dataset.folder().resolve(file.path()),
                            batch.retrievedAt(),
                            dataset.manifest().forgotten(),
                            several));
                }
            }
        }
        String columns = TableSql.columns(table);
        return switch (parts.size()) {
            case 0 -> "CREATE VIEW %s AS SELECT %s WHERE false".formatted(table.sqlName(), nothing(table));
            case 1 -> "CREATE VIEW %s AS SELECT %s FROM (%s)".formatted(table.sqlName(), columns, parts.getFirst());
            default ->
                "CREATE TABLE %s AS SELECT %s FROM (%s) QUALIFY row_number() OVER (PARTITION BY %s ORDER BY kith_retrieved DESC, %s) = 1"
                        .formatted(
                                table.sqlName(),
                                columns,
                                String.join(" UNION ALL ", parts),
                                identity(table),
                                TableSql.contentOrder(table));
        };
    }

    private static String identity(Table table) {
        String key = TableSql.key(table);
        return table == Table.INTERACTIONS ? key + ", kith_copy" : key;
    }

    private static String part(
            DuckDb database,
            Table table,
            Path file,
            Instant retrievedAt,
            Manifest.Forgotten forgotten,
            boolean several) {
        Set<String> there = new HashSet<>();
        database.each(
                "opening " + file,
                "SELECT name FROM parquet_schema(%s)".formatted(DuckDb.file(file)),
                row -> there.add(row.textOf(0)));
        List<String> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            String value = there.contains(column.name()) ? column.quoted() : "NULL";
            if (column.name().equals("retrieved_at")) {
                value = "coalesce(%s, %s)".formatted(value, TableSql.time(retrievedAt));
            }
            columns.add("CAST(%s AS %s) AS %s".formatted(value, column.type().sql(), column.quoted()));
        }
        String retrieved = table.find("retrieved_at").isPresent()
                ? "coalesce(\"retrieved_at\", %s)".formatted(TableSql.time(retrievedAt))
                : TableSql.time(retrievedAt);
        columns.add(retrieved + " AS kith_retrieved");
        if (several && table == Table.INTERACTIONS) {
            // Two equal answers in one batch are two; the same two in the next batch are still two.
            columns.add("row_number() OVER (PARTITION BY %s) AS kith_copy".formatted(TableSql.columns(table)));
        }
        String where = TableSql.notForgotten(table, forgotten);
        return "SELECT %s FROM read_parquet(%s)%s"
                .formatted(String.join(", ", columns), DuckDb.file(file), where.isEmpty() ? "" : " WHERE " + where);
    }

    private static String nothing(Table table) {
        return table.columns().stream()
                .map(column -> "CAST(NULL AS %s) AS %s".formatted(column.type().sql(), column.quoted()))
                .collect(Collectors.joining(", "));
    }
}
