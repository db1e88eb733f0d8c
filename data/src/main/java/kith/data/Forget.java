package kith.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.Manifest.Batch;
import kith.data.Manifest.DataFile;
import kith.data.Manifest.Forgotten;
import kith.data.Manifest.ResultFile;
import kith.data.Manifest.Results;
import kith.data.repair.Handles;
import org.jspecify.annotations.Nullable;

/// Removes a person from a dataset for good: from all tables, from the results, from the lists of rejects; and
/// remembers a salted hash, so that no later import brings them back.
public final class Forget {
    private final Dataset before;
    private final Change change;
    private final DuckDb database;
    private final Map<Table, Long> removed = new EnumMap<>(Table.class);
    private long resultRows;
    private @Nullable Path folder;

    private Forget(Change change, DuckDb database) {
        this.before = change.before();
        this.change = change;
        this.database = database;
    }

    /// @param known      some table held the person; false: only the hash was remembered
    /// @param removed    rows by table
    /// @param resultRows rows of evidence and assessments
    public record Report(boolean known, Map<Table, Long> removed, long resultRows) {
        public Report {
            removed = Map.copyOf(removed);
        }

        /// As people read it.
        public String text() {
            String rows = removed.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> String.format(
                            Locale.ROOT,
                            "  %-13s %,d rows removed%n",
                            entry.getKey().sqlName(),
                            entry.getValue()))
                    .collect(Collectors.joining());
            return (known ? "Forgotten." : "The dataset did not hold this account; later imports will keep it out.")
                    + "\n"
                    + rows
                    + (resultRows > 0
                            ? String.format(Locale.ROOT, "  %-13s %,d rows removed%n", "results", resultRows)
                            : "");
        }
    }

    /// @param account an account id, a handle with or without `@`, or a profile address
    public static Report account(Path dataset, String account, Progress progress) {
        try (Change change = Dataset.open(dataset).change()) {
            Path work = change.folder("work");
            try (DuckDb database = DuckDb.open(work.resolve("spill"))) {
                return new Forget(change, database).run(account, progress);
            }
        } catch (IOException e) {
            throw Disk.failure("forgetting an account in " + dataset, e);
        }
    }

    private Report run(String account, Progress progress) throws IOException {
        SortedSet<String> ids = ids(account);
        String list = ids.stream().map(DuckDb::text).collect(Collectors.joining(", ", "(", ")"));
        var batches = new ArrayList<Batch>();
        int done = 0;
        for (Batch batch : before.manifest().batches()) {
            progress.at("removing rows", done++, before.manifest().batches().size());
            var files = new ArrayList<DataFile>();
            for (DataFile file : batch.files()) {
                DataFile kept = without(file, list);
                if (kept.rows() > 0) {
                    files.add(kept);
                }
            }
            if (!files.isEmpty()) {
                batches.add(new Batch(
                        batch.id(), batch.source(), batch.basis(), batch.retention(), batch.retrievedAt(), files));
            }
        }
        Results results = results(list);
        Forgotten forgotten = remember(ids);
        change.commit(manifest -> manifest.with(batches).withResults(results).withForgotten(forgotten));
        Disk.delete(before.folder().resolve(Dataset.INDEX));
        cleanRejects(ids);
        boolean known = removed.values().stream().anyMatch(rows -> rows > 0);
        return new Report(known, removed, resultRows);
    }

    /// All ids the person may come back under: the id itself, and what an import would make of the handle.
    private SortedSet<String> ids(String account) {
        var ids = new TreeSet<String>();
        var asked = new TreeSet<String>();
        asked.add(account.strip());
        Handles.profile(account).ifPresent(profile -> {
            asked.add(profile.handle());
            asked.add(Handles.id(profile.platform(), profile.handle()));
        });
        ids.addAll(asked);
        List<Path> files = before.files(Table.ACCOUNTS);
        if (files.isEmpty()) {
            return ids;
        }
        String words = asked.stream().map(DuckDb::text).collect(Collectors.joining(", "));
        var found = new TreeSet<String>();
        database.each(
                "looking for the account",
                "SELECT DISTINCT account_id, lower(handle), platform, account_id IN (%s) FROM read_parquet(%s) WHERE account_id IN (%s) OR lower(handle) IN (SELECT lower(w) FROM (SELECT unnest([%s]) AS w))"
                        .formatted(words, DuckDb.files(files), words, words),
                row -> {
                    found.add(row.textOf(0));
                    ids.add(row.textOf(0));
                    String handle = row.text(1);
                    if (handle != null) {
                        ids.add(Handles.id(row.text(2), handle));
                    }
                });
        if (found.size() > 1 && !found.contains(account.strip())) {
            throw KithException.usage("%d accounts go by that handle: %s. Name the id."
                    .formatted(found.size(), String.join(", ", found)));
        }
        if (found.size() > 1) {
            ids.removeAll(found);
            ids.add(account.strip());
        }
        return ids;
    }

    private DataFile without(DataFile file, String ids) throws IOException {
        Table table = Table.named(file.table()).orElseThrow();
        String hit = table.accountColumns().stream()
                .map(column -> "%s IN %s".formatted(column.quoted(), ids))
                .collect(Collectors.joining(" OR "));
        Path old = before.folder().resolve(file.path());
        String from = "read_parquet(%s)".formatted(DuckDb.file(old));
        long hits = database.number("SELECT count(*) FROM %s WHERE %s".formatted(from, hit));
        removed.merge(table, hits, Long::sum);
        if (hits == 0) {
            return file;
        }
        Path target = Files.createTempFile(folder(), table.sqlName(), ".parquet");
        database.writeParquet(
                "removing rows of " + table.sqlName(), "SELECT * FROM %s WHERE NOT (%s)".formatted(from, hit), target);
        return Dataset.describe(table, Dataset.name(before.folder(), target), target, file.rows() - hits);
    }

    private Path folder() throws IOException {
        Path made = folder;
        if (made == null) {
            made = change.folder("batches");
            folder = made;
        }
        return made;
    }

    private @Nullable Results results(String ids) throws IOException {
        Results results = before.manifest().results();
        if (results == null) {
            return null;
        }
        var files = new TreeMap<String, ResultFile>();
        Path target = change.folder("results");
        for (var entry : new TreeMap<>(results.files()).entrySet()) {
            Path old = before.folder().resolve(entry.getValue().path());
            String from = "read_parquet(%s)".formatted(DuckDb.file(old));
            var texts = new ArrayList<String>();
            database.each("looking at results", "DESCRIBE SELECT * FROM " + from, row -> {
                if (row.textOf(1).equals("VARCHAR")) {
                    texts.add("coalesce(\"%s\" IN %s, false)".formatted(row.textOf(0), ids));
                }
            });
            String hit = texts.isEmpty() ? "false" : String.join(" OR ", texts);
            resultRows += database.number("SELECT count(*) FROM %s WHERE %s".formatted(from, hit));
            Path file = target.resolve(entry.getKey() + ".parquet");
            database.writeParquet("removing results", "SELECT * FROM %s WHERE NOT (%s)".formatted(from, hit), file);
            files.put(
                    entry.getKey(),
                    new ResultFile(Dataset.name(before.folder(), file), Files.size(file), Sha256.of(file)));
        }
        return new Results(results.dataSha256(), files, results.provenance());
    }

    private Forgotten remember(SortedSet<String> ids) {
        Forgotten old = before.manifest().forgotten();
        var hashes = new TreeSet<>(old.hashes());
        ids.forEach(id -> hashes.add(old.hash(id)));
        return new Forgotten(old.salt(), List.copyOf(hashes));
    }

    /// Refused rows hold names too. A line that speaks of the person goes.
    private void cleanRejects(SortedSet<String> ids) throws IOException {
        Path rejects = before.folder().resolve("rejects");
        if (!Files.isDirectory(rejects)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> list = Files.list(rejects)) {
            files = list.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> kept = lines.stream()
                    .filter(line -> ids.stream()
                            .noneMatch(id -> line.toLowerCase(Locale.ROOT).contains(id.toLowerCase(Locale.ROOT))))
                    .toList();
            if (kept.size() < lines.size()) {
                String text = kept.stream().map(line -> line + "\n").collect(Collectors.joining());
                Disk.replace(file, text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
