package kith.data.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.data.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Reads delimited text record by record, before DuckDB does: finds what is broken, with its line.
///
/// A record that is broken costs only its first line; reading goes on at the next one, so that one open quote does
/// not swallow the rest. Without an output it only checks and stops at the first thing that must be changed; with one
/// it writes the sound records with `\n`, which DuckDB then reads without a single error. Cost: one pass; memory: the
/// longest record, at most [#LONGEST] bytes.
final class CsvScan {
    static final int LONGEST = 4 << 20;

    private final InputStream in;
    private final byte delimiter;
    private final @Nullable OutputStream out;
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private boolean ended;
    private long line = 1;

    // About the record that was read last, from `start` to `recordEnd`; the next one starts at `next`.
    private int recordEnd;
    private int next;
    private int cells;
    private int[] starts = new int[16];
    private int brokenCell;
    private long recordLines;
    private boolean quoteInside;
    private boolean blank;
    private boolean plainEnd;
    /// How lines end: `n`, `r`, `b` for both, 0 before the first end. DuckDB wants one way throughout.
    private char newline;
    private int firstLineEnd;

    private CsvScan(InputStream in, byte delimiter, @Nullable OutputStream out) {
        this.in = in;
        this.delimiter = delimiter;
        this.out = out;
    }

    /// Where broken records go.
    interface Broken {
        /// @param cell number of the cell, from 0
        void record(long line, int cell, Rule rule, String text);
    }

    /// @param path   the text that DuckDB can read: the file itself or a copy
    /// @param lines  the line of every data record
    /// @param plain  what its columns hold, or missing when nobody looked
    record Clean(Path path, Lines lines, @Nullable PlainCells plain, long brokenRecords) {}

