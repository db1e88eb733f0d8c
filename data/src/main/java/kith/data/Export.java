package kith.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.core.KithException;

/// Writes a table or a result into a file that others read.
///
/// In CSV a text that a spreadsheet would run (`=`, `+`, `-`, `@`, tab or line break in front) gets a quote before
/// it. Accounts that are nothing but followers — nobody in the dataset follows them, and they have no posts — go out
/// as salted hashes without name, text and address, the same hash in all tables, unless [Options#followerNames] asks
/// for them. Rows are ordered by their key, so the same dataset gives the same bytes.
public final class Export {
    /// The columns of an account that say who it is.
    private static final List<String> NAMES = List.of("handle", "display_name", "bio", "location", "url", "avatar_url");

    private Export() {}

    public enum Format {
        CSV,
        JSONL,
        PARQUET;

        /// By its name in any letter case.
        public static Format named(String name) {
            for (Format format : values()) {
                if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw KithException.usage("--format (%s) must be csv, jsonl or parquet.".formatted(name));
        }
    }

    /// @param what          name of a table, or of a result such as `assessments`
    /// @param followerNames writes followers as they are; the caller must have asked for it by name
    public record Options(String what, Format format, boolean followerNames) {}

    /// Writes to `target`, which is replaced in one step. Returns the number of rows.
    public static long toFile(Dataset dataset, Options options, Path target) {
        Path folder = target.toAbsolutePath().getParent();
        try {
            if (folder == null || !Files.isDirectory(folder)) {
                throw KithException.usage("The folder of %s is not there: make it first.".formatted(target));
            }
            Path part = Files.createTempFile(folder, ".kith", ".part");
            try {
                long rows = write(dataset, options, part);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return rows;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw Disk.failure("writing " + target, e);
        }
    }

    /// Writes to a stream, which stays open. Returns the number of rows.
    public static long toStream(Dataset dataset, Options options, OutputStream out) {
        try {
            Path folder = Temporary.folder();
            try {
                Path part = folder.resolve("export");
                long rows = write(dataset, options, part);
                Files.copy(part, out);
                out.flush();
                return rows;
            } finally {
                Disk.delete(folder);
            }
        } catch (IOException e) {
            throw Disk.failure("writing the export", e);
        }
    }

    private static long write(Dataset dataset, Options options, Path target) throws IOException {
        Path spill = Temporary.folder();
        try (DuckDb database = DuckDb.open(spill)) {
            String query = query(database, dataset, options);
            String format = switch (options.format()) {
                case CSV -> "FORMAT csv, HEADER true, DELIMITER ','";
                case JSONL -> "FORMAT json, ARRAY false";
                case PARQUET -> "FORMAT parquet, COMPRESSION zstd";
            };
            database.run(
                    "writing " + options.what(), "COPY (%s) TO %s (%s)".formatted(query, DuckDb.text(target), format));
            return database.number("SELECT count(*) FROM (%s)".formatted(query));
        } finally {
            Disk.delete(spill);
        }
    }

    private static String query(DuckDb database, Dataset dataset, Options options) {
        Optional<Table> table = Table.named(options.what());
        String from;
        String order;
        if (table.isPresent()) {
            database.views(dataset);
            from = options.followerNames() ? table.get().sqlName() : hidden(dataset, table.get());
            order = TableSql.key(table.get());
        } else {
            Path file = dataset.result(options.what())
                    .orElseThrow(() -> KithException.usage(
                            "The dataset has no table and no result named %s. Results are there after: kith assess %s"
                                    .formatted(options.what(), dataset.folder())));
            from = "read_parquet(%s)".formatted(DuckDb.file(file));
            order = "ALL";
        }
        return "SELECT %s FROM (SELECT * FROM %s ORDER BY %s)"
                .formatted(cells(database, from, options.format()), from, order);
    }

    /// The table with followers as hashes.
    private static String hidden(Dataset dataset, Table table) {
        String known = "(SELECT followed_id FROM follows UNION SELECT account_id FROM posts)";
        var cells = new ArrayList<String>();
        for (Column column : table.columns()) {
            String name = column.quoted();
            if (column.type() == ColumnType.ACCOUNT) {
                cells.add("CASE WHEN %s IN %s THEN %s ELSE 'follower-' || left(sha256(%s || %s), 16) END AS %s"
                        .formatted(
                                name,
                                known,
                                name,
                                DuckDb.text(dataset.manifest().forgotten().salt()),
                                name,
                                name));
            } else if (table == Table.ACCOUNTS && NAMES.contains(column.name())) {
                cells.add("CASE WHEN account_id IN %s THEN %s END AS %s".formatted(known, name, name));
            } else if ((table == Table.INTERACTIONS && column.name().equals("text"))
                    || (table == Table.FOLLOWS && column.name().equals("record_uri"))) {
                String person = table == Table.FOLLOWS ? "follower_id" : "actor_id";
                cells.add("CASE WHEN %s IN %s THEN %s END AS %s".formatted(person, known, name, name));
            } else {
                cells.add(name);
            }
        }
        return "(SELECT %s FROM %s)".formatted(String.join(", ", cells), table.sqlName());
    }

    private static String cells(DuckDb database, String from, Format format) {
        if (format == Format.PARQUET) {
            return "*";
        }
        var cells = new ArrayList<String>();
        database.each("looking at the columns", "DESCRIBE SELECT * FROM " + from, row -> {
            String name = '"' + row.textOf(0).replace("\"", "\"\"") + '"';
            String type = row.textOf(1);
            if (type.equals("VARCHAR") && format == Format.CSV) {
                cells.add(
                        "CASE WHEN regexp_matches(%s, '^[=+\\-@\\t\\r\\n]') AND TRY_CAST(%s AS DOUBLE) IS NULL THEN '''' || %s ELSE %s END AS %s"
                                .formatted(name, name, name, name, name));
            } else if (type.equals("TIMESTAMP")) {
                cells.add("replace(strftime(%s, '%%Y-%%m-%%dT%%H:%%M:%%S.%%fZ'), '.000000Z', 'Z') AS %s"
                        .formatted(name, name));
            } else {
                cells.add(name);
            }
        });
        return cells.stream().collect(Collectors.joining(", "));
    }
}
