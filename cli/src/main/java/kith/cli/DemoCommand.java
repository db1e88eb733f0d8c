package kith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kith.app.AssessOutcome;
import kith.app.DemoOrder;
import kith.app.DemoOutcome;
import kith.app.explain.Spoken;
import kith.cli.text.AssessmentTable;
import kith.core.Assessment;
import kith.core.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `kith demo`: simulate a community, judge it, and compare with the truth.
@Command(
        name = "demo",
        description =
                "Simulates a community whose truth is known, finds its alpha consumers, and says how many are right.",
        footerHeading = "%nExamples:%n",
        footer = {"  kith demo", "  kith demo --people 5000 --seed 7 --out my-demo.kith"})
final class DemoCommand implements Callable<Integer> {
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
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same people. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most this many lines. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--out",
            paramLabel = "DATASET",
            defaultValue = "demo.kith",
            description = "Folder for the dataset. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("demo.kith");

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        Numbers.atLeast("--people", people, 100);
        Numbers.atLeast("--limit", limit, 1);
        DemoOrder order = new DemoOrder(people, seed, threads.count(), limit, out);
        DemoOutcome outcome = kith.working(progress -> kith.session.useCases().demo(order, progress));
        List<Assessment> found = outcome.shortlist().people();
        format.print(kith.session, () -> table(outcome), () -> FindCommand.records(found));
        kith.notes(outcome.shortlist().notes());
        if (!found.isEmpty()) {
            kith.note("Why the first of them? kith explain %s %s"
                    .formatted(outcome.dataset(), found.getFirst().accountId()));
        }
        return 0;
    }

    private List<String> table(DemoOutcome outcome) {
        AssessOutcome assessed = outcome.assessed();
        List<Assessment> found = outcome.shortlist().people();
        List<String> lines = new ArrayList<>();
        lines.add("A simulated community of %s accounts; %s are alpha consumers by Kith's judgement."
                .formatted(
                        Spoken.count(assessed.accounts()),
                        Spoken.count(assessed.counts().getOrDefault(Verdict.ALPHA_CONSUMER, 0L))));
        lines.add("");
        Terminal terminal = kith.session.terminal();
        lines.addAll(AssessmentTable.lines(found, terminal.width(), terminal.glyphs()));
        lines.add("");
        lines.add("By the simulation's own truth, which Kith did not see, %d of these %d are alpha consumers."
                .formatted(outcome.hits(), found.size()));
        return lines;
    }
}
