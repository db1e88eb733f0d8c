package kith.data.repair;

import org.jspecify.annotations.Nullable;

/// What became of a cell.
public sealed interface Repaired {
    /// The value as the dataset writes it: digits, `true`, ISO-8601 in UTC, or text.
    ///
    /// @param rule what had to be done, or missing when the cell was fine
    record Value(String text, @Nullable Rule rule) implements Repaired {}

    /// The cell says that nothing is known.
    ///
    /// @param rule missing for an empty cell
    record Missing(@Nullable Rule rule) implements Repaired {}

    /// Nobody can say what the cell means.
    record Broken(Rule rule) implements Repaired {}

    static Repaired value(String text) {
        return new Value(text, null);
    }

    static Repaired value(String text, Rule rule) {
        return new Value(text, rule);
    }

    static Repaired missing(Rule rule) {
        return new Missing(rule);
    }

    static Repaired broken(Rule rule) {
        return new Broken(rule);
    }
}
