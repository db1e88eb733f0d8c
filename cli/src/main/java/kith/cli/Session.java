package kith.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.LongSupplier;
import kith.app.UseCases;

/// What one run of the command works with.
///
/// @param out      results
/// @param err      progress and notes
/// @param nanoTime a clock for the pace of progress only
record Session(UseCases useCases, PrintStream out, PrintStream err, Terminal terminal, LongSupplier nanoTime) {
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
