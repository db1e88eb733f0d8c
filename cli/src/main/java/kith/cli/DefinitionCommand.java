package kith.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kith.app.DefinitionOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `kith definition`.
@Command(
        name = "definition",
        description = "Prints what an alpha consumer is, as numbers: a file to copy, change and pass to 'kith assess'.",
        footerHeading = "%nExamples:%n",
        footer = {"  kith definition > mine.yaml", "  kith definition --definition stricter.yaml"})
final class DefinitionCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "Definition with the values that differ. Default: the built-in one.")
    private @Nullable Path definition;

    @Override
    public Integer call() {
        DefinitionOutcome outcome = kith.session.useCases().definition(definition);
        kith.session.print(outcome.yaml());
        kith.note("Hash of this definition: " + outcome.sha256());
        return 0;
    }
}
