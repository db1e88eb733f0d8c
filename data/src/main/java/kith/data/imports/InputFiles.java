package kith.data.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.core.KithException;

/// The files to read: those the user named, and those in folders the user named, in the order of their names.
final class InputFiles {
    private static final Pattern READABLE = Pattern.compile(".*\\.(csv|tsv|tab|txt|json|jsonl|ndjson|parquet)(\\.gz)?");

    private InputFiles() {}

    /// In folders only files whose name says that they hold data; others are noted.
    static List<Path> of(List<Path> inputs, Tally tally) throws IOException {
        var files = new ArrayList<Path>();
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw KithException.usage("There is no file %s. Check the name.".formatted(input));
            }
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            List<Path> inside;
            try (Stream<Path> list = Files.list(input)) {
                inside = list.filter(Files::isRegularFile).sorted().toList();
            }
            List<Path> readable = inside.stream()
                    .filter(file -> READABLE.matcher(lowerName(file)).matches())
                    .toList();
            tally.noted("files of other kinds in a folder not read", inside.size() - readable.size());
            if (readable.isEmpty()) {
                throw KithException.badInput("The folder %s holds no CSV, TSV, JSON or Parquet file.".formatted(input));
            }
            files.addAll(readable);
        }
        return files;
    }

    static String lowerName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
