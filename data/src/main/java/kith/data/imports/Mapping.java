package kith.data.imports;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kith.data.Column;
import kith.data.Table;
import org.jspecify.annotations.Nullable;

/// How files that are not shaped like tables become tables. Read from YAML by [MappingFile]; the grammar is in
/// docs/data.md.
record Mapping(String name, List<FileRule> files) {
    Mapping {
        files = List.copyOf(files);
    }

    /// What to do with files of one kind.
    ///
    /// @param match      the whole file name, without `.gz`; named groups are placeholders
    /// @param ignore     why such files are not read, or missing: they are
    /// @param let        names for values that several tables use
    /// @param refuseWhen a value whose presence says that the record is no record
    record FileRule(
            Pattern match,
            @Nullable String ignore,
            Map<String, Value> let,
            @Nullable Value refuseWhen,
            List<RowRule> rows) {
        FileRule {
            rows = List.copyOf(rows);
        }
    }

    /// A row of a table for each record, or for each element of its lists.
    ///
    /// @param explode        names of lists that are walked together; empty: one row a record
    /// @param bothDirections a second row with the two accounts exchanged
    /// @param when           the row is made only when this value is there, and equals `is` if that is given
    record RowRule(
            Table table,
            List<String> explode,
            boolean bothDirections,
            @Nullable Value when,
            @Nullable String is,
            Map<Column, Value> cells) {
        RowRule {
            explode = List.copyOf(explode);
        }
    }
}
