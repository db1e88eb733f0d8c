package kith.data.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The separator of a delimited text, judged from its first lines: the one that splits the most lines into as many
/// cells as the header, and the header into the most.
final class Dialect {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 50;

    private Dialect() {}

    static char delimiter(Path text) throws IOException {
        List<String> lines = new ArrayList<>();
        // A broken byte must not end the look: ISO-8859-1 knows every byte, and separators are ASCII.
        try (BufferedReader reader = java.nio.file.Files.newBufferedReader(text, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null && lines.size() < LINES; line = reader.readLine()) {
                if (line.regionMatches(true, 0, "sep=", 0, 4) && line.length() == 5) {
                    return line.charAt(4);
                }
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
        }
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES) {
            int width = lines.isEmpty()
                    ? 0
                    : CsvScan.split(lines.getFirst(), candidate).size();
            long agree = lines.stream()
                    .filter(line -> CsvScan.split(line, candidate).size() == width)
                    .count();
            long score = width > 1 ? agree * 1000 + width : 0;
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }
}
