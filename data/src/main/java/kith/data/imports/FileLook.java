package kith.data.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.core.KithException;
import kith.data.Column;
import kith.data.Disk;
import kith.data.Table;
import kith.data.Temporary;
import org.jspecify.annotations.Nullable;

/// A first look at a delimited list: its columns, what they seem to mean, and a few rows.
///
/// @param columns as the file has them, at least one
/// @param means   for each column the table's column it is taken for, or empty
/// @param secret  for each column whether it is sensitive and never read
/// @param rows    the first rows
/// @param table   the table it seems to be, or missing
public record FileLook(
        List<String> columns,
        List<String> means,
        List<Boolean> secret,
        List<List<String>> rows,
        @Nullable Table table) {
    private static final int ROWS = 3;

    public FileLook {
        columns = List.copyOf(columns);
        means = List.copyOf(means);
        secret = List.copyOf(secret);
        rows = rows.stream().map(List::copyOf).toList();
    }

    private static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughException() {
            super("enough", null, false, false);
        }
    }

    /// Looks at a file. Missing when it is no delimited list: JSON and Parquet name their columns themselves.
    ///
    /// @param as the table it holds, or missing to guess
    public static Optional<FileLook> of(Path file, @Nullable Table as) {
        try {
            Path work = Temporary.folder();
            try {
                if (FileKind.of(file) == FileKind.PARQUET) {
                    return Optional.empty();
                }
                Path text = TextFile.utf8(file, work);
                return TextFile.isJson(text) ? Optional.empty() : Optional.of(look(file, first(text), as));
            } finally {
                Disk.delete(work);
            }
        } catch (IOException e) {
            throw Disk.failure("reading " + file.getFileName(), e);
        }
    }

    private static List<List<String>> first(Path text) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try {
            TextFile.each(text, new TextFile.Records() {
                @Override
                public void record(long line, List<String> cells) {
                    records.add(List.copyOf(cells));
                    if (records.size() > ROWS) {
                        throw new EnoughException();
                    }
                }

                @Override
                public void broken(long line, String why) {
                    // the import says so
                }
            });
        } catch (EnoughException _) {
            // the first rows are here
        }
        return records;
    }

    private static FileLook look(Path file, List<List<String>> records, @Nullable Table as) {
        if (records.isEmpty()) {
            throw KithException.badInput(
                    "%s holds nothing but blank lines. Export it again.".formatted(file.getFileName()));
        }
        List<String> columns = records.getFirst().stream().map(String::strip).toList();
        Table table = as == null ? guess(file, columns) : as;
        String[] means = new String[columns.size()];
        Arrays.fill(means, "");
        if (table != null) {
            for (Map.Entry<Column, List<Integer>> match :
                    HeaderWords.match(table, columns).entrySet()) {
                means[match.getValue().getFirst()] = match.getKey().name();
            }
        }
        return new FileLook(
                columns,
                List.of(means),
                columns.stream().map(HeaderWords::isSensitive).toList(),
                records.subList(1, records.size()),
                table);
    }

    private static @Nullable Table guess(Path file, List<String> columns) {
        Optional<Table> named = Header.byName(file);
        if (named.isPresent()) {
            return named.get();
        }
        Table best = null;
        int most = 0;
        for (Table table : Table.values()) {
            int matched = HeaderWords.match(table, columns).size();
            if (matched > most) {
                most = matched;
                best = table;
            }
        }
        return best;
    }
}
