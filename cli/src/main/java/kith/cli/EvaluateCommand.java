package kith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import kith.app.EvaluateOrder;
import kith.app.EvaluateOutcome;
import kith.app.EvaluateOutcome.Line;
import kith.app.files.Records;
import kith.cli.text.TextTable;
import kith.cli.text.TextTable.Column;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `kith evaluate`.
@Command(
        name = "evaluate",
        description =
                "Tests every claim on real data that nobody here made and on simulated worlds whose truth is known,"
                        + " and writes the accuracy page. Takes about a quarter of an hour on two cores.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kith evaluate --data data --out docs/accuracy.md",
            "  kith evaluate --data data --only D1,D2",
            "  kith evaluate --only base --seeds 2 --keep worlds --fail-on-missed"
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final int FINDING = 1;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder with the real data sets; docs/accuracy.md says where to get each. Default: none are read.")
    private @Nullable Path data;

    @Option(
            names = "--only",
            paramLabel = "TEST",
            split = ",",
            description = "Only these tests and worlds, for example D1,base. Default: all.")
    private String @Nullable [] only;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "20000",
            description = "People in each simulated world. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "401",
            description = "First seed of the worlds. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seeds for each world; the base world gets five times as many. Default: ${DEFAULT-VALUE}.")
    private int seeds;

    @Option(
            names = "--others",
            paramLabel = "DIR",
            description =
                    "Folder with worlds that somebody else simulated: a folder each, with accounts.csv, follows.csv,"
                            + " posts.csv, interactions.csv, snapshots.csv and truth.csv. Default: none.")
    private @Nullable Path others;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Folder that keeps the simulated worlds for the next run, about 100 MB each.")
    private @Nullable Path keep;

    @Option(names = "--out", paramLabel = "FILE", description = "Page to write, in Markdown. Default: none.")
    private @Nullable Path out;

    @Option(
            names = "--weights",
            paramLabel = "DIR",
            description = "Fit the weights of fakes and organisations that Kith ships anew from --data, write them into"
                    + " this folder, and test nothing.")
    private @Nullable Path weights;

    @Option(names = "--fail-on-missed", description = "Exit with 1 when a figure does not reach what it must.")
    private boolean failOnMissed;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        Numbers.atLeast("--people", people, 1000);
        Numbers.atLeast("--seeds", seeds, 1);
        EvaluateOrder order =
                new EvaluateOrder(data, chosen(), people, seed, seeds, others, keep, out, weights, threads.count());
        EvaluateOutcome outcome =
                kith.working(progress -> kith.session.useCases().evaluate(order, progress));
        if (weights != null) {
            kith.notes(outcome.notes());
            return 0;
        }
        format.print(kith.session, () -> table(outcome), () -> records(outcome));
        kith.notes(outcome.notes());
        kith.note("%d of %d figures reach what they must."
                .formatted(outcome.aimed() - outcome.missed(), outcome.aimed()));
        if (outcome.page() != null) {
            kith.note("Wrote %s.".formatted(outcome.page()));
        }
        return failOnMissed && outcome.missed() > 0 ? FINDING : 0;
    }

    private Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>();
        if (only != null) {
            Arrays.stream(only)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private List<String> table(EvaluateOutcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : outcome.lines()) {
            rows.add(List.of(
                    line.test(),
                    line.figure(),
                    line.weights(),
                    number(line.value()),
                    Double.isNaN(line.lo()) ? "" : number(line.lo()) + " to " + number(line.hi()),
                    number(line.floor()),
                    line.mustReach() == null ? "" : line.mustReach(),
                    line.mustReach() == null ? "" : line.holds() ? "met" : "missed"));
        }
        return TextTable.lines(
                List.of(
                        Column.text("test"),
                        Column.growing("figure"),
                        Column.text("weights"),
                        Column.number("Kith"),
                        Column.text("95 %"),
                        Column.number("floor"),
                        Column.text("must reach"),
                        Column.text("")),
                rows,
                kith.session.terminal().width(),
                kith.session.terminal().glyphs());
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }

    private static Records records(EvaluateOutcome outcome) {
        return new Records(
                List.of("test", "figure", "weights", "value", "lo", "hi", "floor", "must_reach", "holds"),
                outcome.lines().stream().map(EvaluateCommand::record).toList());
    }

    private static List<@Nullable Object> record(Line line) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(line.test(), line.figure(), line.weights()));
        for (double value : new double[] {line.value(), line.lo(), line.hi(), line.floor()}) {
            cells.add(Double.isNaN(value) ? null : (Double) value);
        }
        cells.add(line.mustReach());
        cells.add(line.holds());
        return cells;
    }
}
