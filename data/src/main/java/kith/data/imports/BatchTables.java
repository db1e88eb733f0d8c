package kith.data.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Map<Table, List<Load.Rows>> rows = new EnumMap<>(Table.class);
    private final Map<Table, Long> kept = new EnumMap<>(Table.class);

    BatchTables(DuckDb database) {
        this.database = database;
    }

    void add(Table table, Load.Rows found) {
        rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(found);
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
            List<Load.Rows> parts = entry.getValue();
            String all = parts.stream().map(Load.Rows::sql).collect(Collectors.joining(" UNION ALL ", "(", ")"));
            long count = parts.stream().mapToLong(Load.Rows::count).sum();
            String where = TableSql.notForgotten(table, forgotten);
            if (!where.isEmpty()) {
                all = "(SELECT * FROM %s WHERE %s)".formatted(all, where);
                long left = database.number("SELECT count(*) FROM " + all);
                tally.noted("rows left out because a person in them asked to be forgotten", count - left);
                count = left;
            }
            Path target = folder.resolve(table.sqlName() + ".parquet");
            database.writeParquet(
                    "writing " + target,
                    "SELECT %s FROM %s ORDER BY %s".formatted(TableSql.columns(table), all, order(table)),
                    target);
            long written = count - dropRepeated(table, target);
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

    /// By the person looked at first, since that is how the tables are read later; within one key the row that is
    /// kept comes first, chosen by what rows hold and never by where they stood. No column is named twice, since
    /// each makes the keys longer that are sorted by.
    private static String order(Table table) {
        List<String> first = switch (table) {
            case FOLLOWS -> List.of("followed_id", "follower_id", "created_at NULLS LAST", "record_uri NULLS LAST");
            case INTERACTIONS -> List.of("account_id", "post_id NULLS LAST", "actor_id");
            case ACCOUNTS -> List.of("account_id", "retrieved_at DESC NULLS LAST");
            case POSTS, SNAPSHOTS, KNOWN_TIES, LABELS ->
                table.key().stream().map("%s NULLS LAST"::formatted).toList();
        };
        Set<String> named = first.stream().map(term -> term.split(" ", 2)[0]).collect(Collectors.toSet());
        return Stream.concat(
                        first.stream(),
                        table.columns().stream()
                                .filter(column -> !named.contains(column.name()))
                                .map(column -> column.quoted() + " DESC NULLS LAST"))
                .collect(Collectors.joining(", "));
    }

    /// Keeps the first row of each key, and returns how many went. In the order of [#order] the rows of one key stand
    /// together, so that one look at neighbours finds them, and a file without any is not written again.
    private long dropRepeated(Table table, Path file) throws IOException {
        String before = table.key().stream()
                .map(name -> "lag(\"%s\") OVER () AS \"before_%s\"".formatted(name, name))
                .collect(Collectors.joining(", "));
        String same = table.key().stream()
                .map(name -> "\"%s\" IS NOT DISTINCT FROM \"before_%s\"".formatted(name, name))
                .collect(Collectors.joining(" AND "));
        // Two equal rows are one when they carry a time, or when the deed can be done only once.
        String once = table == Table.INTERACTIONS
                ? " AND (created_at IS NOT NULL OR coalesce(kind IN ('like', 'save') AND post_id IS NOT NULL, false))"
                : "";
        String rows = "read_parquet(%s, file_row_number = true)".formatted(DuckDb.file(file));
        String repeated = "repeated_" + table.sqlName();
        database.run(
                "looking for repeated rows of " + file,
                "CREATE TABLE %s AS SELECT file_row_number AS place FROM (SELECT *, %s FROM %s) WHERE %s%s"
                        .formatted(repeated, before, rows, same, once));
        long count = database.number("SELECT count(*) FROM " + repeated);
        if (count > 0) {
            Path sorted = file.resolveSibling(table.sqlName() + "-sorted.parquet");
            Files.move(file, sorted);
            database.writeParquet(
                    "writing " + file,
                    "SELECT %s FROM read_parquet(%s, file_row_number = true) WHERE file_row_number NOT IN (SELECT place FROM %s)"
                            .formatted(TableSql.columns(table), DuckDb.file(sorted), repeated),
                    file);
            Files.delete(sorted);
        }
        return count;
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
