package kith.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import kith.app.ExportOrder;
import kith.app.ExportOutcome;
import kith.app.explain.Spoken;
import kith.core.KithException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith export`.
@Command(
        name = "export",
        description = "Writes a table of a dataset, its evidence or its assessments.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kith export shop.kith --what assessments --format csv > people.csv",
            "  kith export shop.kith --what accounts --format parquet --to accounts.parquet"
        })
final class ExportCommand implements Callable<Integer> {
    private static final Set<String> NOT_TEXT = Set.of("parquet", "xlsx");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private Path dataset = Path.of("");

    @Option(
            names = "--what",
            paramLabel = "TABLE",
            defaultValue = "assessments",
            description = "assessments, evidence, or a table of the dataset. Default: ${DEFAULT-VALUE}.")
    private String what = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv, jsonl or parquet. Default: ${DEFAULT-VALUE}.")
    private String format = "";

    @Option(names = "--to", paramLabel = "FILE", description = "File to write. Default: standard output.")
    private @Nullable Path to;

    @Override
    public Integer call() {
        String kind = format.toLowerCase(Locale.ROOT);
        if (to == null && kith.session.terminal().out() && NOT_TEXT.contains(kind)) {
            throw KithException.usage(
                    "%s is not text and would garble the terminal. Name a file with --to.".formatted(kind));
        }
        ExportOrder order = new ExportOrder(dataset, what, kind, to);
        ExportOutcome outcome =
                kith.working(progress -> kith.session.useCases().export(order, kith.session.out(), progress));
        kith.session.out().flush();
        kith.note("%s of %s written%s."
                .formatted(Spoken.counted(outcome.rows(), "row"), what, to == null ? "" : " to " + to));
        return 0;
    }
}
