package kith.data;

import java.sql.SQLException;
import java.util.function.Consumer;
import kith.core.KithException;
import kith.measure.gather.Relations;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBPreparedStatement;

/// The tables of a dataset in DuckDB, as gathering wants them. Every call has its own connection.
public final class DuckDbRelations implements Relations {
    private final DuckDb database;

    /// @param database on which [DuckDb#views(Dataset)] has been called
    public DuckDbRelations(DuckDb database) {
        this.database = database;
        database.run("CREATE MACRO unix_seconds(t) AS CAST(floor(epoch(t)) AS BIGINT)");
    }

    @Override
    public void materialise(String name, String select) {
        try (DuckDb connection = database.connect()) {
            connection.run("joining " + name.replace('_', ' '), "CREATE TABLE %s AS %s".formatted(name, select));
        }
    }

    @Override
    public void drop(String name) {
        try (DuckDb connection = database.connect()) {
            connection.run("dropping " + name.replace('_', ' '), "DROP TABLE " + name);
        }
    }

    /// The result is kept before it is read: DuckDB ends a stream of chunks that fails as if it were complete,
    /// and only the rows of a table can be counted.
    @Override
    public void each(String what, String select, Consumer<Relations.Row> action) {
        try (DuckDb connection = database.connect()) {
            connection.run(what, "CREATE TEMP TABLE kith_rows AS " + select);
            long rows = connection.number("SELECT count(*) FROM kith_rows");
            try (DuckDBPreparedStatement statement = connection.prepare("SELECT * FROM kith_rows");
                    DuckDBChunkedResult chunks = statement.query()) {
                long read = ChunkRow.each(chunks, action);
                if (read != rows) {
                    throw KithException.world(
                            "DuckDB gave %d rows of %d while %s. Is the disk full? Run it again; nothing was changed."
                                    .formatted(read, rows, what),
                            null);
                }
            } catch (SQLException e) {
                throw DuckDb.failure(what, e);
            }
        }
    }
}
