package kith.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import kith.app.ForgetOutcome;
import kith.app.explain.Spoken;
import kith.app.files.Records;
import kith.app.workspace.Workspace;
import kith.cli.text.TextTable;
import kith.cli.text.TextTable.Column;
import kith.core.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith forget`.
@Command(
        name = "forget",
        description =
                "Removes a person from data, results and, in a workspace, from all that its server keeps beside them; later imports leave them out. Cannot be undone.",
        footerHeading = "%nExample:%n",
        footer = "  kith forget shop.kith @handle")
final class ForgetCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder of the dataset.")
    private Path dataset = Path.of("");

    @Parameters(index = "1", paramLabel = "ACCOUNT", description = "Handle or account id.")
    private String account = "";

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        ForgetOutcome outcome = kith.working(this::forget);
        format.print(kith.session, () -> table(outcome), () -> records(outcome));
        kith.note(
                outcome.removed().isEmpty()
                        ? "Nobody there goes by that name. Later imports will leave this person out."
                        : "Forgotten. Later imports will leave this person out.");
        return 0;
    }

    /// What lies in a workspace is forgotten in all of it, which no server may use meanwhile.
    private ForgetOutcome forget(Progress progress) {
        Path around = Workspace.around(dataset).orElse(null);
        if (around == null) {
            return kith.session.useCases().forget(dataset, account, progress);
        }
        try (Workspace workspace = Workspace.open(around, List.of(), kith.session.useCases(), Clock.systemUTC())) {
            return workspace.forgetting().now(Workspace.name(dataset), account, progress);
        }
    }

    private List<String> table(ForgetOutcome outcome) {
        return TextTable.lines(
                List.of(Column.text("where"), Column.number("removed")),
                outcome.removed().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), Spoken.count(entry.getValue())))
                        .toList(),
                kith.session.terminal().width(),
                kith.session.terminal().glyphs());
    }

    private static Records records(ForgetOutcome outcome) {
        return new Records(
                List.of("where", "removed"),
                outcome.removed().entrySet().stream()
                        .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
