package kith.data.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kith.data.Table;
import org.jspecify.annotations.Nullable;

/// What an import did, in words and numbers. Holds no cell of the data.
///
/// @param batch          id of the new batch, or missing after a dry run
/// @param tables         rows by table, in the order of [Table]
/// @param repairs        how often each repair was made, by its description
/// @param rejects        how often each rule refused a row or left out a value, by its description
/// @param notes          facts worth knowing that changed nothing, by description
/// @param ignoredColumns columns that no table has, with their files
/// @param droppedColumns sensitive columns that were not read, with their files
/// @param rejectsFile    where each refused row and value is listed, or missing when there is none
/// @param datasetSha256  content hash after the import, or missing after a dry run
public record ImportReport(
        @Nullable String batch,
        Map<Table, Rows> tables,
        SortedMap<String, Long> repairs,
        SortedMap<String, Long> rejects,
        SortedMap<String, Long> notes,
        List<String> ignoredColumns,
        List<String> droppedColumns,
        @Nullable Path rejectsFile,
        @Nullable String datasetSha256) {
    public ImportReport {
        var ordered = new EnumMap<Table, Rows>(Table.class);
        ordered.putAll(tables);
        tables = java.util.Collections.unmodifiableMap(ordered);
        repairs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(repairs));
        rejects = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(rejects));
        notes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(notes));
        ignoredColumns = List.copyOf(ignoredColumns);
        droppedColumns = List.copyOf(droppedColumns);
    }

    /// @param read     rows found in the files
    /// @param kept     rows in the new batch
    /// @param rejected rows refused; the rest were duplicates
    public record Rows(long read, long kept, long rejected) {}

    public long rowsKept() {
        return tables.values().stream().mapToLong(Rows::kept).sum();
    }

    /// As people read it, one fact a line.
    public String text() {
        var lines = new ArrayList<String>();
        lines.add(batch == null ? "Dry run: nothing was changed." : "Imported batch %s.".formatted(batch));
        tables.forEach((table, rows) -> lines.add("  %-13s %,d rows read, %,d kept, %,d refused"
                .formatted(table.sqlName(), rows.read(), rows.kept(), rows.rejected())));
        section(lines, "Repaired", repairs);
        section(lines, "Refused or left out", rejects);
        section(lines, "Noted", notes);
        if (!droppedColumns.isEmpty()) {
            lines.add("Sensitive columns not read: " + String.join(", ", droppedColumns));
        }
        if (!ignoredColumns.isEmpty()) {
            lines.add("Columns that no table has: " + String.join(", ", ignoredColumns));
        }
        if (rejectsFile != null) {
            lines.add("Every refused row and value is listed in " + rejectsFile);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String title, SortedMap<String, Long> counts) {
        if (!counts.isEmpty()) {
            lines.add(title + ":");
            counts.forEach((rule, count) -> lines.add(String.format(Locale.ROOT, "  %,9d  %s", count, rule)));
        }
    }
}
