package kith.sources.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.core.KithException;

/// Finds the header among the first rows of a sheet, and takes apart what follows.
///
/// Lines of a title above the header are left out with a note. Two header rows (a row of groups above the names) are
/// refused: nobody can say which group a name belongs to once merged cells are gone.
final class HeaderRow {
    /// A header stands among the first rows, or there is none.
    private static final int FIRST = 10;

    private HeaderRow() {}

    /// A row of cells, as written.
    record Line(long number, List<String> cells) {}

    static RawTable table(String source, List<Line> lines, List<String> broken, RosterMap.Corrections corrections) {
        if (lines.isEmpty()) {
            throw KithException.badInput(
                    "%s holds nothing but blank lines. Ask for the list again, with one person a row."
                            .formatted(source));
        }
        int header = find(source, lines, corrections);
        List<String> names =
                lines.get(header).cells().stream().map(String::strip).toList();
        List<String> notes = new ArrayList<>();
        if (header > 0) {
            notes.add("%d line%s above the header (line %d) not read."
                    .formatted(header, header == 1 ? "" : "s", lines.get(header).number()));
        }
        List<Line> rows = lines.subList(header + 1, lines.size());
        if (rows.isEmpty()) {
            throw KithException.badInput("%s, line %d: a header and no rows below it. Ask for the list with its people."
                    .formatted(source, lines.get(header).number()));
        }
        refuseSecondHeader(source, lines.get(header), rows.getFirst());
        List<RawTable.RawRow> raw = new ArrayList<>();
        for (Line row : rows) {
            Map<Integer, String> cells = new LinkedHashMap<>();
            for (int at = 0; at < Math.min(names.size(), row.cells().size()); at++) {
                if (!row.cells().get(at).isBlank()) {
                    cells.put(at, row.cells().get(at));
                }
            }
            raw.add(new RawTable.RawRow(row.number(), cells));
        }
        return new RawTable(names, raw, notes, broken);
    }

    private static int find(String source, List<Line> lines, RosterMap.Corrections corrections) {
        int best = -1;
        int most = 0;
        for (int at = 0; at < Math.min(FIRST, lines.size()); at++) {
            int corrected = corrections.of(lines.get(at).cells()).size();
            int known = known(lines.get(at)) + 100 * corrected;
            if (known > most && (corrected > 0 || named(lines.get(at)))) {
                most = known;
                best = at;
            }
        }
        if (best < 0) {
            throw noHandle(source, lines.getFirst());
        }
        for (int at = 0; at < best; at++) {
            Line above = lines.get(at);
            if (filled(above) > 1) {
                throw KithException.badInput(
                        "%s, line %d: two header rows. Line %d groups the columns (%s) and line %d names them. Keep the one with the names, one column a name, and delete the other."
                                .formatted(
                                        source,
                                        above.number(),
                                        above.number(),
                                        shown(above),
                                        lines.get(best).number()));
            }
        }
        return best;
    }

    private static void refuseSecondHeader(String source, Line header, Line next) {
        if (filled(next) > 1 && known(next) >= Math.max(2, filled(next) / 2)) {
            throw KithException.badInput(
                    "%s, line %d: two header rows. Line %d is a header as well (%s). Delete one of them."
                            .formatted(source, header.number(), next.number(), shown(next)));
        }
    }

    static KithException noHandle(String source, Line header) {
        return KithException.badInput(
                "%s, line %d: no column names the people: there is %s. Ask the seller for handles or profile links, or say which column it is: --map handle=COLUMN."
                        .formatted(source, header.number(), shown(header)));
    }

    private static boolean named(Line line) {
        return RosterMap.namesPeople(line.cells());
    }

    private static int known(Line line) {
        return (int) line.cells().stream()
                .filter(cell -> !cell.isBlank() && ColumnWords.isKnown(cell))
                .count();
    }

    private static int filled(Line line) {
        return (int) line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static String shown(Line line) {
        String all = line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(", "));
        return all.length() > 200 ? all.substring(0, 200) + "…" : all;
    }
}
