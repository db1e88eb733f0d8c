package kith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kith.app.LabelOrder;
import kith.app.LabelOutcome;
import kith.app.explain.Spoken;
import kith.app.files.Records;
import kith.cli.text.TextTable;
import kith.cli.text.TextTable.Column;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith label`.
@Command(
        name = "label",
        description =
                "Takes in who you know to be a regular person or to build an audience, and refits the scorecard of that"
                        + " claim. A list needs the columns account_id (or handle) and value (regular or aspiring).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kith label shop.kith known.csv",
            "  kith label shop.kith --refit ours.yaml",
            "  kith assess shop.kith --definition ours.yaml"
        })
final class LabelCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder of the dataset.")
    private Path dataset = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", description = "Lists of labels to take in first.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--source", paramLabel = "WORDS", description = "Who labelled.")
    private @Nullable String source;

    @Option(
            names = "--refit",
            paramLabel = "FILE",
            description =
                    "Refits the weights on all labels and writes them to this file, for 'kith assess --definition'.")
    private @Nullable Path refit;

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "Definition whose weights are refitted. Default: the built-in one.")
    private @Nullable Path definition;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        LabelOrder order = new LabelOrder(dataset, files, source, definition, refit);
        LabelOutcome outcome = kith.working(progress -> kith.session.useCases().label(order, progress));
        format.print(kith.session, () -> page(outcome), () -> records(outcome));
        kith.notes(outcome.notes());
        return 0;
    }

    private List<String> page(LabelOutcome outcome) {
        int labels = outcome.aspiring() + outcome.regular();
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s build an audience, %s do not."
                .formatted(
                        Spoken.counted(labels, "labelled account"),
                        Spoken.count(outcome.aspiring()),
                        Spoken.count(outcome.regular())));
        LabelOutcome.Refit fitted = outcome.refit();
        if (fitted == null) {
            lines.add("Refit the weights on them: kith label %s --refit ours.yaml".formatted(dataset));
            return lines;
        }
        lines.add("");
        lines.addAll(TextTable.lines(
                List.of(
                        Column.text("weight"),
                        Column.number("stated"),
                        Column.number("refitted"),
                        Column.number("may be off by")),
                fitted.weights().stream()
                        .map(one -> List.of(
                                one.key(), number(one.stated()), number(one.refitted()), number(one.deviation())))
                        .toList(),
                kith.session.terminal().width(),
                kith.session.terminal().glyphs()));
        lines.add("");
        lines.add(
                "Ranks the labels rightly (area under the ROC curve; 0.5 is guessing): %s as stated, %s refitted, on labels not used to fit."
                        .formatted(number(fitted.stated()), number(fitted.refitted())));
        lines.add(
                fitted.enough() <= labels
                        ? "So many labels make the weights firm: what is open moves nobody's odds by more than half."
                        : "About %s labels of this mix would make the weights firm; there are %s."
                                .formatted(Spoken.count(fitted.enough()), Spoken.count(labels)));
        lines.add("Wrote %s. Judge by it: kith assess %s --definition %s"
                .formatted(fitted.file(), dataset, fitted.file()));
        return lines;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Records records(LabelOutcome outcome) {
        LabelOutcome.Refit fitted = outcome.refit();
        if (fitted == null) {
            return new Records(List.of("aspiring", "regular"), List.of(List.of(outcome.aspiring(), outcome.regular())));
        }
        return new Records(
                List.of("weight", "stated", "refitted", "deviation"),
                fitted.weights().stream()
                        .map(one -> List.<Object>of(one.key(), one.stated(), one.refitted(), one.deviation()))
                        .toList());
    }
}
