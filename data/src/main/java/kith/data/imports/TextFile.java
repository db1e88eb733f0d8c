package kith.data.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A text file as people and tools send it, for readers of other things than tables of a dataset.
///
/// The same rules as an import: packed or not, any common encoding, any common separator; what is no text is refused
/// by its name with what to do. Cost: one pass to find the encoding, one to read; memory: the longest record.
public final class TextFile {
    private TextFile() {}

    /// The text as UTF-8: the file itself, or a copy in `work`.
    ///
    /// @throws kith.core.KithException bad input, when the file is empty or no text
    public static Path utf8(Path file, Path work) throws IOException {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.PARQUET) {
            throw kith.core.KithException.badInput(
                    "%s is a Parquet file. Export the list as CSV, or import the file into a dataset.".formatted(file));
        }
        return PlainText.of(file, kind, work, new Tally());
    }

    /// Says that a text is JSON by its first letter.
    public static boolean isJson(Path text) throws IOException {
        return JsonRecords.isJson(text);
    }

    /// Takes what is found.
    public interface Records {
        /// @param cells as written, quotes taken off
        void record(long line, List<String> cells);

        /// A record that nobody can read.
        ///
        /// @param why in words, for example `rows with a broken quote`
        void broken(long line, String why);
    }

    /// Streams the records of a delimited text, header included, blank lines and `sep=` lines left out.
    public static void each(Path text, Records records) throws IOException {
        CsvScan.each(
                text,
                Dialect.delimiter(text),
                (line, cells) -> {
                    boolean directive = cells.size() <= 2
                            && cells.getFirst()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .startsWith("sep=");
                    if (!directive) {
                        records.record(line, cells);
                    }
                },
                (line, cell, why, found) -> records.broken(line, why.words()));
    }

    /// A header without letter case, blanks and signs.
    public static String squash(String header) {
        return HeaderWords.squash(header);
    }

    /// Says that a column must not be read: contact details, special categories and what they are guessed from.
    public static boolean isSensitive(String header) {
        return HeaderWords.isSensitive(header);
    }

    /// The scraper that wrote a file with these headers, if one did.
    public static Optional<String> scraper(List<String> headers) {
        return Header.scraper(headers);
    }
}
