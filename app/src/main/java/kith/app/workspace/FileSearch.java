package kith.app.workspace;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import kith.data.Identity;

/// Looks for a person in a file that somebody sent: text in UTF-8, Latin-1 or UTF-16, a workbook, either also packed.
///
/// What cannot be looked through to its end may name anybody: Parquet, a damaged file, one that unpacks to far
/// more than lists of people do. Cost: one pass, one cell in memory.
final class FileSearch {
    private static final String BETWEEN_CELLS = ",;\t\r\n\"'<>{}[]|/=&?";
    private static final int LONGEST_CELL = 10_000;

    /// Letters of a long cell that are looked at with those before and with those behind them: nobody is called longer.
    private static final int OVERLAP = 1_000;

    private static final int HEAD = 4;
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    /// Lists of people unpack to some ten times their size.
    private static final long UNPACKED_PER_BYTE = 100;

    private static final long UNPACKED_AT_LEAST = 1 << 24;

    private FileSearch() {}

    /// Says that the file names the person, or may.
    static boolean names(Path file, Identity.Finder person) throws IOException {
        long most = Math.max(UNPACKED_AT_LEAST, UNPACKED_PER_BYTE * Files.size(file));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return names(in, person, most);
        } catch (ZipException | EOFException _) {
            return true;
        }
    }

    private static boolean names(InputStream in, Identity.Finder person, long most) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (starts(head, 0x1f, 0x8b)) {
            return names(new BufferedInputStream(new Limited(new GZIPInputStream(in), most)), person, most);
        }
        if (starts(head, 'P', 'K')) {
            return inZip(new ZipInputStream(in), person, most);
        }
        return Arrays.equals(head, PARQUET) || inText(in, person);
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    private static boolean inZip(ZipInputStream zip, Identity.Finder person, long most) throws IOException {
        Limited all = new Limited(zip, most);
        while (zip.getNextEntry() != null) {
            if (inText(new BufferedInputStream(all), person)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inText(InputStream in, Identity.Finder person) throws IOException {
        StringBuilder cell = new StringBuilder();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            if (BETWEEN_CELLS.indexOf(letter) >= 0) {
                if (inCell(cell, person)) {
                    return true;
                }
                cell.setLength(0);
            } else if (letter != 0) {
                // every other byte of a plain letter in UTF-16 is 0
                cell.append((char) letter);
                if (cell.length() == LONGEST_CELL) {
                    if (inCell(cell, person)) {
                        return true;
                    }
                    cell.delete(0, LONGEST_CELL - OVERLAP);
                }
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

    /// Reads no more than so many bytes, of all entries together.
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int read = super.read(into, at, most);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new ZipException("unpacks to too much");
            }
            return read;
        }
    }
}
