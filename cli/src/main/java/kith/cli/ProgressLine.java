package kith.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import kith.cli.text.Printable;
import kith.core.Progress;

/// How far long work is: one line rewritten in place on a terminal, else a plain line every ten seconds.
///
/// Nothing is shown in the first half second, so that quick work leaves no trace. Thread-safe.
final class ProgressLine implements Progress, AutoCloseable {
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long REDRAW = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PLAIN = TimeUnit.SECONDS.toNanos(10);
    private static final int BAR = 20;

    private final PrintStream err;
    private final boolean inPlace;
    private final boolean unicode;
    private final int width;
    private final LongSupplier nanoTime;
    private long nextAt;
    private boolean shown;

    /// @param width columns of the terminal that `err` is
    ProgressLine(PrintStream err, boolean inPlace, boolean unicode, int width, LongSupplier nanoTime) {
        this.err = err;
        this.inPlace = inPlace;
        this.unicode = unicode;
        this.width = width;
        this.nanoTime = nanoTime;
        this.nextAt = nanoTime.getAsLong() + (inPlace ? FIRST : PLAIN);
    }

    @Override
    public synchronized void at(String step, long done, long total) {
        long now = nanoTime.getAsLong();
        // the difference, since nanoTime may wrap around
        if (now - nextAt < 0) {
            return;
        }
        nextAt = now + (inPlace ? REDRAW : PLAIN);
        String far = total > 0
                ? "%3d %%"
                        .formatted(
                                Math.clamp(done * 100.0 / total >= 100 ? 100 : (long) (done * 100.0 / total), 0, 100))
                : done > 0 ? String.format(Locale.ROOT, "%,d", done) : "";
        if (inPlace) {
            String bar = total > 0 ? bar(Math.clamp((double) done / total, 0.0, 1.0)) + " " : "";
            String line = bar + far + (far.isEmpty() ? "" : "  ") + Printable.clean(step);
            // one column stays free: some terminals wrap when the last one is written
            err.print("\r" + Printable.cut(line, width - 1, unicode ? "…" : "~") + "\u001b[K");
        } else {
            err.println("kith: " + Printable.clean(step) + (far.isEmpty() ? "" : ", " + far.strip()));
        }
        err.flush();
        shown = true;
    }

    /// Wipes the line, so that what is printed next starts clean.
    @Override
    public synchronized void close() {
        if (inPlace && shown) {
            err.print("\r\u001b[K");
            err.flush();
            shown = false;
        }
    }

    private String bar(double share) {
        int full = (int) (share * BAR);
        String done = unicode ? "━" : "#";
        String open = unicode ? "─" : ".";
        return done.repeat(full) + open.repeat(BAR - full);
    }
}
