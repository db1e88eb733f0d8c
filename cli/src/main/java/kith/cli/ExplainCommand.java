package kith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kith.app.explain.Explanation;
import kith.app.files.Records;
import kith.cli.text.ExplanationPage;
import kith.cli.text.ExplanationTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith explain`.
@Command(
        name = "explain",
        description = "Says why an account got its verdict, how sure that is, and what would change it.",
        footerHeading = "%nExamples:%n",
        footer = {"  kith explain shop.kith @handle", "  kith explain shop.kith 12345 --format json"})
final class ExplainCommand implements Callable<Integer> {
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
        Explanation explanation =
                kith.working(progress -> kith.session.useCases().explain(dataset, account, progress));
        Terminal terminal = kith.session.terminal();
        switch (format.format) {
            case TABLE -> {
                kith.session.print(ExplanationPage.lines(explanation, terminal.width(), terminal.glyphs()));
            }
            case CSV ->
                kith.session.print(
                        FindCommand.records(List.of(explanation.assessment())).csv());
            case JSON -> kith.session.print(Records.json(ExplanationTree.of(explanation)));
        }
        return 0;
    }
}
