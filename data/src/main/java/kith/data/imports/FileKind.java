package kith.data.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.core.KithException;

/// What a file is, judged by its first bytes, never by its name.
enum FileKind {
    TEXT,
    GZIP,
    PARQUET;

    /// The kind of a file Kith reads. Any other kind is refused by its name, with what to do.
    static FileKind of(Path file) {
        return of(file, file);
    }

    /// @param shown the file the user knows, when `file` is a copy
    static FileKind of(Path file, Path shown) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(512);
        } catch (IOException e) {
            throw KithException.badInput(
                    "Cannot read %s: %s. Check the name and its permissions.".formatted(shown, e.getMessage()));
        }
        if (head.length == 0) {
            throw KithException.badInput("%s is empty (0 bytes). Export it again, or leave it out.".formatted(shown));
        }
        if (starts(head, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (starts(head, 'P', 'A', 'R', '1')) {
            return PARQUET;
        }
        String other = other(head);
        if (!other.isEmpty()) {
            throw KithException.badInput("%s is %s.".formatted(shown, other));
        }
        return TEXT;
    }

    private static String other(byte[] head) {
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return new String(head, StandardCharsets.ISO_8859_1).contains("xl/")
                            || new String(head, StandardCharsets.ISO_8859_1).contains("[Content_Types]")
                    ? "an Excel workbook. Save its sheet as CSV (UTF-8) and import that"
                    : "a ZIP archive. Unpack it and import the files inside (a workbook: save it as CSV)";
        }
        if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return "an old Excel or Office file. Save it as CSV (UTF-8) and import that";
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            return "a PDF document. Kith cannot read tables out of pages: ask for the list as CSV";
        }
        if (starts(head, 0x89, 'P', 'N', 'G')) {
            return "a PNG picture. Kith cannot read tables out of pictures: ask for the list as CSV";
        }
        if (starts(head, 0xff, 0xd8, 0xff)) {
            return "a JPEG picture. Kith cannot read tables out of pictures: ask for the list as CSV";
        }
        if (starts(head, 'G', 'I', 'F', '8')) {
            return "a GIF picture. Kith cannot read tables out of pictures: ask for the list as CSV";
        }
        if (starts(head, 'S', 'Q', 'L', 'i', 't', 'e')) {
            return "an SQLite database. Export its tables as CSV";
        }
        if (starts(head, 0x7f, 'E', 'L', 'F') || starts(head, 'M', 'Z')) {
            return "a program. Kith imports tables";
        }
        if (starts(head, 0x28, 0xb5, 0x2f, 0xfd)) {
            return "a Zstandard archive. Unpack it with zstd -d, or pack it with gzip";
        }
        if (starts(head, 'B', 'Z', 'h')) {
            return "a bzip2 archive. Unpack it with bunzip2, or pack it with gzip";
        }
        if (starts(head, 0xfd, '7', 'z', 'X', 'Z')) {
            return "an xz archive. Unpack it with xz -d, or pack it with gzip";
        }
        if (starts(head, '7', 'z', 0xbc, 0xaf)) {
            return "a 7z archive. Unpack it and import the files inside";
        }
        if (starts(head, 'R', 'a', 'r', '!')) {
            return "a RAR archive. Unpack it and import the files inside";
        }
        if (head.length > 262 && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return "a tar archive. Unpack it and import the files inside";
        }
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(java.util.Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return "a web page. Often that is a login page saved in place of a list: download the list again";
        }
        if (text.startsWith("<?xml") || text.startsWith("<gexf") || text.startsWith("<graphml")) {
            return "an XML file. Graph files (GEXF, GraphML) come in with kith collect; other lists as CSV or JSON";
        }
        return "";
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