    /// Checks `file`, and writes a clean copy into `work` when it needs one.
    static Clean clean(
            Path file,
            char delimiter,
            Header header,
            long headerLine,
            Path work,
            Broken broken,
            Tally tally,
            int threads)
            throws IOException {
        if (headerLine == 1) {
            Sound sound = CsvCheck.sound(file, delimiter, header, threads);
            if (sound != null) {
                return new Clean(file, sound.lines(), sound.plain(), 0);
            }
        }
        Path copy = Files.createTempFile(work, "clean", ".csv");
        var lines = new Lines();
        long count;
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 18)) {
            var scan = new CsvScan(in, (byte) delimiter, out);
            count = scan.run(header.names().size(), headerLine, lines, null, broken, tally);
        }
        return new Clean(copy, lines, null, count);
    }

    /// A text, or a part of one, that DuckDB can read as it is.
    ///
    /// @param newline how its lines end, as in [#newline]
    record Sound(Lines lines, PlainCells plain, long lineCount, char newline) {}

    /// Reads records without changing any; missing as soon as one would have to be.
    ///
    /// @param withHeader whether the first one is the header
    static @Nullable Sound sound(InputStream part, char delimiter, Header header, boolean withHeader)
            throws IOException {
        var lines = new Lines();
        var plain = new PlainCells(header);
        var scan = new CsvScan(part, (byte) delimiter, null);
        Broken nobody = (line, cell, rule, text) -> {};
        int width = header.names().size();
        boolean whole = scan.run(width, withHeader ? 1 : 0, lines, plain, nobody, new Tally()) == 0;
        return whole ? new Sound(lines, plain, scan.line - 1, scan.newline) : null;
    }

    /// The cells of the first record that holds anything, with its line; empty when there is none.
    static List<String> firstRecord(Path file, char delimiter, long[] atLine) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var scan = new CsvScan(in, (byte) delimiter, null);
            while (!(scan.read() instanceof End.Nothing)) {
                String text = scan.text(scan.recordEnd);
                boolean directive = text.toLowerCase(java.util.Locale.ROOT).startsWith("sep=");
                if (!scan.blank && !directive) {
                    atLine[0] = scan.line;
                    return split(text, delimiter);
                }
                scan.advance();
            }
            return List.of();
        }
    }

    /// Streams the cells of all sound records, header included, to `records`.
    static void each(Path file, char delimiter, Records records, Broken broken) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var scan = new CsvScan(in, (byte) delimiter, null);
            for (End found = scan.read(); !(found instanceof End.Nothing); found = scan.read()) {
                if (found instanceof End.Bad(Rule rule)) {
                    broken.record(scan.line, scan.brokenCell, rule, scan.text(scan.firstLineEnd));
                    scan.retreat();
                } else if (!scan.blank) {
                    records.record(scan.line, split(scan.text(scan.recordEnd), delimiter));
                }
                scan.advance();
            }
        }
    }

    /// Takes records.
    interface Records {
        void record(long line, List<String> cells) throws IOException;
    }

    /// What reading a record came to.
    private sealed interface End {
        record Nothing() implements End {}

        record Ok() implements End {}

        record Bad(Rule rule) implements End {}
    }

    /// Returns the number of broken records; when only checking, 1 as soon as anything must be changed.
    private long run(int width, long headerLine, Lines lines, @Nullable PlainCells plain, Broken broken, Tally tally)
            throws IOException {
        long count = 0;
        for (End found = read(); !(found instanceof End.Nothing); found = read()) {
            if (line < headerLine) {
                advance();
                continue;
            }
            int keep = recordEnd;
            End judged = found;
            if (found instanceof End.Ok && !blank && cells != width) {
                keep = cells > width ? withoutBlankTail(width) : -1;
                judged = keep >= 0 ? found : new End.Bad(cells > width ? Rule.TOO_MANY_CELLS : Rule.TOO_FEW_CELLS);
                brokenCell = Math.min(cells, width);
            }
            boolean same = judged instanceof End.Ok && keep == recordEnd && plainEnd && !quoteInside && !blank;
            if (!same && out == null) {
                return 1;
            }
            if (judged instanceof End.Bad(Rule rule)) {
                count++;
                broken.record(line, brokenCell, rule, text(firstLineEnd));
                retreat();
            } else if (blank) {
                tally.repaired(Rule.EMPTY_ROW, cells > 1 ? 1 : 0);
            } else {
                if (line > headerLine) {
                    lines.add(line);
                    if (plain != null) {
                        plain.look(line, buffer, starts, recordEnd);
                    }
                    tally.repaired(Rule.EXTRA_BLANK_CELLS, keep == recordEnd ? 0 : 1);
                    tally.repaired(Rule.STRAY_QUOTE, quoteInside ? 1 : 0);
                }
                if (out != null) {
                    write(keep, out);
                }
            }
            advance();
        }
        return count;
    }

    private void write(int keep, OutputStream target) throws IOException {
        if (quoteInside) {
            var row = new StringBuilder();
            for (String cell :
                    split(new String(buffer, start, keep - start, StandardCharsets.UTF_8), (char) delimiter)) {
                row.append(row.isEmpty() ? "" : (char) delimiter)
                        .append('"')
                        .append(cell.replace("\"", "\"\""))
                        .append('"');
            }
            target.write(row.toString().getBytes(StandardCharsets.UTF_8));
        } else {
            target.write(buffer, start, keep - start);
        }
        target.write('\n');
    }

    private String text(int to) {
        return new String(buffer, start, to - start, StandardCharsets.UTF_8);
    }

    /// After a broken record only its first line is given up.
    private void retreat() {
        next = Math.min(firstLineEnd + 1, end);
        if (firstLineEnd + 1 < end && buffer[firstLineEnd] == '\r' && buffer[firstLineEnd + 1] == '\n') {
            next++;
        }
        recordLines = 1;
    }

    private void advance() {
        start = next;
        line += recordLines;
    }

    /// Reads the record at `start`, asking for more bytes until it is whole.
    private End read() throws IOException {
        if (start >= end && !fill()) {
            return new End.Nothing();
        }
        while (true) {
            End found = scan();
            if (found != null) {
                return found;
            }
            if (end - start >= LONGEST) {
                boolean manyLines = firstLineEnd >= 0;
                brokenCell = Math.max(0, cells - 1);
                skipLongLine();
                return new End.Bad(manyLines ? Rule.BROKEN_QUOTE : Rule.TOO_LONG);
            }
            fill();
        }
    }

    /// A line without end is given up in pieces, so that memory stays bounded.
    private void skipLongLine() {
        int at = start;
        while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        firstLineEnd = Math.min(at, end - 1);
    }

    /// One look at the bytes from `start`; missing when the record may go on after `end`.
    private @Nullable End scan() {
        byte[] bytes = buffer;
        int at = start;
        cells = 1;
        starts[0] = at;
        recordLines = 1;
        quoteInside = false;
        blank = true;
        firstLineEnd = -1;
        Rule wrong = null;
        boolean quoted = false;
        boolean cellStart = true;
        boolean afterQuote = false;
        while (at < end) {
            byte b = bytes[at];
            if (b < 0) {
                int length = Utf8.length(bytes, at, end);
                if (length == 0 && end - at < 4 && !ended) {
                    return null;
                }
                if (length == 0) {
                    wrong = wrong == null ? mark(Rule.INVALID_UTF8) : wrong;
                    length = 1;
                }
                if (afterQuote) {
                    wrong = wrong == null ? mark(Rule.BROKEN_QUOTE) : wrong;
                }
                at += length;
                cellStart = false;
                blank = false;
                continue;
            }
            if (quoted) {
                if (b == '"') {
                    if (at + 1 == end && !ended) {
                        return null;
                    }
                    if (at + 1 < end && bytes[at + 1] == '"') {
                        at += 2;
                        blank = false;
                        continue;
                    }
                    quoted = false;
                    afterQuote = true;
                } else if (b == '\n' || b == '\r') {
                    if (at + 1 == end && !ended) {
                        return null;
                    }
                    firstLineEnd = firstLineEnd < 0 ? at : firstLineEnd;
                    recordLines += b == '\n' || at + 1 >= end || bytes[at + 1] != '\n' ? 1 : 0;
                } else if (b > ' ') {
                    blank = false;
                    at = behindText(at);
                    continue;
                }
                at++;
                continue;
            }
            if (b == delimiter) {
                if (cells == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * cells);
                }
                starts[cells++] = at + 1;
                cellStart = true;
                afterQuote = false;
            } else if (b == '\n' || b == '\r') {
                if (b == '\r' && at + 1 == end && !ended) {
                    return null;
                }
                return finish(at, wrong);
            } else if (b == '"' && cellStart) {
                quoted = true;
                cellStart = false;
            } else {
                if (afterQuote) {
                    wrong = wrong == null ? mark(Rule.BROKEN_QUOTE) : wrong;
                }
                quoteInside |= b == '"';
                blank &= b == ' ' || b == '\t';
                wrong = b == 0 && wrong == null ? mark(Rule.INVALID_UTF8) : wrong;
                cellStart = false;
                if (b > ' ' && b != '"') {
                    at = behindText(at);
                    continue;
                }
            }
            at++;
        }
        if (!ended) {
            return null;
        }
        if (quoted) {
            wrong = mark(Rule.BROKEN_QUOTE);
        }
        return finish(at, wrong);
    }

    /// Behind the letters, digits and signs that mean nothing but themselves and lie together from `at` on.
    private int behindText(int at) {
        byte[] bytes = buffer;
        int to = end;
        byte separator = delimiter;
        int behind = at + 1;
        while (behind < to && bytes[behind] > ' ' && bytes[behind] != '"' && bytes[behind] != separator) {
            behind++;
        }
        return behind;
    }

    private Rule mark(Rule rule) {
        brokenCell = cells - 1;
        return rule;
    }

    private End finish(int at, @Nullable Rule wrong) {
        recordEnd = at;
        firstLineEnd = firstLineEnd < 0 ? at : firstLineEnd;
        boolean carriage = at < end && buffer[at] == '\r';
        boolean both = carriage && at + 1 < end && buffer[at + 1] == '\n';
        next = Math.min(end, at + (both ? 2 : 1));
        char style = at >= end ? newline : both ? 'b' : carriage ? 'r' : 'n';
        newline = newline == 0 ? style : newline;
        plainEnd = style != 'r' && style == newline;
        return wrong == null ? new End.Ok() : new End.Bad(wrong);
    }

    /// Where the record ends when cells after `width` hold nothing, or -1.
    private int withoutBlankTail(int width) {
        int at = recordEnd;
        for (int extra = cells - width; extra > 0; extra--) {
            at--;
            while (at > start && (buffer[at] == ' ' || (buffer[at] == '\t' && delimiter != '\t'))) {
                at--;
            }
            if (at < start || buffer[at] != delimiter) {
                return -1;
            }
        }
        return at;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        } else if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, end, buffer.length - end);
        ended = n < 0;
        end += Math.max(n, 0);
        return n > 0;
    }

    /// The cells of a sound record.
    static List<String> split(String record, char delimiter) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        boolean cellStart = true;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < record.length() && record.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cellStart) {
                quoted = true;
                cellStart = false;
            } else if (c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
                cellStart = true;
            } else {
                cell.append(c);
                cellStart = false;
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
