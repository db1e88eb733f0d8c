package kith.data.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.data.Column;
import kith.data.Csv;
import kith.data.DuckDb;
import kith.data.Row;
import kith.data.Table;
import kith.data.TableSql;
import kith.data.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Brings staged rows into DuckDB: the clean ones set by set, the others one by one through [RowRepair].
final class Load {
    private final DuckDb database;
    private final Path work;
    private final Tally tally;
    private final Rejects rejects;
    private int number;

    Load(DuckDb database, Path work, Tally tally, Rejects rejects) {
        this.database = database;
        this.work = work;
        this.tally = tally;
        this.rejects = rejects;
    }

    /// Typed rows.
    ///
    /// @param sql yields them
    record Rows(String sql, long count) {}

    /// The typed rows of `staged`. What needs no second look is read only when it is asked for.
    Rows load(Staged staged) throws IOException {
        Staged.Whole whole = staged.vouched().whole();
        if (whole != null) {
            tally.read(staged.table(), whole.rows());
            List<Column> accounts = staged.table().accountColumns();
            whole.selves()
                    .forEach(self -> rejects.row(
                            staged.table(),
                            staged.source(),
                            self.line(),
                            accounts.getLast().name(),
                            Rule.SELF_LOOP,
                            self.account()));
            return new Rows(whole.typed(), whole.rows() - whole.selves().size());
        }
        String target = "staged" + ++number;
        String what = "reading " + staged.source();
        database.run(what, CleanSql.load(staged, target));
        long read = database.number("SELECT count(*) FROM " + target);
        tally.read(staged.table(), read);
        long dirty = database.number("SELECT count(*) FROM %s WHERE kith_dirty".formatted(target));
        String clean = "SELECT %s FROM %s".formatted(TableSql.columns(staged.table()), target);
        if (dirty == 0) {
            return new Rows(clean, read);
        }
        Rows repaired = repaired(staged, target, what);
        return new Rows(clean + " WHERE NOT kith_dirty UNION ALL " + repaired.sql(), read - dirty + repaired.count());
    }

    private Rows repaired(Staged staged, String target, String what) throws IOException {
        int width = staged.columns().size();
        String cells = IntStream.rangeClosed(1, width)
                .mapToObj("kith_raw[%d]"::formatted)
                .collect(Collectors.joining(", "));
        String query = "SELECT rowid, %s FROM %s WHERE kith_dirty ORDER BY rowid".formatted(cells, target);
        var repair = new RowRepair(staged, tally, rejects);
        database.each(what, query, row -> repair.learn(cells(row, width)));
        Path fixed = Files.createTempFile(work, "fixed", ".csv");
        Table table = staged.table();
        long[] kept = {0};
        try (BufferedWriter out = Files.newBufferedWriter(fixed, StandardCharsets.UTF_8)) {
            Csv.writeRow(out, table.columns().stream().map(Column::name).toArray(String[]::new));
            database.each(what, query, row -> {
                @Nullable String[] done = repair.repair(staged.lines().at(row.longAt(0)), cells(row, width));
                if (done != null) {
                    write(out, done);
                    kept[0]++;
                }
            });
        }
        return new Rows(
                CleanSql.fixed(table, Staged.reader(fixed, ',', table.columns().size())), kept[0]);
    }

    private static void write(BufferedWriter out, @Nullable String[] cells) {
        try {
            Csv.writeRow(out, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String[] cells(Row row, int width) {
        var cells = new @Nullable String[width];
        for (int i = 0; i < width; i++) {
            cells[i] = row.text(i + 1);
        }
        return cells;
    }
}
