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
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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

/// Removes a person from a dataset for good: from the lists of rejects, from all tables, from the results; and
/// remembers a salted hash, so that no later import brings them back. Rejects go first: whoever is killed in between
/// finds the person by handle again.
public final class Forget {
    private final Dataset before;
    private final DuckDb database;
    private final Map<Table, Long> removed = new EnumMap<>(Table.class);
    private long resultRows;
    private @Nullable Path folder;

    private Forget(Dataset before, DuckDb database) {
        this.before = before;
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
                return new Forget(change.before(), database).run(change, account, progress);
            }
        } catch (IOException e) {
            throw Disk.failure("forgetting an account in " + dataset, e);
        }
    }

    /// What the person goes by.
    ///
    /// @throws KithException (usage) when the handle is that of several
    public static Identity identity(Path dataset, String account) {
        return reading(dataset, forget -> forget.identity(account));
    }

    /// What would be removed.
    public static Report look(Path dataset, String account) {
        return reading(dataset, forget -> forget.look(account));
    }

    /// Reads without the lock: files that were replaced meanwhile are gone, then those of today are read.
    private static <T> T reading(Path dataset, Function<Forget, T> question) {
        while (true) {
            Dataset now = Dataset.open(dataset);
            try (DuckDb database = DuckDb.open()) {
                return question.apply(new Forget(now, database));
            } catch (KithException e) {
                if (Dataset.open(dataset).manifest().equals(now.manifest())) {
                    throw e;
                }
            }
        }
    }

    private Report look(String account) {
        String list = list(identity(account));
        for (Batch batch : before.manifest().batches()) {
            for (DataFile file : batch.files()) {
                removed.merge(tableOf(file), hits(file, list), Long::sum);
            }
        }
        Results results = before.manifest().results();
        if (results != null) {
            for (ResultFile file : results.files().values()) {
                Path path = before.folder().resolve(file.path());
                resultRows += count(path, hit(path, list));
            }
        }
        return report();
    }

    private Report report() {
        boolean known = removed.values().stream().anyMatch(rows -> rows > 0);
        return new Report(known, removed, resultRows);
    }

    private static String list(Identity identity) {
        return identity.ids().stream().map(DuckDb::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private Report run(Change change, String account, Progress progress) throws IOException {
        Identity identity = identity(account);
        String list = list(identity);
        cleanRejects(identity.finder());
        var batches = new ArrayList<Batch>();
        int done = 0;
        for (Batch batch : before.manifest().batches()) {
            progress.at("removing rows", done++, before.manifest().batches().size());
            var files = new ArrayList<DataFile>();
            for (DataFile file : batch.files()) {
                DataFile kept = without(change, file, list);
                if (kept.rows() > 0) {
                    files.add(kept);
                }
            }
            if (!files.isEmpty()) {
                batches.add(new Batch(
                        batch.id(), batch.source(), batch.basis(), batch.retention(), batch.retrievedAt(), files));
            }
        }
        Results results = results(change, list);
        Forgotten forgotten = remember(identity.ids());
        change.commit(manifest -> manifest.with(batches).withResults(results).withForgotten(forgotten));
        if (!before.manifest().forgotten().equals(forgotten) || resultRows > 0) {
            Disk.delete(before.folder().resolve(Dataset.INDEX));
        }
        return report();
    }

    /// The ids are all that the person may come back under: the id itself, and what an import would make of the handle.
    private Identity identity(String account) {
        var ids = new TreeSet<String>();
        var handles = new TreeSet<String>();
        var names = new TreeSet<String>();
        var asked = new TreeSet<String>();
        asked.add(account.strip());
        Handles.profile(account).ifPresent(profile -> {
            asked.add(profile.handle());
            handles.add(profile.handle().toLowerCase(Locale.ROOT));
            asked.add(Handles.id(profile.platform(), profile.handle()));
        });
        ids.addAll(asked);
        List<Path> files = before.files(Table.ACCOUNTS);
        if (files.isEmpty()) {
            return new Identity(ids, handles, names);
        }
        String words = asked.stream().map(DuckDb::text).collect(Collectors.joining(", "));
        String chosen = account.strip();
        var people = new TreeMap<String, List<Goes>>();
        database.each(
                "looking for the account",
                "SELECT DISTINCT account_id, handle, platform, display_name FROM (SELECT %s FROM read_parquet(%s, union_by_name = true)) WHERE account_id IN (%s) OR lower(handle) IN (SELECT lower(w) FROM (SELECT unnest([%s]) AS w))"
                        .formatted(columns(files), DuckDb.files(files), words, words),
                row -> people.computeIfAbsent(row.textOf(0), _ -> new ArrayList<>())
                        .add(new Goes(row.text(1), row.text(2), row.text(3))));
        if (people.size() > 1 && !people.containsKey(chosen)) {
            throw KithException.usage("%d accounts go by that handle: %s. Name the id."
                    .formatted(people.size(), String.join(", ", people.keySet())));
        }
        if (people.size() > 1) {
            ids.removeAll(people.keySet());
            ids.add(chosen);
            people.keySet().retainAll(List.of(chosen));
        }
        people.forEach((id, all) -> {
            ids.add(id);
            all.forEach(goes -> goes.addTo(ids, handles, names));
        });
        return new Identity(ids, handles, names);
    }

    /// What an account goes by in one batch.
    private record Goes(
            @Nullable String handle,
            @Nullable String platform,
            @Nullable String name) {
        void addTo(SortedSet<String> ids, SortedSet<String> handles, SortedSet<String> names) {
            if (handle != null) {
                handles.add(handle.toLowerCase(Locale.ROOT));
                ids.add(Handles.id(platform, handle));
            }
            if (name != null && !name.isBlank()) {
                names.add(name.strip());
            }
        }
    }

    /// The columns that tell who an account is; a file may lack all but the id.
    private String columns(List<Path> files) {
        var there = new TreeSet<String>();
        database.each(
                "opening accounts",
                "SELECT DISTINCT name FROM parquet_schema(%s)".formatted(DuckDb.files(files)),
                row -> there.add(row.textOf(0)));
        return Stream.of("account_id", "handle", "platform", "display_name")
                .map(name -> there.contains(name) ? name : "CAST(NULL AS VARCHAR) AS " + name)
                .collect(Collectors.joining(", "));
    }

    private static Table tableOf(DataFile file) {
        return Table.named(file.table()).orElseThrow();
    }

    private static String hit(Table table, String ids) {
        return table.accountColumns().stream()
                .map(column -> "%s IN %s".formatted(column.quoted(), ids))
                .collect(Collectors.joining(" OR "));
    }

    private long hits(DataFile file, String ids) {
        return count(before.folder().resolve(file.path()), hit(tableOf(file), ids));
    }

    private long count(Path file, String hit) {
        return database.number("SELECT count(*) FROM read_parquet(%s) WHERE %s".formatted(DuckDb.file(file), hit));
    }

    private DataFile without(Change change, DataFile file, String ids) throws IOException {
        Table table = tableOf(file);
        long hits = hits(file, ids);
        removed.merge(table, hits, Long::sum);
        if (hits == 0) {
            return file;
        }
        Path target = Files.createTempFile(folder(change), table.sqlName(), ".parquet");
        writeWithout(
                "removing rows of " + table.sqlName(), before.folder().resolve(file.path()), hit(table, ids), target);
        return Dataset.describe(table, Dataset.name(before.folder(), target), target, file.rows() - hits);
    }

    private void writeWithout(String what, Path file, String hit, Path target) {
        database.writeParquet(
                what, "SELECT * FROM read_parquet(%s) WHERE NOT (%s)".formatted(DuckDb.file(file), hit), target);
    }

    private Path folder(Change change) throws IOException {
        Path made = folder;
        if (made == null) {
            made = change.folder("batches");
            folder = made;
        }
        return made;
    }

    /// All results as they are when nobody of them goes, so that pages made from them stay.
    private @Nullable Results results(Change change, String ids) throws IOException {
        Results results = before.manifest().results();
        if (results == null) {
            return null;
        }
        var hits = new TreeMap<String, String>();
        for (var entry : results.files().entrySet()) {
            Path old = before.folder().resolve(entry.getValue().path());
            String hit = hit(old, ids);
            resultRows += count(old, hit);
            hits.put(entry.getKey(), hit);
        }
        if (resultRows == 0) {
            return results;
        }
        var files = new TreeMap<String, ResultFile>();
        Path target = change.folder("results");
        for (var entry : new TreeMap<>(results.files()).entrySet()) {
            Path file = target.resolve(entry.getKey() + ".parquet");
            String hit = Objects.requireNonNull(hits.get(entry.getKey()));
            writeWithout(
                    "removing results", before.folder().resolve(entry.getValue().path()), hit, file);
            files.put(
                    entry.getKey(),
                    new ResultFile(Dataset.name(before.folder(), file), Files.size(file), Sha256.of(file)));
        }
        return new Results(results.dataSha256(), files, results.provenance());
    }

    /// Rows of a result that name one of the ids in any column.
    private String hit(Path result, String ids) {
        var texts = new ArrayList<String>();
        database.each(
                "looking at results", "DESCRIBE SELECT * FROM read_parquet(%s)".formatted(DuckDb.file(result)), row -> {
                    if (row.textOf(1).equals("VARCHAR")) {
                        texts.add("coalesce(\"%s\" IN %s, false)".formatted(row.textOf(0), ids));
                    }
                });
        return texts.isEmpty() ? "false" : String.join(" OR ", texts);
    }

    private Forgotten remember(SortedSet<String> ids) {
        Forgotten old = before.manifest().forgotten();
        var hashes = new TreeSet<>(old.hashes());
        ids.forEach(id -> hashes.add(old.hash(id)));
        return new Forgotten(old.salt(), List.copyOf(hashes));
    }

    /// Refused rows hold names too. A line that speaks of the person goes.
    private void cleanRejects(Identity.Finder person) throws IOException {
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
            List<String> kept =
                    lines.stream().filter(line -> !person.isAmong(line)).toList();
            if (kept.size() < lines.size()) {
                String text = kept.stream().map(line -> line + "\n").collect(Collectors.joining());
                Disk.replace(file, text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
