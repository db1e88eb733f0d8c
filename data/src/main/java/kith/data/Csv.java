package kith.data;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Comma-separated lines as RFC 4180 has them, with `\n`.
public final class Csv {
    private Csv() {}

    /// Writes one row; a missing cell is empty.
    public static void writeRow(Appendable out, @Nullable String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            String cell = cells[i];
            if (cell != null) {
                writeCell(out, cell);
            }
        }
        out.append('\n');
    }

    /// The text as a spreadsheet shows it instead of running it: a quote before `=`, `+`, `-`, `@`, tab and line
    /// break, unless it is a number.
    public static String harmless(String text) {
        if (text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        return text.matches("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?") ? text : "'" + text;
    }

    private static void writeCell(Appendable out, String cell) throws IOException {
        boolean plain = true;
        for (int i = 0; i < cell.length() && plain; i++) {
            char c = cell.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            out.append(cell);
        } else {
            out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
