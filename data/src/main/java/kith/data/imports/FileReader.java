package kith.data.imports;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import kith.core.ErrorCode;
import kith.core.KithException;
import kith.data.Column;
import kith.data.DuckDb;
import kith.data.Table;
import kith.data.imports.Mapping.FileRule;
import kith.data.repair.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Brings any file that Kith reads to the stage: rows of tables, as text, without broken records.
final class FileReader {
    private static final JsonMapper JSON = new JsonMapper();
    /// Records of a JSON file whose names are looked at before its table is decided.
    private static final int PEEK = 200;

    private final ImportRequest request;
    private final @Nullable Mapping mapping;
    private final DuckDb database;
    private final Path work;
    private final Tally tally;
    private final Rejects rejects;

    FileReader(
            ImportRequest request,
            @Nullable Mapping mapping,
            DuckDb database,
            Path work,
            Tally tally,
            Rejects rejects) {
        this.request = request;
        this.mapping = mapping;
        this.database = database;
        this.work = work;
        this.tally = tally;
        this.rejects = rejects;
    }

    List<Staged> read(Path file) throws IOException {
        if (mapping != null) {
            String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
            for (FileRule rule : mapping.files()) {
                Matcher match = rule.match().matcher(name);
                if (match.matches()) {
                    return mapped(file, rule, match);
                }
            }
            tally.noted("files that the mapping does not name not read", 1);
            return List.of();
        }
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.PARQUET) {
            return List.of(parquet(file));
        }
        Path text = PlainText.of(file, kind, work, tally);
        return JsonRecords.isJson(text) ? json(file, text) : List.of(csv(file, text));
    }

    private List<Staged> mapped(Path file, FileRule rule, Matcher match) throws IOException {
        if (rule.ignore() != null) {
            tally.noted("%s not read: %s".formatted(file.getFileName(), rule.ignore()), 1);
            return List.of();
        }
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.PARQUET) {
            throw KithException.badInput(
                    "%s is Parquet, which mappings do not read. Rename its columns and import it without --map."
                            .formatted(file));
        }
        Path text = PlainText.of(file, kind, work, tally);
        return mapped(file, text, rule, match);
    }

    private List<Staged> mapped(Path file, Path text, FileRule rule, Matcher match) throws IOException {
        var records = new MappedRecords(rule, match, file, work, tally, rejects);
        Table first = rule.rows().getFirst().table();
        CsvScan.Broken broken = (line, cell, why, found) -> reject(first, file, line, "cell " + (cell + 1), why, found);
        if (JsonRecords.isJson(text)) {
            JsonRecords.each(file, text, records::record, broken);
        } else {
            char delimiter = Dialect.delimiter(text);
            var header = new ArrayList<String>();
            CsvScan.each(
                    text,
                    delimiter,
                    (line, cells) -> {
                        if (header.isEmpty()) {
                            cells.forEach(cell -> header.add(cell.strip()));
                        } else if (cells.size() == header.size()) {
                            records.record(line, node(header, cells));
                        } else {
                            Rule why = cells.size() < header.size() ? Rule.TOO_FEW_CELLS : Rule.TOO_MANY_CELLS;
                            broken.record(
                                    line,
                                    Math.min(cells.size(), header.size()) - 1,
                                    why,
                                    String.join(String.valueOf(delimiter), cells));
                        }
                    },
                    broken);
        }
        return records.close();
    }

    private static ObjectNode node(List<String> header, List<String> cells) {
        ObjectNode node = JSON.createObjectNode();
        for (int i = 0; i < cells.size(); i++) {
            node.put(header.get(i), cells.get(i));
        }
        return node;
    }

    private void reject(Table table, Path file, long line, String column, Rule why, String found) {
        tally.read(table, 1);
        rejects.row(table, file, line, column, why, found);
    }

    private Staged csv(Path file, Path text) throws IOException {
        char delimiter = Dialect.delimiter(text);
        long[] headerLine = {1};
        List<String> names = CsvScan.firstRecord(text, delimiter, headerLine);
        if (names.isEmpty()) {
            throw KithException.badInput("%s holds nothing but blank lines. Export it again.".formatted(file));
        }
        refuseScraped(file, names);
        Header header = Header.of(file, names, request.as());
        header.report(file, tally);
        CsvScan.Clean clean = CsvScan.clean(
                text,
                delimiter,
                header,
                headerLine[0],
                work,
                (line, cell, why, found) -> reject(
                        header.table(),
                        file,
                        line,
                        cell < names.size() ? names.get(cell) : "cell " + (cell + 1),
                        why,
                        found),
                tally,
                request.threads() == 0 ? Runtime.getRuntime().availableProcessors() : request.threads());
        return Staged.csv(header, file, clean.path(), delimiter, clean.lines(), clean.plain());
    }

    private Staged parquet(Path file) throws IOException {
        wholeParquet(file);
        var names = new ArrayList<String>();
        var types = new HashMap<String, String>();
        var lists = new HashSet<String>();
        try {
            database.each(
                    "opening " + file, "DESCRIBE SELECT * FROM read_parquet(%s)".formatted(DuckDb.file(file)), row -> {
                        String type = row.textOf(1);
                        names.add(row.textOf(0));
                        types.put(row.textOf(0), type);
                        if (type.endsWith("]")
                                || type.startsWith("STRUCT")
                                || type.startsWith("MAP")
                                || type.equals("BLOB")) {
                            lists.add(row.textOf(0));
                        }
                    });
        } catch (KithException e) {
            throw damagedParquet(file, e);
        }
        refuseScraped(file, names);
        Header header = Header.of(file, names, request.as());
        header.report(file, tally);
        return Staged.parquet(header, file, types, lists);
    }

    /// DuckDB's words about a damaged file, as the user's problem that it is.
    static KithException damagedParquet(Path file, KithException e) {
        String message = String.valueOf(e.getMessage());
        boolean world = e.code() == ErrorCode.WORLD
                && (message.startsWith("The disk is full") || message.startsWith("Not enough memory"));
        return world
                ? e
                : KithException.badInput("%s is damaged and cannot be read as Parquet (%s). Download or copy it again."
                        .formatted(file, message));
    }

    private static void wholeParquet(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[8];
            if (in.length() >= 12) {
                in.seek(in.length() - 8);
                in.readFully(tail);
            }
            long footer =
                    (tail[0] & 0xffL) | (tail[1] & 0xffL) << 8 | (tail[2] & 0xffL) << 16 | (tail[3] & 0xffL) << 24;
            boolean magic = tail[4] == 'P' && tail[5] == 'A' && tail[6] == 'R' && tail[7] == '1';
            if (!magic || footer + 12 > in.length()) {
                throw KithException.badInput(
                        "%s is a cut-off Parquet file: %,d bytes, and no footer at the end. Download or copy it again."
                                .formatted(file, in.length()));
            }
        }
    }

    private List<Staged> json(Path file, Path text) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        int[] seen = {0};
        JsonRecords.Records peek = (line, record) -> {
            if (seen[0]++ < PEEK) {
                names(record, "", names);
            }
        };
        JsonRecords.each(file, text, peek, (line, cell, why, found) -> {});
        if (names.isEmpty()) {
            throw KithException.badInput(
                    "%s holds no JSON records. Write one object a line, or an array of objects.".formatted(file));
        }
        List<String> ordered = List.copyOf(names);
        String scraper = refuseScraped(file, ordered);
        if (scraper.equals("Apify") && names.contains("followersCount")) {
            FileRule rule = MappingFile.read("apify-instagram").files().getFirst();
            Matcher match = rule.match().matcher(file.getFileName().toString());
            if (match.matches()) {
                return mapped(file, text, rule, match);
            }
        }
        Header header = Header.of(file, ordered, request.as());
        header.report(file, tally);
        var writer = new StageWriter(header.table(), file, work);
        try (writer) {
            List<Column> columns = header.table().columns();
            JsonRecords.each(
                    file,
                    text,
                    (line, record) -> writer.row(line, cells(header, columns, record)),
                    (line, cell, why, found) -> reject(header.table(), file, line, "", why, found));
        }
        return List.of(writer.staged());
    }

    private static @Nullable String[] cells(Header header, List<Column> columns, JsonNode record) {
        var cells = new @Nullable String[columns.size()];
        for (Map.Entry<Column, List<Integer>> entry : header.places().entrySet()) {
            int at = columns.indexOf(entry.getKey());
            for (int place : entry.getValue()) {
                if (cells[at] == null) {
                    JsonNode node = record;
                    for (String part : header.names().get(place).split("\\.", -1)) {
                        node = node.path(part);
                    }
                    cells[at] = MappedRecords.text(node);
                }
            }
        }
        return cells;
    }

    private static void names(JsonNode record, String prefix, Set<String> names) {
        for (var property : record.properties()) {
            String name = prefix + property.getKey();
            if (property.getValue().isObject()) {
                names(property.getValue(), name + ".", names);
            } else {
                names.add(name);
            }
        }
    }

    /// The scraper that made the file, or empty; a scrape without permission and basis is refused.
    private String refuseScraped(Path file, List<String> names) {
        String scraper = Header.scraper(names).orElse("");
        if (!scraper.isEmpty() && (!request.acceptScraped() || request.basis() == null)) {
            throw KithException.badInput(
                    "%s was made by a scraper (%s). Platforms forbid that, and people did not agree to it. Kith takes such a list only if you say why you may hold it: --accept-scraped --basis consent (or another ground)."
                            .formatted(file, scraper));
        }
        if (!scraper.isEmpty()) {
            tally.noted("files made by a scraper, taken on the stated basis", 1);
        }
        return scraper;
    }
}
