package kith.app;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A first look at a file that somebody wants to import.
///
/// @param columns of a delimited list; empty for JSON and Parquet, which name their columns themselves
/// @param rows    the first rows
/// @param table   the table it seems to be, or missing
/// @param targets the columns of that table, the required ones first
public record FilePreview(
        String file,
        List<Column> columns,
        List<List<String>> rows,
        @Nullable String table,
        List<Target> targets) {
    public FilePreview {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        targets = List.copyOf(targets);
    }

    /// What the first rows hold in a column; empty where it is sensitive.
    public String example(int column) {
        return columns.get(column).secret()
                ? ""
                : rows.stream()
                        .filter(row -> column < row.size() && !row.get(column).isBlank())
                        .map(row -> row.get(column))
                        .collect(Collectors.joining(" · "));
    }

    /// @param means  the table's column it is taken for, or empty
    /// @param secret sensitive, never read
    public record Column(String name, String means, boolean secret) {}

    /// A column that the table can have.
    public record Target(String name, boolean required) {}
}
