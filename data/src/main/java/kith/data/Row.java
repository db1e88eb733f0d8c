package kith.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The current row of a query. Columns count from 0.
public final class Row implements kith.measure.gather.Relations.Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public int width() {
        try {
            return rows.getMetaData().getColumnCount();
        } catch (SQLException e) {
            throw DuckDb.failure("reading a row", e);
        }
    }

    public boolean missing(int column) {
        try {
            return rows.getObject(column + 1) == null;
        } catch (SQLException e) {
            throw DuckDb.failure("reading a row", e);
        }
    }

    /// 0 when missing.
    @Override
    public long longAt(int column) {
        try {
            return rows.getLong(column + 1);
        } catch (SQLException e) {
            throw DuckDb.failure("reading a row", e);
        }
    }

    /// NaN when missing.
    @Override
    public double doubleAt(int column) {
        try {
            double value = rows.getDouble(column + 1);
            return rows.wasNull() ? Double.NaN : value;
        } catch (SQLException e) {
            throw DuckDb.failure("reading a row", e);
        }
    }

    /// False when missing.
    public boolean flag(int column) {
        try {
            return rows.getBoolean(column + 1);
        } catch (SQLException e) {
            throw DuckDb.failure("reading a row", e);
        }
    }

    @Override
    public @Nullable String text(int column) {
        try {
            return rows.getString(column + 1);
        } catch (SQLException e) {
            throw DuckDb.failure("reading a row", e);
        }
    }

    /// A text that the query never leaves out.
    public String textOf(int column) {
        String text = text(column);
        if (text == null) {
            throw new IllegalStateException("column %d of the query is missing".formatted(column));
        }
        return text;
    }

    public @Nullable Instant time(int column) {
        try {
            LocalDateTime time = rows.getObject(column + 1, LocalDateTime.class);
            return time == null ? null : time.toInstant(ZoneOffset.UTC);
        } catch (SQLException e) {
            throw DuckDb.failure("reading a row", e);
        }
    }
}
