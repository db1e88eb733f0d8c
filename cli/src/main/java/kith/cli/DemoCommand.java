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
import kith.cli.text.Printable;
import kith.core.Assessment;
import kith.core.Interval;
import kith.core.Verdict;
import kith.web.api.ApiLimits;
import kith.web.security.Exposure;
import org.jspecify.annotations.Nullable;
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
    private static final String NOBODY =
            "This community is simulated: nobody in it exists, and every name, bio and post is made up.";
    private static final int WIDEST = 100;
    /// Below this the table leaves the reasons to the sentences under it.
    private static final int NARROW = 99;

    private static final int INDENT = 4;

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

    @Option(
            names = "--no-serve",
            description =
                    "End with the results. Otherwise, when standard output is a terminal, the server is started on"
                            + " this machine so that you can look around.")
    private boolean noServe;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        Numbers.atLeast("--people", people, 1000);
        Numbers.atLeast("--limit", limit, 1);
        DemoOrder order = new DemoOrder(people, seed, threads.count(), limit, out);
        DemoOutcome outcome = kith.working(progress -> kith.session.useCases().demo(order, progress));
        List<Assessment> found = outcome.shortlist().people();
        format.print(kith.session, () -> page(outcome), () -> FindCommand.records(found));
        if (format.format != Format.TABLE) {
            kith.note(NOBODY);
        }
        if (noServe || format.format != Format.TABLE || !kith.session.terminal().out()) {
            return 0;
        }
        kith.session.print("\nLook around in a browser.\n");
        return Serving.until(
                kith, workspace(), List.of(out), Exposure.onThisMachine(0), new ApiLimits(ApiLimits.USUAL), null);
    }

    /// Beside the dataset, which keeps to itself.
    private Path workspace() {
        String name = String.valueOf(out.getFileName());
        return out.resolveSibling((name.endsWith(".kith") ? name.substring(0, name.length() - 5) : name) + "-server");
    }

    private List<String> page(DemoOutcome outcome) {
        Terminal terminal = kith.session.terminal();
        int columns = Math.clamp(terminal.width(), 40, WIDEST);
        AssessOutcome assessed = outcome.assessed();
        List<Assessment> found = outcome.shortlist().people();
        List<String> lines = new ArrayList<>(Printable.wrap(NOBODY, columns));
        lines.add("");
        lines.add("Kith's judgement of %s accounts:".formatted(Spoken.count(assessed.accounts())));
        lines.addAll(AssessCommand.table(assessed, terminal));
        lines.add("");
        lines.add("The %d with the highest alpha, the probability of being an alpha consumer:".formatted(found.size()));
        lines.addAll(AssessmentTable.lines(found, Math.min(terminal.width(), NARROW), terminal.glyphs()));
        lines.add("");
        lines.add("Why:");
        reasons(lines, found, columns);
        lines.add("");
        lines.addAll(Printable.wrap(truth(outcome), columns));
        lines.add("");
        lines.add("Try next:");
        lines.add("  kith explain %s %s"
                .formatted(outcome.dataset(), found.getFirst().accountId()));
        lines.add("  kith find %s --verdict small_influencer --limit 5".formatted(outcome.dataset()));
        lines.add("");
        lines.add("Remember: nobody here exists.");
        return lines;
    }

    private static void reasons(List<String> lines, List<Assessment> found, int columns) {
        int number = 0;
        for (Assessment person : found) {
            String head = Printable.padRight("%2d.".formatted(++number), INDENT);
            String sentence = AssessmentTable.name(person) + ": " + Printable.clean(person.reason());
            for (String line : Printable.wrap(sentence, columns - INDENT)) {
                lines.add(head + line);
                head = " ".repeat(INDENT);
            }
        }
    }

    private static String truth(DemoOutcome outcome) {
        long named = outcome.assessed().counts().getOrDefault(Verdict.ALPHA_CONSUMER, 0L);
        return "The simulation knows the truth, and Kith did not see it. Of the %d listed, %d are alpha consumers%s. In the whole community there are %s; Kith named %s alpha consumers, %s of them rightly."
                .formatted(
                        outcome.shortlist().people().size(),
                        outcome.hits(),
                        expected(outcome.shortlist().expectedHits()),
                        Spoken.count(outcome.truths()),
                        Spoken.count(named),
                        Spoken.count(outcome.named()));
    }

    private static String expected(@Nullable Interval hits) {
        return hits == null
                ? ""
                : " (Kith expected %.0f to %.0f)".formatted(Math.floor(hits.lo()), Math.ceil(hits.hi()));
    }
}
