package kith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kith.app.AssessOrder;
import kith.app.AssessOutcome;
import kith.app.explain.Spoken;
import kith.app.explain.VerdictWords;
import kith.app.files.Records;
import kith.cli.text.TextTable;
import kith.cli.text.TextTable.Column;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith assess`.
@Command(
        name = "assess",
        description = "Judges every account of a dataset and keeps the assessments beside the data.",
        footerHeading = "%nExamples:%n",
        footer = {"  kith assess shop.kith", "  kith assess shop.kith --definition stricter.yaml --seed 7"})
final class AssessCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private Path dataset = Path.of("");

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "Definition to judge by. Default: the built-in one.")
    private @Nullable Path definition;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same assessments. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AssessOrder order = new AssessOrder(dataset, definition, seed, threads.count());
        AssessOutcome outcome = kith.working(progress -> kith.session.useCases().assess(order, progress));
        format.print(kith.session, () -> table(outcome, kith.session.terminal()), () -> records(outcome));
        kith.notes(outcome.notes());
        return 0;
    }

    /// Verdicts with how many accounts got them.
    static List<String> table(AssessOutcome outcome, Terminal terminal) {
        List<List<String>> rows = new ArrayList<>();
        long all = Math.max(1, outcome.accounts());
        for (Map.Entry<Verdict, Long> entry : outcome.counts().entrySet()) {
            long count = entry.getValue();
            rows.add(List.of(
                    VerdictWords.title(entry.getKey()),
                    Spoken.count(count),
                    count == 0 ? "-" : Spoken.percent((double) count / all)));
        }
        return TextTable.lines(
                List.of(Column.text("verdict"), Column.number("accounts"), Column.number("share")),
                rows,
                terminal.width(),
                terminal.glyphs());
    }

    private static Records records(AssessOutcome outcome) {
        return new Records(
                List.of("verdict", "accounts"),
                outcome.counts().entrySet().stream()
                        .map(entry -> List.<Object>of(entry.getKey().code(), entry.getValue()))
                        .toList());
    }
}
