package kith.evaluate.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads the files of a world independently of how they were written (RFC 4180, no line breaks in cells).
final class CsvFile {
    private final List<String> header;
    private final Path file;

    private CsvFile(Path file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    static CsvFile of(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return new CsvFile(file, cells(lines.findFirst().orElseThrow()));
        }
    }

    int column(String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw new AssertionError("no column " + name + " in " + header);
        }
        return at;
    }

    void forEach(Consumer<List<String>> row) throws IOException {
        try (var lines = Files.lines(file)) {
            lines.skip(1).map(CsvFile::cells).forEach(row);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c == '"') {
                if (quoted && k + 1 < line.length() && line.charAt(k + 1) == '"') {
                    cell.append(c);
                    k++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
