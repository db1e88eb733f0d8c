package kith.evaluate.world;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Streams one CSV file (RFC 4180, UTF-8, lines end with a line feed). An empty cell is a missing value.
final class Csv implements AutoCloseable {
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder(256);
    private long rows;

    Csv(Path file, String header) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        line.append(header).append('\n');
        flushLine();
    }

    Csv text(String value) {
        separate();
        boolean quote = value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
        if (quote) {
            line.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            line.append(value);
        }
        return this;
    }

    Csv missing() {
        separate();
        return this;
    }

    Csv number(long value) {
        separate();
        line.append(value);
        return this;
    }

    /// Six decimals, missing when not a number.
    Csv decimal(double value) {
        separate();
        if (!Double.isNaN(value)) {
            line.append(String.format(Locale.ROOT, "%.6f", value));
        }
        return this;
    }

    Csv flag(boolean value) {
        separate();
        line.append(value);
        return this;
    }

    /// @param minute since the platform opened
    Csv moment(long minute) {
        separate();
        Days.append(line, minute);
        return this;
    }

    Csv day(int day) {
        return moment((long) day * Days.MINUTES);
    }

    void end() throws IOException {
        // Every cell starts with a comma, the first one too.
        line.deleteCharAt(0).append('\n');
        flushLine();
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void separate() {
        line.append(',');
    }

    private void flushLine() throws IOException {
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }
}
