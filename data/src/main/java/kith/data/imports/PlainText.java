package kith.data.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kith.core.KithException;
import kith.data.repair.Rule;

/// A text file as UTF-8 without mark: the file itself when it is that already, else a copy in the work folder.
///
/// A packed file is unpacked under three limits, so that a bomb never fills the disk: the ratio, the size, and the
/// room that must stay free.
final class PlainText {
    /// Lists pack 3 to 40 times; DEFLATE cannot exceed 1,032. Judged after the first [#RATIO_FROM] bytes.
    static final int MAX_RATIO = 250;

    static final long RATIO_FROM = 32L << 20;
    static final long MAX_BYTES = 64L << 30;
    /// Room that unpacking leaves on the disk.
    static final long KEEP_FREE = 64L << 20;

    private static final int SAMPLE = 64 << 20;

    private PlainText() {}

    static Path of(Path file, FileKind kind, Path work, Tally tally) throws IOException {
        Path unpacked = kind == FileKind.GZIP ? unpack(file, fresh(work)) : file;
        if (kind == FileKind.GZIP && FileKind.of(unpacked, file) != FileKind.TEXT) {
            throw KithException.badInput(
                    "%s holds another packed or Parquet file. Unpack it with gunzip and import what is inside."
                            .formatted(file));
        }
        Encoding encoding;
        try (InputStream in = Files.newInputStream(unpacked)) {
            byte[] head = in.readNBytes((int) Math.min(SAMPLE, Files.size(unpacked)));
            encoding = Encoding.of(head, head.length);
        }
        if (encoding.isPlainUtf8()) {
            return unpacked;
        }
        if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
            tally.repaired(Rule.OTHER_ENCODING);
        }
        return decode(unpacked, encoding, fresh(work));
    }

    private static Path fresh(Path work) throws IOException {
        return Files.createTempFile(work, "text", ".txt");
    }

    private static Path unpack(Path file, Path target) throws IOException {
        long packed = Math.max(1, Files.size(file));
        long free = Files.getFileStore(target).getUsableSpace();
        long written = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(raw, 1 << 16);
                OutputStream out = Files.newOutputStream(target)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                check(file, written, packed, free);
                out.write(buffer, 0, n);
            }
        } catch (EOFException _) {
            throw KithException.badInput(
                    "%s is cut off: the gzip data end after %,d unpacked bytes. Download or copy it again."
                            .formatted(file, written));
        } catch (ZipException e) {
            throw KithException.badInput("%s is damaged (gzip: %s) after %,d unpacked bytes. Download or copy it again."
                    .formatted(file, e.getMessage(), written));
        }
        return target;
    }

    private static void check(Path file, long written, long packed, long free) {
        if (written > RATIO_FROM && written / packed > MAX_RATIO) {
            throw KithException.badInput(
                    "%s unpacks to more than %d times its size: that is no list but a zip bomb, or one line repeated. Unpack it yourself if you trust it, and import the text."
                            .formatted(file, MAX_RATIO));
        }
        if (written > MAX_BYTES) {
            throw KithException.badInput(
                    "%s unpacks to more than %d GiB. Split it into smaller files.".formatted(file, MAX_BYTES >> 30));
        }
        if (written > free - KEEP_FREE) {
            throw KithException.world(
                    "The disk is full while unpacking %s: %,d bytes did not suffice. Free some space, then run it again; nothing was changed."
                            .formatted(file, free),
                    null);
        }
    }

    private static Path decode(Path file, Encoding encoding, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(encoding.markBytes());
            if (encoding.charset().equals(StandardCharsets.UTF_8)) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    in.transferTo(out);
                }
            } else {
                try (Reader reader = new InputStreamReader(in, encoding.charset());
                        Writer writer = new OutputStreamWriter(Files.newOutputStream(target), StandardCharsets.UTF_8)) {
                    reader.transferTo(writer);
                }
            }
        }
        return target;
    }
}
