package kith.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.app.explain.Spoken;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.Retention;
import kith.data.Table;
import kith.data.imports.Import;
import kith.data.imports.ImportReport;
import kith.data.imports.ImportRequest;
import org.jspecify.annotations.Nullable;

/// Reads files into a dataset.
final class Importer {
    private Importer() {}

    static ImportOutcome run(ImportOrder order, Clock clock, Progress progress) {
        return outcome(Import.run(request(order, clock), progress), order.dryRun());
    }

    private static ImportRequest request(ImportOrder order, Clock clock) {
        return new ImportRequest(
                order.files(),
                order.dataset(),
                order.table() == null ? null : table(order.table()),
                order.map(),
                order.source(),
                order.basis(),
                retention(order.retention()),
                order.retrievedAt() == null ? clock.instant() : order.retrievedAt(),
                order.dryRun(),
                order.acceptScraped(),
                order.maxRejectShare(),
                order.rejects(),
                0);
    }

    private static Table table(String name) {
        return Table.named(name)
                .orElseThrow(() -> KithException.usage("--as is '%s' but must be one of %s."
                        .formatted(
                                name,
                                Stream.of(Table.values()).map(Table::sqlName).collect(Collectors.joining(", ")))));
    }

    private static Retention retention(@Nullable String name) {
        if (name == null) {
            return Retention.KEEP;
        }
        for (Retention retention : Retention.values()) {
            if (code(retention).equals(name.strip().toLowerCase(Locale.ROOT).replace('-', '_'))) {
                return retention;
            }
        }
        throw KithException.usage("--retention is '%s' but must be one of %s."
                .formatted(
                        name, Stream.of(Retention.values()).map(Importer::code).collect(Collectors.joining(", "))));
    }

    private static String code(Retention retention) {
        return retention.name().toLowerCase(Locale.ROOT);
    }

    private static ImportOutcome outcome(ImportReport report, boolean dryRun) {
        List<ImportOutcome.Rows> tables = new ArrayList<>();
        report.tables()
                .forEach((table, rows) ->
                        tables.add(new ImportOutcome.Rows(table.sqlName(), rows.read(), rows.kept(), rows.rejected())));
        List<ImportOutcome.Repair> repairs = report.repairs().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new ImportOutcome.Repair(entry.getKey(), entry.getValue()))
                .toList();
        List<String> notes = new ArrayList<>();
        report.rejects()
                .forEach((rule, count) -> notes.add("Left out %s: %s"
                        .formatted(count == 1 ? "1 row or cell" : Spoken.count(count) + " rows or cells", rule)));
        report.notes()
                .forEach((words, count) -> notes.add(capital(words) + (count == 1 ? "" : ": " + Spoken.count(count))));
        if (!report.droppedColumns().isEmpty()) {
            notes.add("Sensitive columns, not read: %s".formatted(String.join(", ", report.droppedColumns())));
        }
        if (!report.ignoredColumns().isEmpty()) {
            notes.add("Columns that no table has: %s".formatted(String.join(", ", report.ignoredColumns())));
        }
        return new ImportOutcome(tables, repairs, notes, report.rejectsFile(), dryRun);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
