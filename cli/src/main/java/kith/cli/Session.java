package kith.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import kith.app.UseCases;
import org.jspecify.annotations.Nullable;

/// What one run of the command works with.
///
/// @param out      results
/// @param err      progress and notes
/// @param nanoTime a clock for the pace of progress only
/// @param memory   folder that remembers what was said about columns, or missing: nothing is remembered
record Session(
        UseCases useCases,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        LongSupplier nanoTime,
        @Nullable Path memory) {
    /// Without a memory.
    Session(UseCases useCases, PrintStream out, PrintStream err, Terminal terminal, LongSupplier nanoTime) {
        this(useCases, out, err, terminal, nanoTime, null);
    }

    void print(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        print(text.toString());
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }
}
