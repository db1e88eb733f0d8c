package kith.sources.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kith.core.KithException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Reads the sheet of a workbook (XLSX) that lists people. A workbook with macros is refused, and so is a table with
/// merged cells, whose values nobody can give back to their rows.
final class ExcelTable {
    /// More than this unpacked is no list of people: a million of them take about 200 MB.
    private static final long MOST_UNPACKED = 1L << 30;

    /// What unpacks to more than this and to a hundred times its size was made to fill the memory.
    private static final long SUSPICIOUS = 100L << 20;

    private static final int MOST_TIMES = 100;

    private static final int MOST_ROWS = 1_000_000;
    private static final Pattern MERGED = Pattern.compile("<mergeCell\\s+ref=\"([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)\"");

    private ExcelTable() {}

    static RawTable read(Path file, RosterMap.Corrections corrections) {
        check(file);
        List<String> notes = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            KithException first = null;
            for (Sheet sheet : sheets) {
                List<HeaderRow.Line> lines = lines(file, sheet);
                if (lines.isEmpty()) {
                    continue;
                }
                String source = "%s, sheet '%s'".formatted(file, sheet.getName());
                try {
                    RawTable table = HeaderRow.table(source, lines, List.of(), corrections);
                    refuseMerged(file, sheet, table.rows().getFirst().line());
                    if (sheets.size() > 1) {
                        notes.add("Sheet '%s' of %d was read.".formatted(sheet.getName(), sheets.size()));
                    }
                    notes.addAll(table.notes());
                    return new RawTable(table.headers(), table.rows(), notes, table.broken());
                } catch (KithException e) {
                    first = first == null ? e : first;
                }
            }
            throw first == null
                    ? KithException.badInput("%s holds no filled sheet. Ask for the list again.".formatted(file))
                    : first;
        } catch (IOException | RuntimeException e) {
            throw e instanceof KithException known ? known : damaged(file, e);
        }
    }

    private static List<HeaderRow.Line> lines(Path file, Sheet sheet) throws IOException {
        List<HeaderRow.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int at = 0; at < row.getCellCount(); at++) {
                    cells.add(row.getOptionalCell(at).map(ExcelTable::text).orElse(""));
                }
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    if (lines.size() >= MOST_ROWS) {
                        throw KithException.badInput("%s has more than %,d rows. A roster lists people: split it."
                                .formatted(file, MOST_ROWS));
                    }
                    lines.add(new HeaderRow.Line(row.getRowNum(), cells));
                }
            });
        }
        return lines;
    }

    /// A formula gives what it last came to, when the workbook says so.
    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().toPlainString() + (percent(cell) ? "#%" : "");
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    /// A number shown as percent is stored as a fraction.
    private static boolean percent(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.contains("%");
    }

    private static void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean workbook = false;
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                unpacked += Math.max(0, entry.getSize());
                workbook |= entry.getName().equals("xl/workbook.xml");
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw KithException.badInput(
                            "%s is a workbook with macros. Kith does not open programs: save it as .xlsx without macros."
                                    .formatted(file));
                }
            }
            if (!workbook) {
                throw KithException.badInput(
                        "%s is a ZIP archive and no workbook. Unpack it and audit the list inside.".formatted(file));
            }
            if (unpacked > MOST_UNPACKED || (unpacked > SUSPICIOUS && unpacked > MOST_TIMES * Files.size(file))) {
                throw KithException.badInput(
                        "%s unpacks to %,d MB: that is no list of people. Save the sheet as CSV if you trust it."
                                .formatted(file, unpacked >> 20));
            }
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static void refuseMerged(Path file, Sheet sheet, long firstRow) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("xl/worksheets/sheet%d.xml".formatted(sheet.getIndex() + 1));
            if (entry == null) {
                return;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Matcher merged = MERGED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (merged.find()) {
                    if (Long.parseLong(merged.group(4)) >= firstRow) {
                        throw KithException.badInput(
                                "%s, sheet '%s': the cells %s%s to %s%s are merged, so it cannot be told which person a value belongs to. Undo the merge (Merge & Center) and fill every row."
                                        .formatted(
                                                file,
                                                sheet.getName(),
                                                merged.group(1),
                                                merged.group(2),
                                                merged.group(3),
                                                merged.group(4)));
                    }
                }
            }
        }
    }

    private static KithException damaged(Path file, Exception e) {
        return KithException.badInput(
                "%s is damaged and cannot be read as a workbook (%s). Open it, save it again as .xlsx or CSV, and audit that."
                        .formatted(file, e.getClass().getSimpleName()));
    }
}
