package kith.evaluate.world;

import java.util.List;
import java.util.Locale;

/// One number of a simulated world beside the real number it should resemble.
///
/// @param name      what is measured, and its unit
/// @param value     in the simulated world; not a number when nothing there can be measured
/// @param real      in real data
/// @param tolerance largest difference that is still accepted
record Observable(String name, double value, double real, double tolerance) {
    boolean holds() {
        return Math.abs(value - real) <= tolerance;
    }

    /// A Markdown table of all.
    static String table(List<Observable> observables) {
        StringBuilder table =
                new StringBuilder("| observable | real | accepted | simulated |\n| --- | --- | --- | --- |\n");
        for (Observable o : observables) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s to %s | %s%s |%n",
                    o.name,
                    number(o.real),
                    number(o.real - o.tolerance),
                    number(o.real + o.tolerance),
                    number(o.value),
                    o.holds() ? "" : " ✗"));
        }
        return table.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.0f" : "%.3f", value);
    }
}
