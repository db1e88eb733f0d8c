package kith.data.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.core.Progress;
import kith.data.Column;
import kith.data.Dataset;
import kith.data.DuckDb;
import kith.data.Manifest.DataFile;
import kith.data.Manifest.Forgotten;
import kith.data.Table;
import kith.data.TableSql;
import kith.data.repair.Rule;

/// Writes the tables of a batch: people who asked to be forgotten left out, duplicates kept once, rows in the order
/// of their keys, so that the same rows give the same bytes in whatever order they came.
final class BatchTables {
    private final DuckDb database;
    private final Map<Table, List<String>> rows = new EnumMap<>(Table.class);
    private final Map<Table, Long> kept = new EnumMap<>(Table.class);

    BatchTables(DuckDb database) {
        this.database = database;
    }

    void add(Table table, String relation) {
        rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(relation);
    }

    Map<Table, Long> kept() {
        return kept;
    }

    /// @param before the dataset the batch will join
    /// @param root   what the manifest's paths are relative to
    List<DataFile> write(Dataset before, Path root, Path folder, Tally tally, Progress progress) throws IOException {
        Forgotten forgotten = before.manifest().forgotten();
        var files = new ArrayList<DataFile>();
        for (var entry : rows.entrySet()) {
            Table table = entry.getKey();
            progress.at("writing " + table.sqlName(), files.size(), rows.size());
            String all = "(" + String.join(" UNION ALL ", entry.getValue()) + ")";
            long count = database.number("SELECT count(*) FROM " + all);
            String where = TableSql.notForgotten(table, forgotten);
            if (!where.isEmpty()) {
                all = "(SELECT * FROM %s WHERE %s)".formatted(all, where);
                long left = database.number("SELECT count(*) FROM " + all);
                tally.noted("rows left out because a person in them asked to be forgotten", count - left);
                count = left;
            }
            Path target = folder.resolve(table.sqlName() + ".parquet");
            database.writeParquet("writing " + target, unique(table, all), target);
            long written = database.number("SELECT count(*) FROM read_parquet(%s)".formatted(DuckDb.file(target)));
            tally.repaired(Rule.DUPLICATE, count - written);
            kept.put(table, written);
            if (written == 0) {
                Files.delete(target);
            } else {
                files.add(Dataset.describe(table, Dataset.name(root, target), target, written));
            }
        }
        noteStrangers(folder, before, tally);
        return files;
    }

    private static String unique(Table table, String all) {
        String columns = TableSql.columns(table);
        return switch (table) {
            case FOLLOWS ->
                "SELECT follower_id, followed_id, min(created_at) AS created_at, min(record_uri) AS record_uri FROM %s GROUP BY ALL ORDER BY followed_id, follower_id"
                        .formatted(all);
            case INTERACTIONS -> {
                // Two equal rows are one when they carry a time, or when the deed can be done only once.
                String once = "(created_at IS NOT NULL OR (kind IN ('like', 'save') AND post_id IS NOT NULL))";
                yield "SELECT %s FROM (SELECT DISTINCT * FROM %s WHERE coalesce(%s, false) UNION ALL SELECT * FROM %s WHERE NOT coalesce(%s, false)) ORDER BY %s"
                        .formatted(columns, all, once, all, once, order(table));
            }
            case ACCOUNTS ->
                "SELECT %s FROM %s QUALIFY row_number() OVER (PARTITION BY account_id ORDER BY retrieved_at DESC NULLS LAST, %s) = 1 ORDER BY account_id"
                        .formatted(columns, all, TableSql.contentOrder(table));
            case POSTS, SNAPSHOTS, KNOWN_TIES, LABELS ->
                "SELECT %s FROM %s QUALIFY row_number() OVER (PARTITION BY %s ORDER BY %s) = 1 ORDER BY %s"
                        .formatted(
                                columns, all, TableSql.key(table), TableSql.contentOrder(table), TableSql.key(table));
        };
    }

    private static String order(Table table) {
        return table.columns().stream()
                .map(column -> column.quoted() + " NULLS LAST")
                .collect(Collectors.joining(", "));
    }

    /// A follower whose account nobody described is kept: most followers are such. The report says how many there are.
    private void noteStrangers(Path folder, Dataset before, Tally tally) {
        Path follows = folder.resolve(Table.FOLLOWS.sqlName() + ".parquet");
        if (!Files.exists(follows)) {
            return;
        }
        var accounts = new ArrayList<>(before.files(Table.ACCOUNTS));
        Path own = folder.resolve(Table.ACCOUNTS.sqlName() + ".parquet");
        if (Files.exists(own)) {
            accounts.add(own);
        }
        if (accounts.isEmpty()) {
            return;
        }
        for (Column column : Table.FOLLOWS.accountColumns()) {
            long strangers = database.number(
                    "SELECT count(DISTINCT %s) FROM read_parquet(%s) WHERE %s NOT IN (SELECT account_id FROM read_parquet(%s))"
                            .formatted(column.quoted(), DuckDb.file(follows), column.quoted(), DuckDb.files(accounts)));
            tally.noted(
                    "people among the %s of follows whom the table accounts does not describe (kept)"
                            .formatted(column.name().equals("follower_id") ? "followers" : "followed"),
                    strangers);
        }
    }
}
