package kith.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.app.FindOrder;
import kith.app.Shortlist;
import kith.app.explain.Spoken;
import kith.app.files.Records;
import kith.cli.text.AssessmentTable;
import kith.core.Assessment;
import kith.core.AssessmentColumns;
import kith.core.Interval;
import kith.core.KithException;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith find`.
@Command(
        name = "find",
        description = "Lists people of an assessed dataset, surest first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kith find shop.kith",
            "  kith find shop.kith --walk 'tattoo artist' --place Lyon --limit 50",
            "  kith find shop.kith --verdict small_influencer --format csv > small.csv"
        })
final class FindCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private Path dataset = Path.of("");

    @Option(names = "--walk", paramLabel = "WALK", description = "Only this walk of life, for example 'tattoo artist'.")
    private @Nullable String walk;

    @Option(names = "--place", paramLabel = "PLACE", description = "Only this place.")
    private @Nullable String place;

    @Option(
            names = "--verdict",
            paramLabel = "VERDICT",
            defaultValue = "alpha_consumer",
            split = ",",
            description = "Only these verdicts, or 'all'. Default: ${DEFAULT-VALUE}.")
    private Set<String> verdicts = new LinkedHashSet<>();

    @Option(
            names = "--min-alpha",
            paramLabel = "X",
            defaultValue = "0",
            description = "Only people whose alpha is at least X. Default: ${DEFAULT-VALUE}.")
    private double minAlpha;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most this many people. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--fail-under",
            paramLabel = "N",
            defaultValue = "0",
            description = "Exit with 1 when fewer than N people match.")
    private long failUnder;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        Numbers.share("--min-alpha", minAlpha);
        Numbers.atLeast("--limit", limit, 1);
        FindOrder order = new FindOrder(dataset, walk, place, verdicts(verdicts), minAlpha, limit);
        Shortlist found = kith.working(progress -> kith.session.useCases().find(order, progress));
        Terminal terminal = kith.session.terminal();
        format.print(
                kith.session,
                () -> AssessmentTable.lines(found.people(), terminal.width(), terminal.glyphs()),
                () -> records(found.people()));
        kith.note("%s of %s %s%s."
                .formatted(
                        Spoken.count(found.matching()),
                        Spoken.counted(found.accounts(), "account"),
                        found.matching() == 1 ? "matches" : "match",
                        found.people().size() < found.matching()
                                ? "; %s shown (--limit)"
                                        .formatted(Spoken.count(found.people().size()))
                                : found.matching() == 0 ? "" : "; all shown"));
        Interval hits = found.expectedHits();
        if (hits != null) {
            // outwards, so that the range said holds the range meant
            kith.note("Of those shown, %.0f to %.0f can be expected to be alpha consumers."
                    .formatted(Math.floor(hits.lo()), Math.ceil(hits.hi())));
        }
        kith.notes(found.notes());
        if (found.matching() < failUnder) {
            kith.note("Fewer than the %d you asked for (--fail-under).".formatted(failUnder));
            return 1;
        }
        return 0;
    }

    /// Assessments with all columns of the interface.
    static Records records(List<Assessment> people) {
        return new Records(
                AssessmentColumns.NAMES,
                people.stream().map(AssessmentColumns::row).toList());
    }

    private static Set<Verdict> verdicts(Set<String> codes) {
        EnumSet<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (String code : codes) {
            if (code.equals("all")) {
                return Set.of();
            }
            verdicts.add(Verdict.fromCode(code)
                    .orElseThrow(() -> KithException.usage(
                            "--verdict is '%s' but must be one of %s or all.".formatted(code, codes()))));
        }
        return verdicts;
    }

    private static String codes() {
        return Stream.of(Verdict.values()).map(Verdict::code).collect(Collectors.joining(", "));
    }
}
