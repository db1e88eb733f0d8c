package kith.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.core.KithException;
import org.jspecify.annotations.Nullable;

/// One SQLite file with write-ahead log. A change that returned is on the disk: `kill -9` and a power cut lose nothing.
///
/// Thread-safe: calls take turns on one connection. A read takes microseconds, a change one forced write.
public final class Database implements AutoCloseable {
    private static final long NONE = -1;
    private static final int AT_ONCE = 500;
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\n");

    private final Path file;
    private final Connection connection;
    private final ReentrantLock turn = new ReentrantLock();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// Opens the file, or makes it, and brings its tables up to date.
    ///
    /// @throws KithException when it cannot be opened, or a newer version of Kith wrote it
    public static Database open(Path file) {
        Properties settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("foreign_keys", "true");
        settings.setProperty("busy_timeout", "5000");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
            Database database = new Database(file, connection);
            database.migrate();
            return database;
        } catch (IOException e) {
            throw KithException.world("Cannot make the folder of %s. Check its permissions.".formatted(file), e);
        } catch (SQLException e) {
            throw KithException.world("Cannot open %s: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /// Reads one row of a result.
    @FunctionalInterface
    public interface Reader<T> {
        T read(Cells cells);
    }

    /// The cells of one row, by column.
    public record Cells(ResultSet rows) {
        public String text(String column) {
            String value = maybe(column);
            if (value == null) {
                throw new IllegalStateException(column + " is missing");
            }
            return value;
        }

        public @Nullable String maybe(String column) {
            try {
                return rows.getString(column);
            } catch (SQLException e) {
                throw new IllegalStateException("reading " + column, e);
            }
        }

        public long number(String column) {
            try {
                return rows.getLong(column);
            } catch (SQLException e) {
                throw new IllegalStateException("reading " + column, e);
            }
        }

        public Instant time(String column) {
            return Instant.parse(text(column));
        }

        public @Nullable Instant maybeTime(String column) {
            String value = maybe(column);
            return value == null ? null : Instant.parse(value);
        }
    }

    /// All rows of a query.
    ///
    /// @param values in the order of the question marks
    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) {
        return inTurn("reading from", () -> {
            try (PreparedStatement statement = prepare(sql, values);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                Cells cells = new Cells(rows);
                while (rows.next()) {
                    found.add(reader.read(cells));
                }
                return found;
            }
        });
    }

    <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /// Changes rows, durably, and says how many.
    int change(String sql, @Nullable Object... values) {
        return inTurn("writing to", () -> {
            try (PreparedStatement statement = prepare(sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /// The `id` of each row of a query that a condition holds for.
    List<Long> naming(String sql, Predicate<Cells> condition, @Nullable Object... values) {
        return list(sql, cells -> condition.test(cells) ? cells.number("id") : NONE, values).stream()
                .filter(id -> id != NONE)
                .toList();
    }

    /// Changes the rows of these ids, some hundred a statement.
    ///
    /// @param sql with `%s` where the ids stand
    void changeEach(String sql, List<Long> ids) {
        for (int at = 0; at < ids.size(); at += AT_ONCE) {
            change(sql.formatted(ids.subList(at, Math.min(ids.size(), at + AT_ONCE)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "))));
        }
    }

    /// Writes the file anew, so that nothing that was removed can be read in its bytes or in those of its log.
    public void purge() {
        inTurn("tidying up", () -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum");
                statement.execute("pragma wal_checkpoint(truncate)");
                return true;
            }
        });
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            statement.setObject(at + 1, value instanceof Instant time ? time.toString() : value);
        }
        return statement;
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T inTurn(String what, Work<T> work) {
        turn.lock();
        try {
            return work.run();
        } catch (SQLException e) {
            throw KithException.world(
                    "The server failed while %s %s: %s. Check the disk and its permissions."
                            .formatted(what, file, e.getMessage()),
                    e);
        } finally {
            turn.unlock();
        }
    }

    /// Runs the numbered scripts that the file has not seen, each in a transaction of its own. SQLite's
    /// `user_version` remembers the last.
    private void migrate() throws SQLException, IOException {
        int version = version();
        int next = version + 1;
        for (String script = script(next); script != null; script = script(++next)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : STATEMENT_END.split(script, -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
                statement.execute("pragma user_version = " + next);
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
        if (version >= next) {
            throw KithException.usage("%s was written by a newer version of Kith. Use that one.".formatted(file));
        }
    }

    private int version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma user_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static @Nullable String script(int number) throws IOException {
        try (InputStream in =
                Database.class.getResourceAsStream(String.format(Locale.ROOT, "/kith/store/%03d.sql", number))) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw KithException.world("Cannot close %s: %s.".formatted(file, e.getMessage()), e);
        } finally {
            turn.unlock();
        }
    }
}
