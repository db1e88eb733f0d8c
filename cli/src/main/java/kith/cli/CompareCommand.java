package kith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kith.app.CompareOrder;
import kith.app.Comparison;
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

/// `kith compare`.
@Command(
        name = "compare",
        description = "Puts the market's definition (a band of followers, perhaps with an engagement rate) beside ours"
                + " on the same people: whom it takes wrongly, whom it misses. With the truth of a simulated world it"
                + " says who was right.",
        footerHeading = "%nExamples:%n",
        footer = {"  kith compare shop.kith", "  kith compare world.kith --truth world/truth.csv --limit 5"})
final class CompareCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "rule",
            "source",
            "followers_from",
            "followers_to",
            "rate_from",
            "takes",
            "alpha_consumers_taken",
            "wrongly_taken",
            "alpha_consumers_missed",
            "suspicious_taken",
            "organisation_taken",
            "established_influencer_taken",
            "small_influencer_taken",
            "ordinary_consumer_taken",
            "not_enough_evidence_taken",
            "true_precision",
            "true_recall",
            "our_true_precision",
            "our_true_recall");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Parameters(paramLabel = "DATASET", description = "Folder of the assessed dataset.")
    private Path dataset = Path.of("");

    @Option(names = "--truth", paramLabel = "FILE", description = "truth.csv of the simulated world.")
    private @Nullable Path truth;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "3",
            description = "Name at most N people in each list. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        Numbers.atLeast("--limit", limit, 0);
        CompareOrder order = new CompareOrder(dataset, truth, limit);
        Comparison comparison = kith.working(progress -> kith.session.useCases().compare(order, progress));
        format.print(kith.session, () -> lines(comparison), () -> records(comparison));
        kith.notes(comparison.notes());
        if (comparison.unsized() > 0) {
            kith.note("Of %s the followers are not known; no rule of the market can take them."
                    .formatted(Spoken.counted(comparison.unsized(), "account")));
        }
        return 0;
    }

    private List<String> lines(Comparison comparison) {
        int width = kith.session.terminal().width();
        boolean judged = comparison.ours() != null;
        List<Column> columns = new ArrayList<>(List.of(
                Column.growing("the market's rule"),
                Column.number("takes"),
                Column.number("alpha"),
                Column.number("small infl."),
                Column.number("others"),
                Column.number("alphas missed")));
        if (judged) {
            columns.add(Column.number("right"));
            columns.add(Column.number("found"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Comparison.Outcome outcome : comparison.rules()) {
            long alphas = outcome.taken().getOrDefault(Verdict.ALPHA_CONSUMER, 0L);
            long small = outcome.taken().getOrDefault(Verdict.SMALL_INFLUENCER, 0L);
            List<String> row = new ArrayList<>(List.of(
                    "%s (%s)".formatted(outcome.rule().name(), outcome.rule().source()),
                    Spoken.count(outcome.takes()),
                    Spoken.count(alphas),
                    Spoken.count(small),
                    Spoken.count(outcome.takes() - alphas - small),
                    Spoken.count(outcome.misses())));
            if (judged) {
                row.add(share(outcome.right(), true));
                row.add(share(outcome.right(), false));
            }
            rows.add(row);
        }
        List<String> ours = new ArrayList<>(List.of(
                "Kith's alpha consumers",
                Spoken.count(comparison.alphas()),
                Spoken.count(comparison.alphas()),
                "0",
                "0",
                "0"));
        if (judged) {
            ours.add(share(comparison.ours(), true));
            ours.add(share(comparison.ours(), false));
        }
        rows.add(ours);
        List<String> lines = new ArrayList<>(
                TextTable.lines(columns, rows, width, kith.session.terminal().glyphs()));
        for (Comparison.Outcome outcome : comparison.rules()) {
            people(lines, "Wrongly taken by '%s'".formatted(outcome.rule().name()), outcome.wrongly(), width);
            people(lines, "Missed by '%s'".formatted(outcome.rule().name()), outcome.missed(), width);
        }
        return lines;
    }

    private void people(List<String> lines, String title, List<Comparison.Someone> people, int width) {
        if (people.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        lines.addAll(TextTable.lines(
                List.of(
                        Column.text("who"),
                        Column.number("followers"),
                        Column.number("rate"),
                        Column.text("verdict"),
                        Column.growing("reason")),
                people.stream()
                        .map(one -> List.of(
                                one.handle() == null ? one.accountId() : "@" + one.handle(),
                                Spoken.count(one.followers()),
                                one.rate() == null ? "-" : String.format(Locale.ROOT, "%.1f %%", one.rate() * 100),
                                VerdictWords.label(one.verdict()),
                                one.reason()))
                        .toList(),
                width,
                kith.session.terminal().glyphs()));
    }

    private static String share(Comparison.@Nullable Rightness rightness, boolean precision) {
        if (rightness == null) {
            return "-";
        }
        double share = precision ? rightness.precision() : rightness.recall();
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static Records records(Comparison comparison) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Comparison.Outcome outcome : comparison.rules()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(outcome.rule().name());
            row.add(outcome.rule().source());
            row.add(outcome.rule().from());
            row.add(outcome.rule().to());
            row.add(outcome.rule().rate());
            row.add(outcome.takes());
            row.add(outcome.taken().getOrDefault(Verdict.ALPHA_CONSUMER, 0L));
            row.add(outcome.takesWrongly());
            row.add(outcome.misses());
            for (Verdict verdict : List.of(
                    Verdict.SUSPICIOUS,
                    Verdict.ORGANISATION,
                    Verdict.ESTABLISHED_INFLUENCER,
                    Verdict.SMALL_INFLUENCER,
                    Verdict.ORDINARY_CONSUMER,
                    Verdict.NOT_ENOUGH_EVIDENCE)) {
                row.add(outcome.taken().getOrDefault(verdict, 0L));
            }
            add(row, outcome.right());
            add(row, comparison.ours());
            rows.add(row);
        }
        return new Records(COLUMNS, rows);
    }

    private static void add(List<@Nullable Object> row, Comparison.@Nullable Rightness right) {
        row.add(right == null || Double.isNaN(right.precision()) ? null : (Double) right.precision());
        row.add(right == null || Double.isNaN(right.recall()) ? null : (Double) right.recall());
    }
}
