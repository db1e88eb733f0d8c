package kith.cli.text;

import java.util.ArrayList;
import java.util.List;

/// Rows under headings, columns two spaces apart. The columns that grow share what the others leave.
public final class TextTable {
    /// A growing column is never squeezed below this.
    private static final int LEAST = 8;

    private TextTable() {}

    /// @param heading shown above
    /// @param right   numbers stand at the right
    /// @param grows   may be cut to fit; the others keep their full width
    public record Column(String heading, boolean right, boolean grows) {
        public static Column text(String heading) {
            return new Column(heading, false, false);
        }

        public static Column number(String heading) {
            return new Column(heading, true, false);
        }

        public static Column growing(String heading) {
            return new Column(heading, false, true);
        }
    }

    /// The lines, heading first, without trailing blanks. Cost: O(cells).
    ///
    /// @param rows  as many cells each as there are columns
    /// @param width columns of the terminal; wider only when columns that do not grow need it
    public static List<String> lines(List<Column> columns, List<List<String>> rows, int width, Glyphs glyphs) {
        int[] widths = widths(columns, rows, width);
        List<String> lines = new ArrayList<>(rows.size() + 1);
        lines.add(line(columns, columns.stream().map(Column::heading).toList(), widths, glyphs));
        for (List<String> row : rows) {
            lines.add(line(columns, row, widths, glyphs));
        }
        return lines;
    }

    private static int[] widths(List<Column> columns, List<List<String>> rows, int width) {
        int[] widths = new int[columns.size()];
        int left = width - 2 * (columns.size() - 1);
        int growing = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Printable.width(columns.get(i).heading());
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], Printable.width(row.get(i)));
            }
            if (columns.get(i).grows()) {
                growing++;
            } else {
                left -= widths[i];
            }
        }
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).grows()) {
                widths[i] = Math.min(widths[i], Math.max(LEAST, left / growing));
                left -= widths[i];
                growing--;
            }
        }
        return widths;
    }

    private static String line(List<Column> columns, List<String> cells, int[] widths, Glyphs glyphs) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = Printable.cut(cells.get(i), widths[i], glyphs.ellipsis());
            line.append(i == 0 ? "" : "  ")
                    .append(
                            columns.get(i).right()
                                    ? Printable.padLeft(cell, widths[i])
                                    : Printable.padRight(cell, widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
