package kith.data.imports;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.data.Csv;
import kith.data.Manifest.Forgotten;
import kith.data.Table;
import kith.data.repair.Handles;
import kith.data.repair.Rule;
import org.jspecify.annotations.Nullable;

/// The list of everything that was not taken over: `file, line, column, rule, value, remedy, lost`.
///
/// `lost` is `row` when the whole row was refused, `value` when only this cell was left out. Values are cut at 200
/// characters and made harmless for spreadsheets.
final class Rejects implements Closeable {
    static final String HEADER = "file,line,column,rule,value,remedy,lost";
    private static final int LONGEST = 200;

    private static final String FORGOTTEN = "(somebody who asked to be forgotten)";

    private final Path path;
    private final Tally tally;
    private final Forgotten forgotten;
    private @Nullable BufferedWriter out;
    private long brokenRows;

    /// @param forgotten people whose name is not to stand in the list
    Rejects(Path path, Tally tally, Forgotten forgotten) {
        this.path = path;
        this.tally = tally;
        this.forgotten = forgotten;
    }

    /// A whole row is refused.
    void row(Table table, Path file, long line, String column, Rule rule, String value) {
        tally.rejectedRows(table, 1);
        if (rule != Rule.SELF_LOOP) {
            brokenRows++;
        }
        write(file, line, column, rule, value, "row");
    }

    /// One cell of a row that stays is left out.
    void value(Path file, long line, String column, Rule rule, String value) {
        write(file, line, column, rule, value, "value");
    }

    /// Rows refused because they are broken, not because they say nothing.
    long brokenRows() {
        return brokenRows;
    }

    boolean isEmpty() {
        return out == null;
    }

    Path path() {
        return path;
    }

    private void write(Path file, long line, String column, Rule rule, String value, String lost) {
        tally.rejected(rule);
        String shown =
                isForgotten(value) ? FORGOTTEN : value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        try {
            if (out == null) {
                out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
                out.write(HEADER + "\n");
            }
            Csv.writeRow(
                    out,
                    file.getFileName().toString(),
                    Long.toString(line),
                    column,
                    rule.code(),
                    Csv.harmless(shown),
                    rule.remedy(),
                    lost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isForgotten(String value) {
        return !forgotten.hashes().isEmpty()
                && (forgotten.contains(value.strip())
                        || Handles.profile(value)
                                .map(profile -> Handles.id(profile.platform(), profile.handle()))
                                .filter(forgotten::contains)
                                .isPresent());
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
