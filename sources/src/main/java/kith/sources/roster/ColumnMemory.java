package kith.sources.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.core.KithException;

/// Remembers what people said about the columns of a file, one small text file a set of headers.
///
/// Kept is `column=header` and nothing of the rows.
final class ColumnMemory {
    private final Path folder;

    ColumnMemory(Path folder) {
        this.folder = folder;
    }

    Path file(String fingerprint) {
        return folder.resolve(fingerprint + ".txt");
    }

    List<RosterMap.Correction> recall(String fingerprint) {
        Path file = file(fingerprint);
        List<RosterMap.Correction> corrections = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return corrections;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank()) {
                    corrections.add(parse(line));
                }
            }
            return corrections;
        } catch (IOException e) {
            throw KithException.world(
                    "Cannot read %s. Check its permissions, or delete it: it only remembers columns.".formatted(file),
                    e);
        }
    }

    void remember(String fingerprint, List<RosterMap.Correction> corrections) {
        StringBuilder text = new StringBuilder();
        corrections.forEach(each -> text.append(each.column().code())
                .append('=')
                .append(each.header())
                .append('\n'));
        try {
            Files.createDirectories(folder);
            Files.writeString(file(fingerprint), text);
        } catch (IOException e) {
            throw KithException.world(
                    "Cannot remember the columns in %s. Check the permissions of that folder.".formatted(folder), e);
        }
    }

    /// Reads `column=header`.
    static RosterMap.Correction parse(String text) {
        int equals = text.indexOf('=');
        RosterColumn column = equals < 0
                ? null
                : RosterColumn.named(text.substring(0, equals)).orElse(null);
        if (column == null) {
            throw KithException.usage(
                    "'%s' does not say what a column means. Write COLUMN=HEADER, where COLUMN is one of: %s."
                            .formatted(text, RosterColumn.codes()));
        }
        return new RosterMap.Correction(column, text.substring(equals + 1).strip());
    }
}
