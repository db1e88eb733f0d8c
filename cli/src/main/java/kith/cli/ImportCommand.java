package kith.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kith.app.ImportOrder;
import kith.app.ImportOutcome;
import kith.app.explain.Spoken;
import kith.app.files.Records;
import kith.cli.text.TextTable;
import kith.cli.text.TextTable.Column;
import kith.core.KithException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith import`.
@Command(
        name = "import",
        description =
                "Reads files into a dataset: CSV, TSV, JSON lines, JSON and Parquet, plain or .gz; a folder means all"
                        + " its files. No row is left out without a line in the rejects file that says why.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kith import exports/ --into shop.kith",
            "  kith import fans.csv --as accounts --into shop.kith --dry-run",
            "  kith import roster.csv --map roster-columns.yaml --into shop.kith"
        })
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders to read.")
    private List<Path> files = List.of();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "DATASET",
            description = "Folder of the dataset; made when it does not exist.")
    private Path dataset = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "TABLE",
            description =
                    "Table that the files hold: accounts, follows, posts, … Default: told from file names and headings.")
    private @Nullable String table;

    @Option(
            names = "--map",
            paramLabel = "MAPPING",
            description = "File that says which column means what, or apify-instagram, instafake or twitch-musae.")
    private @Nullable String map;

    @Option(names = "--source", paramLabel = "TEXT", description = "Where the data come from, in your words.")
    private @Nullable String source;

    @Option(names = "--basis", paramLabel = "BASIS", description = "Lawful ground on which you hold the data.")
    private @Nullable String basis;

    @Option(
            names = "--retention",
            paramLabel = "CLASS",
            description = "How long the data may be kept: keep, days_30 or year. Default: keep.")
    private @Nullable String retention;

    @Option(
            names = "--retrieved-at",
            paramLabel = "TIME",
            description =
                    "When the data were taken, for example 2026-11-22T10:00:00Z. Default: now; rows that say so are believed.")
    private @Nullable String retrievedAt;

    @Option(
            names = "--max-rejects",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description =
                    "Refuse the import when more than this part of the rows is broken. Default: ${DEFAULT-VALUE}.")
    private double maxRejects;

    @Option(
            names = "--accept-scraped",
            description = "Take lists that a scraper made; --basis must say why you may hold them.")
    private boolean acceptScraped;

    @Option(names = "--dry-run", description = "Only say what would happen.")
    private boolean dryRun;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        Numbers.share("--max-rejects", maxRejects);
        ImportOrder order = new ImportOrder(
                files,
                dataset,
                table,
                map,
                source,
                basis,
                retention,
                instant(retrievedAt),
                maxRejects,
                acceptScraped,
                dryRun);
        ImportOutcome outcome = kith.working(progress -> kith.session.useCases().importFiles(order, progress));
        format.print(kith.session, () -> table(outcome), () -> records(outcome));
        for (ImportOutcome.Repair repair : outcome.repairs()) {
            kith.note("Repaired in %s: %s".formatted(Spoken.counted(repair.rows(), "cell"), repair.rule()));
        }
        kith.notes(outcome.notes());
        Path rejects = outcome.rejects();
        if (rejects != null) {
            kith.note("Every row left out is in %s, with the reason and the remedy.".formatted(rejects));
        }
        if (outcome.dryRun()) {
            kith.note("This was a dry run: nothing was written.");
        }
        return 0;
    }

    private List<String> table(ImportOutcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        for (ImportOutcome.Rows table : outcome.tables()) {
            rows.add(List.of(
                    table.table(),
                    Spoken.count(table.read()),
                    Spoken.count(table.kept()),
                    Spoken.count(table.repeated()),
                    Spoken.count(table.rejected())));
        }
        return TextTable.lines(
                List.of(
                        Column.text("table"),
                        Column.number("read"),
                        Column.number("kept"),
                        Column.number("there twice"),
                        Column.number("left out")),
                rows,
                kith.session.terminal().width(),
                kith.session.terminal().glyphs());
    }

    private static Records records(ImportOutcome outcome) {
        return new Records(
                List.of("table", "read", "kept", "rejected"),
                outcome.tables().stream()
                        .map(rows -> List.<Object>of(rows.table(), rows.read(), rows.kept(), rows.rejected()))
                        .toList());
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw KithException.usage(
                    "--retrieved-at is '%s' but must be a time in UTC such as 2026-11-22T10:00:00Z.".formatted(text));
        }
    }
}
