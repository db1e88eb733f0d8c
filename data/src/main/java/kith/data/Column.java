package kith.data;

import java.util.List;

/// One column of a dataset table.
///
/// @param choices the words a [ColumnType#CHOICE] may hold, else empty
public record Column(String name, ColumnType type, boolean required, List<String> choices) {
    public Column {
        choices = List.copyOf(choices);
        if ((type == ColumnType.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("column %s of type %s has choices %s".formatted(name, type, choices));
        }
    }

    static Column required(String name, ColumnType type) {
        return new Column(name, type, true, List.of());
    }

    static Column optional(String name, ColumnType type) {
        return new Column(name, type, false, List.of());
    }

    static Column choice(String name, String... words) {
        return new Column(name, ColumnType.CHOICE, false, List.of(words));
    }

    /// The name between double quotes, since `at` and `text` are words of SQL.
    public String quoted() {
        return '"' + name + '"';
    }
}
