package kith.app.workspace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import kith.data.Identity;

/// Looks for a person in a file that somebody sent: text in UTF-8, Latin-1 or UTF-16, a workbook, either also packed.
///
/// Cost: one pass, one cell in memory.
final class FileSearch {
    private static final String BETWEEN_CELLS = ",;\t\r\n\"'<>{}[]|/=&?";
    private static final int LONGEST_CELL = 10_000;
    private static final int HEAD = 4;
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    private FileSearch() {}

    /// Says that the file names the person. True as well for Parquet, which cannot be looked into here.
    static boolean names(Path file, Identity.Finder person) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return names(in, person);
        }
    }

    private static boolean names(InputStream in, Identity.Finder person) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (starts(head, 0x1f, 0x8b)) {
            return names(new BufferedInputStream(new GZIPInputStream(in)), person);
        }
        if (starts(head, 'P', 'K')) {
            return inZip(new ZipInputStream(in), person);
        }
        return Arrays.equals(head, PARQUET) || inText(in, person);
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    private static boolean inZip(ZipInputStream zip, Identity.Finder person) throws IOException {
        while (zip.getNextEntry() != null) {
            if (inText(new BufferedInputStream(zip), person)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inText(InputStream in, Identity.Finder person) throws IOException {
        StringBuilder cell = new StringBuilder();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            if (BETWEEN_CELLS.indexOf(letter) >= 0 || cell.length() >= LONGEST_CELL) {
                if (inCell(cell, person)) {
                    return true;
                }
                cell.setLength(0);
            } else if (letter != 0) {
                // every other byte of a plain letter in UTF-16 is 0
                cell.append((char) letter);
            }
        }
        return inCell(cell, person);
    }

    private static boolean inCell(StringBuilder cell, Identity.Finder person) {
        String latin = cell.toString();
        return !latin.isBlank()
                && (isNamed(latin, person)
                        || isNamed(
                                new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                                person));
    }

    private static boolean isNamed(String cell, Identity.Finder person) {
        return person.is(cell) || person.isIn(cell);
    }
}
