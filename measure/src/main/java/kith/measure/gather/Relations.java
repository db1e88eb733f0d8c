package kith.measure.gather;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An SQL engine that holds the dataset's tables: what gathering needs of DuckDB, Spark, or another.
///
/// The engine knows the function `unix_seconds(timestamp)`; times are UTC. Several threads may ask at once.
public interface Relations {
    /// Keeps the rows of a query under a name, until they are dropped or the engine is closed.
    void materialise(String name, String select);

    /// Forgets what was kept under the name: its memory is free again.
    void drop(String name);

    /// Gives every row of a query to `action`, in the query's order. The row is only valid within the call.
    void each(String what, String select, Consumer<Row> action);

    /// One row; columns count from 0.
    interface Row {
        /// 0 when missing: queries say -1 where that matters.
        long longAt(int column);

        /// `NaN` when missing.
        double doubleAt(int column);

        @Nullable
        String text(int column);
    }
}
