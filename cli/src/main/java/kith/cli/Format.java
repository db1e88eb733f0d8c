package kith.cli;

import java.util.Locale;

/// How a result is printed. `table` is for reading and may change; `csv` and `json` keep their names.
enum Format {
    TABLE,
    CSV,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
