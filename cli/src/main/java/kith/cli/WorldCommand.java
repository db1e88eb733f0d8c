package kith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kith.app.WorldOrder;
import kith.app.WorldOutcome;
import kith.app.files.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `kith world`.
@Command(
        name = "world",
        description = "Writes a simulated population whose truth is known, as files that 'kith import' reads.",
        footerHeading = "%nExamples:%n",
        footer = {"  kith world --out base-world", "  kith world --world pods --people 5000 --seed 7 --out pods-world"})
final class WorldCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "20000",
            description = "People. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(
            names = "--world",
            paramLabel = "NAME",
            defaultValue = "base",
            description =
                    "base, null, pods, bought, homophily, beginners, families, tradespeople, creators, shift-low, shift-high or poor. Default: ${DEFAULT-VALUE}.")
    private String world = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same files. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out = Path.of("");

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        Numbers.atLeast("--people", people, 1000);
        WorldOrder order = new WorldOrder(world, people, seed, out);
        WorldOutcome outcome = kith.working(progress -> kith.session.useCases().world(order, progress));
        List<String> files = outcome.files().stream().map(Path::toString).toList();
        format.print(
                kith.session,
                () -> files,
                () -> new Records(List.of("file"), files.stream().map(List::of).toList()));
        kith.note("Next: kith import %s --into world.kith".formatted(out));
        return 0;
    }
}
