package kith.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes tables as a workbook (XLSX) for people who live in spreadsheets.
///
/// Text is written as text; what a spreadsheet would run as a formula once the sheet is saved as CSV gets an
/// apostrophe in front. Control characters, which XML cannot hold, are left out.
public final class Workbook {
    /// Excel holds no more in a cell.
    private static final int LONGEST = 32_000;

    private static final int WIDEST = 70;

    private Workbook() {}

    /// @param name    at most 31 letters
    /// @param columns headings
    /// @param rows    text, whole and real numbers, or missing
    public record Sheet(String name, List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        public Sheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public static void write(List<Sheet> sheets, OutputStream to) throws IOException {
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(to, "Kith", "1.0")) {
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        }
    }

    private static void write(Sheet sheet, Worksheet out) throws IOException {
        for (int at = 0; at < sheet.columns().size(); at++) {
            out.value(0, at, safe(sheet.columns().get(at)));
            out.style(0, at).bold().set();
            out.width(at, width(sheet, at));
        }
        out.freezePane(0, 1);
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<? extends @Nullable Object> cells = sheet.rows().get(row);
            for (int at = 0; at < cells.size(); at++) {
                Object cell = cells.get(at);
                if (cell instanceof Number number) {
                    out.value(row + 1, at, number);
                } else if (cell != null) {
                    out.value(row + 1, at, safe(cell.toString()));
                }
            }
        }
        out.finish();
    }

    private static double width(Sheet sheet, int at) {
        int longest = sheet.columns().get(at).length();
        for (List<? extends @Nullable Object> row : sheet.rows()) {
            Object cell = at < row.size() ? row.get(at) : null;
            longest = Math.max(
                    longest,
                    cell == null
                            ? 0
                            : cell instanceof Double ? 8 : cell.toString().length());
        }
        return Math.clamp(longest + 2, 8, WIDEST);
    }

    /// The text as a spreadsheet shows it instead of running it.
    static String safe(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .filter(c -> c == '\n' || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE))
                .forEach(kept::appendCodePoint);
        return Formula.disarmed(kept.toString());
    }
}
