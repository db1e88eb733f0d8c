package kith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kith.app.ForgetOutcome;
import kith.app.explain.Spoken;
import kith.app.files.Records;
import kith.cli.text.TextTable;
import kith.cli.text.TextTable.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith forget`.
@Command(
        name = "forget",
        description = "Removes a person from data and results, and keeps them out of later imports. Cannot be undone.",
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
        ForgetOutcome outcome = kith.working(progress -> kith.session.useCases().forget(dataset, account, progress));
        format.print(kith.session, () -> table(outcome), () -> records(outcome));
        kith.note("%s removed. Later imports will leave this person out."
                .formatted(Spoken.counted(outcome.rows(), "row")));
        return 0;
    }

    private List<String> table(ForgetOutcome outcome) {
        return TextTable.lines(
                List.of(Column.text("table"), Column.number("rows removed")),
                outcome.removed().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), Spoken.count(entry.getValue())))
                        .toList(),
                kith.session.terminal().width(),
                kith.session.terminal().glyphs());
    }

    private static Records records(ForgetOutcome outcome) {
        return new Records(
                List.of("table", "removed"),
                outcome.removed().entrySet().stream()
                        .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
