package kith.data.imports;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.data.Column;
import kith.data.Csv;
import kith.data.Table;
import org.jspecify.annotations.Nullable;

/// Rows that Java made (from JSON or by a mapping), written as a clean CSV with the table's columns.
final class StageWriter implements Closeable {
    private final Table table;
    private final Path source;
    private final Path path;
    private final Lines lines = new Lines();
    private final BufferedWriter out;

    StageWriter(Table table, Path source, Path work) throws IOException {
        this.table = table;
        this.source = source;
        this.path = Files.createTempFile(work, table.sqlName(), ".csv");
        this.out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        Csv.writeRow(out, table.columns().stream().map(Column::name).toArray(String[]::new));
    }

    /// @param line  where the row stands in the source
    /// @param cells one for each column of the table
    void row(long line, @Nullable String[] cells) throws IOException {
        lines.add(line);
        Csv.writeRow(out, cells);
    }

    Staged staged() {
        var names = table.columns().stream().map(Column::name).toList();
        var header = new Header(table, names, HeaderWords.match(table, names));
        return Staged.csv(header, source, path, ',', lines, null);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
