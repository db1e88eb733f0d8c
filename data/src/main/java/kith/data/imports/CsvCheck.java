package kith.data.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Whether a delimited text can be read as it is, looked at by several threads.
///
/// The text is cut behind ends of records: at the first end of a line, behind an even number of quotes, in every 16 MB.
/// In a text whose quotes are in order that is an end of a record; and each part is accepted only if its own scan finds
/// it whole. So when all parts are accepted, every part began where the one before had ended, and the whole is what one
/// scan from the start would have accepted. Cost: each byte is read twice, first for its quotes; memory: a
/// buffer a thread, which holds the longest record.
final class CsvCheck {
    private static final int PART = 16 << 20;
    private static final int BUFFER = 1 << 18;

    private final FileChannel file;
    private final ExecutorService pool;

    private CsvCheck(FileChannel file, ExecutorService pool) {
        this.file = file;
        this.pool = pool;
    }

    /// What the text holds, or missing when something must be changed first.
    static CsvScan.@Nullable Sound sound(Path file, char delimiter, Header header, int threads) throws IOException {
        return sound(file, delimiter, header, threads, PART);
    }

    /// @param part bytes of a part
    static CsvScan.@Nullable Sound sound(Path file, char delimiter, Header header, int threads, int part)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            return new CsvCheck(channel, pool).sound(delimiter, header, part);
        }
    }

    private CsvScan.@Nullable Sound sound(char delimiter, Header header, int part) throws IOException {
        List<Long> cuts = cuts(part);
        if (cuts.isEmpty()) {
            return null;
        }
        List<Callable<CsvScan.@Nullable Sound>> scans = new ArrayList<>();
        for (int at = 0; at + 1 < cuts.size(); at++) {
            long from = cuts.get(at);
            long to = cuts.get(at + 1);
            scans.add(() -> CsvScan.sound(new Part(from, to), delimiter, header, from == 0));
        }
        var lines = new Lines();
        var plain = new PlainCells(header);
        long before = 0;
        char newline = 0;
        for (CsvScan.Sound sound : all(scans)) {
            // The last part may be one record without an end.
            boolean otherEnds = sound != null && before > 0 && sound.newline() != 0 && sound.newline() != newline;
            if (sound == null || otherEnds) {
                return null;
            }
            lines.addAll(sound.lines(), before);
            plain.and(sound.plain(), before);
            before += sound.lineCount();
            newline = sound.newline();
        }
        return new CsvScan.Sound(lines, plain, before, newline);
    }

    /// Where parts begin, and the end of the last; empty when a record is longer than any may be, as behind a quote
    /// that never closes.
    private List<Long> cuts(int part) throws IOException {
        long size = file.size();
        List<Callable<Boolean>> parities = new ArrayList<>();
        for (long at = 0; at < size; at += part) {
            long from = at;
            parities.add(() -> oddQuotes(from, Math.min(size, from + part)));
        }
        List<Long> cuts = new ArrayList<>();
        cuts.add(0L);
        boolean quoted = false;
        long at = 0;
        for (boolean odd : all(parities)) {
            long cut = at == 0 ? 0 : behindRecord(at, quoted);
            if (cut < 0) {
                return List.of();
            }
            if (cut > cuts.getLast() && cut < size) {
                cuts.add(cut);
            }
            quoted ^= odd;
            at += part;
        }
        cuts.add(size);
        return cuts;
    }

    private boolean oddQuotes(long from, long to) throws IOException {
        byte[] bytes = new byte[(int) Math.min(BUFFER, to - from)];
        int quotes = 0;
        try (InputStream in = new Part(from, to)) {
            for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
                for (int at = 0; at < read; at++) {
                    quotes += bytes[at] == '"' ? 1 : 0;
                }
            }
        }
        return (quotes & 1) == 1;
    }

    /// The place behind the first end of a line outside quotes, the end of the text when none comes before it, or -1
    /// when none comes within the longest record.
    private long behindRecord(long from, boolean inQuotes) throws IOException {
        byte[] bytes = new byte[BUFFER];
        boolean quoted = inQuotes;
        long start = from;
        long end = Math.min(file.size(), from + CsvScan.LONGEST);
        try (InputStream in = new Part(from, end)) {
            for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
                for (int at = 0; at < read; at++) {
                    quoted ^= bytes[at] == '"';
                    if (bytes[at] == '\n' && !quoted) {
                        return start + at + 1;
                    }
                }
                start += read;
            }
        }
        return end == file.size() ? end : -1;
    }

    private <T extends @Nullable Object> List<T> all(List<Callable<T>> tasks) throws IOException {
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> task : pool.invokeAll(tasks)) {
                done.add(task.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// A part of the file, read at its own place, so that threads do not disturb each other.
    private final class Part extends InputStream {
        private long at;
        private final long end;

        Part(long from, long to) {
            at = from;
            end = to;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int read = file.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, end - at)), at);
            at += Math.max(read, 0);
            return read;
        }
    }
}
