package kith.cli;

import java.util.List;
import java.util.function.Supplier;
import kith.app.files.Records;
import picocli.CommandLine.Option;

/// `--format`, for the commands that print a result.
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (for reading), csv or json. Default: ${DEFAULT-VALUE}.")
    Format format = Format.TABLE;

    /// Prints lines or records, whichever was asked for.
    void print(Session session, Supplier<List<String>> table, Supplier<Records> records) {
        switch (format) {
            case TABLE -> session.print(table.get());
            case CSV -> session.print(records.get().csv());
            case JSON -> session.print(records.get().json());
        }
    }
}
