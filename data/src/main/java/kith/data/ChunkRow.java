package kith.data;

import java.util.function.Consumer;
import kith.measure.gather.Relations;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/// The current row of a query whose columns are read as DuckDB holds them: for many rows, at a third of the
/// cost of [Row].
final class ChunkRow implements Relations.Row {
    private final DuckDBReadableVector[] columns;
    private int at;

    private ChunkRow(DuckDBDataChunkReader chunk) {
        columns = new DuckDBReadableVector[(int) chunk.columnCount()];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = chunk.vector(column);
        }
    }

    /// Gives every row to `action`; how many there were.
    static long each(DuckDBChunkedResult result, Consumer<Relations.Row> action) {
        long read = 0;
        while (result.nextChunk()) {
            DuckDBDataChunkReader chunk = result.chunk();
            ChunkRow row = new ChunkRow(chunk);
            int rows = (int) chunk.rowCount();
            for (row.at = 0; row.at < rows; row.at++) {
                action.accept(row);
            }
            read += rows;
        }
        return read;
    }

    @Override
    public long longAt(int column) {
        DuckDBReadableVector cells = columns[column];
        if (cells.isNull(at)) {
            return 0;
        }
        return switch (cells.getType()) {
            case INTEGER -> cells.getInt(at);
            case HUGEINT -> cells.getHugeInt(at).longValueExact();
            default -> cells.getLong(at);
        };
    }

    @Override
    public double doubleAt(int column) {
        DuckDBReadableVector cells = columns[column];
        if (cells.isNull(at)) {
            return Double.NaN;
        }
        return switch (cells.getType()) {
            case DOUBLE -> cells.getDouble(at);
            case DECIMAL -> cells.getBigDecimal(at).doubleValue();
            default -> (double) longAt(column);
        };
    }

    @Override
    public @Nullable String text(int column) {
        return columns[column].getString(at);
    }
}
