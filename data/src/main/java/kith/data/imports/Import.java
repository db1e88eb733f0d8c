package kith.data.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.Change;
import kith.data.Dataset;
import kith.data.DuckDb;
import kith.data.Manifest.Batch;
import kith.data.Manifest.DataFile;
import kith.data.Table;
import kith.data.TableSql;

/// Reads files into a new batch of a dataset: all of them, or after any failure none.
public final class Import {
    private Import() {}

    public static ImportReport run(ImportRequest request, Progress progress) {
        Dataset.openOrCreate(request.dataset());
        try (Change change = Dataset.open(request.dataset()).change()) {
            Path batch = change.folder("batches");
            Path work = change.folder("work");
            var counts = new EnumMap<Table, ImportReport.Rows>(Table.class);
            var files = new ArrayList<DataFile>();
            try (DuckDb database = DuckDb.open(work)) {
                Map<Table, List<Path>> byTable = new EnumMap<>(Table.class);
                for (Path file : files(request.inputs())) {
                    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                    Table table = Stream.of(Table.values())
                            .filter(t -> name.startsWith(t.sqlName()))
                            .findFirst()
                            .orElseThrow(() -> KithException.badInput("%s: not named after a table".formatted(file)));
                    byTable.computeIfAbsent(table, _ -> new ArrayList<>()).add(file);
                }
                for (var entry : byTable.entrySet()) {
                    Table table = entry.getKey();
                    progress.at("reading " + table.sqlName(), 0, 0);
                    var parts = new ArrayList<String>();
                    for (Path file : entry.getValue()) {
                        parts.add(select(database, table, file));
                    }
                    String all = String.join(" UNION ALL ", parts);
                    Path target = batch.resolve(table.sqlName() + ".parquet");
                    String key = table == Table.INTERACTIONS
                            ? ""
                            : " QUALIFY row_number() OVER (PARTITION BY %s ORDER BY %s) = 1"
                                    .formatted(TableSql.key(table), TableSql.contentOrder(table));
                    long read = database.number("SELECT count(*) FROM (" + all + ")");
                    database.writeParquet(
                            "writing " + target, "SELECT * FROM (" + all + ")" + key + " ORDER BY ALL", target);
                    long kept = database.number("SELECT count(*) FROM read_parquet(%s)".formatted(DuckDb.text(target)));
                    counts.put(table, new ImportReport.Rows(read, kept, 0));
                    files.add(Dataset.describe(table, change.name(target), target, kept));
                }
            }
            String id = change.nextBatch();
            Dataset after = change.commit(manifest -> {
                var batches = new ArrayList<>(manifest.batches());
                batches.add(new Batch(
                        id,
                        request.source() == null ? "files" : request.source(),
                        request.basis() == null ? "customer_data" : request.basis(),
                        request.retention(),
                        request.retrievedAt(),
                        files));
                return manifest.with(batches);
            });
            return new ImportReport(
                    id,
                    counts,
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    List.of(),
                    List.of(),
                    null,
                    after.sha256());
        } catch (IOException e) {
            throw KithException.world("Cannot import into %s: %s".formatted(request.dataset(), e.getMessage()), e);
        }
    }

    private static List<Path> files(List<Path> inputs) throws IOException {
        var files = new ArrayList<Path>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                try (Stream<Path> list = Files.list(input)) {
                    list.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            } else {
                files.add(input);
            }
        }
        return files;
    }

    private static String select(DuckDb database, Table table, Path file) {
        String reader = file.toString().endsWith(".parquet")
                ? "read_parquet(%s)".formatted(DuckDb.text(file))
                : "read_csv(%s, all_varchar = true, header = true)".formatted(DuckDb.text(file));
        Set<String> there = new HashSet<>();
        database.each("reading " + file, "DESCRIBE SELECT * FROM " + reader, row -> there.add(row.textOf(0)));
        return table.columns().stream()
                .map(column -> "CAST(%s AS %s) AS %s"
                        .formatted(
                                there.contains(column.name()) ? column.quoted() : "NULL",
                                column.type().sql(),
                                column.quoted()))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + reader));
    }
}
