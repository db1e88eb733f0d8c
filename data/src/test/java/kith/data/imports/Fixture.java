package kith.data.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kith.core.Progress;
import kith.data.Dataset;
import kith.data.DuckDb;

/// A folder with files to import and a dataset to import them into.
record Fixture(Path folder) {
    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    Path dataset() {
        return folder.resolve("dataset");
    }

    Path file(String name, String content) throws IOException {
        return file(name, content, StandardCharsets.UTF_8);
    }

    Path file(String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    Path list(String name) {
        return Path.of("src/test/resources/kith/data/imports/lists").resolve(name);
    }

    ImportRequest request(Path... files) {
        return ImportRequest.of(dataset(), NOW, files);
    }

    ImportReport run(Path... files) {
        return Import.run(request(files), Progress.NONE);
    }

    /// Each row of a query over the views, cells joined by `|`.
    List<String> rows(String sql) {
        var rows = new ArrayList<String>();
        try (DuckDb database = DuckDb.open()) {
            database.views(Dataset.open(dataset()));
            database.each("testing", "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (%s)".formatted(sql), row -> {
                var cells = new ArrayList<String>();
                for (int i = 0; i < row.width(); i++) {
                    cells.add(String.valueOf(row.text(i)));
                }
                rows.add(String.join("|", cells));
            });
        }
        return rows;
    }

    List<String> rejects(ImportReport report) throws IOException {
        Path file = report.rejectsFile();
        return file == null
                ? List.of()
                : Files.readAllLines(file).stream().skip(1).toList();
    }
}
