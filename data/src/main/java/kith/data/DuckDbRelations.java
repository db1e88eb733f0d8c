package kith.data;

import java.util.function.Consumer;
import kith.measure.gather.Relations;

/// The tables of a dataset in DuckDB, as gathering wants them.
public final class DuckDbRelations implements Relations {
    private final DuckDb database;

    /// @param database on which [DuckDb#views(Dataset)] has been called
    public DuckDbRelations(DuckDb database) {
        this.database = database;
        database.run("CREATE TEMP MACRO unix_seconds(t) AS CAST(floor(epoch(t)) AS BIGINT)");
    }

    @Override
    public void materialise(String name, String select) {
        database.run("joining " + name.replace('_', ' '), "CREATE TEMP TABLE %s AS %s".formatted(name, select));
    }

    @Override
    public void each(String what, String select, Consumer<Relations.Row> action) {
        database.each(what, select, action::accept);
    }
}
