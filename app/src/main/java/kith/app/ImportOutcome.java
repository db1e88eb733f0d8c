package kith.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an import did, or with a dry run would do.
///
/// @param tables  one entry a table
/// @param repairs one entry a repair rule that was used, most used first
/// @param notes   sentences about ignored columns, dropped sensitive columns and other things worth knowing
/// @param rejects file that names every row left out with rule, value and remedy; missing when nothing was left out
/// @param dryRun  true when nothing was written
public record ImportOutcome(
        List<Rows> tables,
        List<Repair> repairs,
        List<String> notes,
        @Nullable Path rejects,
        boolean dryRun) {
    public ImportOutcome {
        tables = List.copyOf(tables);
        repairs = List.copyOf(repairs);
        notes = List.copyOf(notes);
    }

    /// Rows of one table.
    public record Rows(String table, long read, long kept, long rejected) {
        /// Rows that were there already.
        public long repeated() {
            return read - kept - rejected;
        }
    }

    /// @param rule what was repaired, in plain words
    /// @param rows how many cells
    public record Repair(String rule, long rows) {}
}
