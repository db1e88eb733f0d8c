package kith.data;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.BitSet;

/// A query's result as plain arrays, one a column, read without an object a cell. Columns count from 0.
///
/// `INTEGER` and smaller become `int[]`, `BIGINT` `long[]`, `DOUBLE` `double[]` (missing: NaN), `BOOLEAN`
/// `boolean[]`, `VARCHAR` `String[]` (missing: null). Where a number or flag is missing the array holds 0 or false and
/// [#missing] its index.
/// The arrays belong to the caller.
public final class Columns {
    private final Object[] arrays;
    private final BitSet[] missing;
    private final int rows;

    private Columns(Object[] arrays, BitSet[] missing, int rows) {
        this.arrays = arrays;
        this.missing = missing;
        this.rows = rows;
    }

    public int rows() {
        return rows;
    }

    public int[] ints(int column) {
        return (int[]) arrays[column];
    }

    public long[] longs(int column) {
        return (long[]) arrays[column];
    }

    public double[] doubles(int column) {
        return (double[]) arrays[column];
    }

    public boolean[] flags(int column) {
        return (boolean[]) arrays[column];
    }

    public String[] texts(int column) {
        return (String[]) arrays[column];
    }

    /// Set where the cell is missing.
    public BitSet missing(int column) {
        return missing[column];
    }

    static Columns read(ResultSet rows) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        int width = about.getColumnCount();
        var arrays = new Object[width];
        var missing = new BitSet[width];
        int capacity = 1024;
        for (int c = 0; c < width; c++) {
            missing[c] = new BitSet();
            arrays[c] = switch (about.getColumnType(c + 1)) {
                case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> new int[capacity];
                case Types.BOOLEAN -> new boolean[capacity];
                case Types.BIGINT -> new long[capacity];
                case Types.FLOAT, Types.DOUBLE, Types.REAL, Types.DECIMAL -> new double[capacity];
                case Types.VARCHAR -> new String[capacity];
                default ->
                    throw new IllegalArgumentException("column %s has type %s: cast it to a number or text"
                            .formatted(about.getColumnName(c + 1), about.getColumnTypeName(c + 1)));
            };
        }
        int n = 0;
        while (rows.next()) {
            if (n == capacity) {
                capacity = Math.multiplyExact(capacity, 2);
                for (int c = 0; c < width; c++) {
                    arrays[c] = resize(arrays[c], capacity);
                }
            }
            for (int c = 0; c < width; c++) {
                put(rows, c, n, arrays[c], missing[c]);
            }
            n++;
        }
        for (int c = 0; c < width; c++) {
            arrays[c] = resize(arrays[c], n);
        }
        return new Columns(arrays, missing, n);
    }

    private static void put(ResultSet rows, int column, int n, Object array, BitSet missing) throws SQLException {
        switch (array) {
            case int[] ints -> ints[n] = rows.getInt(column + 1);
            case long[] longs -> longs[n] = rows.getLong(column + 1);
            case boolean[] flags -> flags[n] = rows.getBoolean(column + 1);
            case double[] doubles -> doubles[n] = rows.getDouble(column + 1);
            default -> ((String[]) array)[n] = rows.getString(column + 1);
        }
        if (rows.wasNull()) {
            missing.set(n);
            if (array instanceof double[] doubles) {
                doubles[n] = Double.NaN;
            }
        }
    }

    private static Object resize(Object array, int length) {
        return switch (array) {
            case int[] ints -> Arrays.copyOf(ints, length);
            case long[] longs -> Arrays.copyOf(longs, length);
            case boolean[] flags -> Arrays.copyOf(flags, length);
            case double[] doubles -> Arrays.copyOf(doubles, length);
            default -> Arrays.copyOf((String[]) array, length);
        };
    }
}
