package kith.data;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import kith.core.KithException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/// A DuckDB in memory that spills into a folder, loads no extensions and lets no SQL change its settings.
///
/// One thread at a time; others [#connect]. Every statement runs alone and is closed, since DuckDB closes one
/// that failed or timed out. Errors say what was going on, because its messages carry neither code nor state.
public final class DuckDb implements AutoCloseable {
    private static final long MEBIBYTE = 1L << 20;

    private final DuckDBConnection connection;
    /// A folder to delete on close.
    private final @Nullable Path temporary;

    private DuckDb(DuckDBConnection connection, @Nullable Path temporary) {
        this.connection = connection;
        this.temporary = temporary;
    }

    /// With all processors, a fair share of its memory, and a temporary folder that goes with it: for reading.
    public static DuckDb open() {
        try {
            Path folder = Temporary.folder();
            return open(folder, Runtime.getRuntime().availableProcessors(), fairShareOfMemory(), folder);
        } catch (IOException e) {
            throw Disk.failure("making a temporary folder", e);
        }
    }

    /// With all processors and a fair share of the machine's memory.
    ///
    /// @param spill where it may write what does not fit into memory; made when it is not there
    public static DuckDb open(Path spill) {
        return open(spill, Runtime.getRuntime().availableProcessors(), fairShareOfMemory());
    }

    /// @param memoryBytes what tables and operators may hold before they spill; at least 64 MiB
    public static DuckDb open(Path spill, int threads, long memoryBytes) {
        return open(spill, threads, memoryBytes, null);
    }

    private static DuckDb open(Path spill, int threads, long memoryBytes, @Nullable Path temporary) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads (%d) must be 1 or more".formatted(threads));
        }
        if (memoryBytes < 64 * MEBIBYTE) {
            throw new IllegalArgumentException("memoryBytes (%d) must be 64 MiB or more".formatted(memoryBytes));
        }
        try {
            Files.createDirectories(spill);
            var settings = new Properties();
            settings.setProperty("threads", Integer.toString(threads));
            settings.setProperty("memory_limit", memoryBytes / MEBIBYTE + "MiB");
            settings.setProperty("temp_directory", spill.toString());
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            settings.setProperty("allow_community_extensions", "false");
            DuckDb database = new DuckDb(
                    DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class), temporary);
            database.run("SET GLOBAL TimeZone = 'UTC'");
            database.run("SET lock_configuration = true");
            return database;
        } catch (IOException e) {
            throw KithException.world("Cannot make the folder %s: %s".formatted(spill, Dataset.reason(e)), e);
        } catch (SQLException e) {
            throw KithException.world("Cannot start DuckDB: " + e.getMessage(), e);
        }
    }

    /// The same database for another thread: it sees tables, views and macros, but no temporary ones.
    public DuckDb connect() {
        try {
            return new DuckDb(connection.duplicate(), null);
        } catch (SQLException e) {
            throw failure("connecting to DuckDB", e);
        }
    }

    /// Makes `accounts`, `follows`, `posts`, `interactions`, `snapshots`, `known_ties` and `labels` of all
    /// batches: all columns in their declared types, the row retrieved last for each key.
    public void views(Dataset dataset) {
        for (Table table : Table.values()) {
            run("preparing " + table.sqlName(), Views.create(this, dataset, table));
        }
    }

    /// Runs one statement.
    public void run(String sql) {
        run("running SQL", sql);
    }

    /// Runs one statement.
    ///
    /// @param what what is going on, for the message of an error: `reading follows.csv`
    public void run(String what, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    /// The single number a query yields; 0 when it is missing.
    public long number(String sql) {
        long[] found = {0};
        each("counting", sql, row -> found[0] = row.missing(0) ? 0 : row.longAt(0));
        return found[0];
    }

    /// Streams the rows of a query, in its order. The row is only valid within the call.
    public void each(String what, String sql, Consumer<Row> consumer) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var row = new Row(rows);
            while (rows.next()) {
                consumer.accept(row);
            }
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    /// Reads a whole result into arrays, one a column. Cost: 4 or 8 bytes a number, 48 and more a text.
    public Columns columns(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return Columns.read(rows);
        } catch (SQLException e) {
            throw failure("reading columns", e);
        }
    }

    /// Writes a query into a Parquet file, in the query's order.
    public void writeParquet(String what, String query, Path file) {
        run(
                what,
                "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)"
                        .formatted(query, text(file)));
    }

    /// A text as SQL writes it: in quotes, quotes doubled.
    public static String text(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }

    /// A file as the reading functions of SQL want it: a name with `*`, `?` or `[` is a name, not a pattern.
    public static String file(Path file) {
        return text(file.toString().replaceAll("[\\[*?]", "[$0]"));
    }

    /// Files as SQL's list of texts.
    public static String files(List<Path> files) {
        return files.stream().map(DuckDb::file).collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }

    /// A query to be read with [ChunkRow].
    DuckDBPreparedStatement prepare(String sql) throws SQLException {
        return connection.prepare(sql);
    }

    /// Fills a table of this database row by row, without SQL.
    DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    @Override
    public void close() {
        try {
            connection.close();
            if (temporary != null) {
                Disk.delete(temporary);
            }
        } catch (SQLException e) {
            throw failure("closing DuckDB", e);
        } catch (IOException e) {
            throw Disk.failure("removing " + temporary, e);
        }
    }

    static KithException failure(String what, SQLException e) {
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left on device") || lower.contains("disk full")) {
            return KithException.world(
                    "The disk is full while %s. Free some space, then run it again; nothing was changed."
                            .formatted(what),
                    e);
        }
        if (lower.contains("out of memory")) {
            return KithException.world(
                    "Not enough memory while %s: %s. Close other programs or use a machine with more memory."
                            .formatted(what, firstLine(message)),
                    e);
        }
        return KithException.world("DuckDB failed while %s: %s".formatted(what, firstLine(message)), e);
    }

    static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    /// What DuckDB may hold when nobody says otherwise: half of the machine's memory, less where Java's own objects may
    /// take more than four tenths; at least 512 MiB.
    public static long fairShareOfMemory() {
        long physical =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                        ? machine.getTotalMemorySize()
                        : 2048 * MEBIBYTE;
        long beside = physical / 10 * 9 - Runtime.getRuntime().maxMemory();
        return Math.max(512 * MEBIBYTE, Math.min(physical / 2, beside));
    }
}
