package kith.sources.roster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A roster as it stands in the file: headers, and rows of cells by header. Nothing is interpreted yet.
///
/// @param headers as the file has them; nested names of JSON are joined by points
/// @param rows    in the order of the file
/// @param notes   sentences about the file worth knowing
/// @param broken  rows that nobody can read, as sentences with their line
record RawTable(List<String> headers, List<RawRow> rows, List<String> notes, List<String> broken) {
    RawTable {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        broken = List.copyOf(broken);
    }

    /// @param line  in the file (CSV, JSON) or the sheet, from 1
    /// @param cells by the place of their header; blank cells are left out
    record RawRow(long line, Map<Integer, String> cells) {
        RawRow {
            cells = Map.copyOf(cells);
        }

        @Nullable
        String cell(int place) {
            return cells.get(place);
        }
    }
}
