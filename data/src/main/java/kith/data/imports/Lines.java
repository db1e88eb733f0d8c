package kith.data.imports;

import java.util.Arrays;

/// The line of the source file on which each kept record starts. Memory: nothing while records follow one another
/// line by line, 16 bytes for each break in that.
final class Lines {
    private long[] ordinals = new long[16];
    private long[] lines = new long[16];
    private int breaks;
    private long records;
    private long expected = Long.MIN_VALUE;

    /// Says that the next record starts on `line`.
    void add(long line) {
        if (line != expected) {
            if (breaks == ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, breaks * 2);
                lines = Arrays.copyOf(lines, breaks * 2);
            }
            ordinals[breaks] = records;
            lines[breaks++] = line;
        }
        expected = line + 1;
        records++;
    }

    /// Appends the records of a text that begins `before` lines later than it counts.
    void addAll(Lines later, long before) {
        for (int at = 0; at < later.breaks; at++) {
            long first = later.lines[at] + before;
            long end = at + 1 < later.breaks ? later.ordinals[at + 1] : later.records;
            long count = end - later.ordinals[at];
            add(first);
            records += count - 1;
            expected = first + count;
        }
    }

    /// The line of record `ordinal`, counted from 0.
    long at(long ordinal) {
        int found = Arrays.binarySearch(ordinals, 0, breaks, ordinal);
        int at = found >= 0 ? found : -found - 2;
        return lines[at] + (ordinal - ordinals[at]);
    }

    long records() {
        return records;
    }
}
