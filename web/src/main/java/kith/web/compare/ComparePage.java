package kith.web.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kith.app.Comparison;
import kith.app.audit.VerdictTone;
import kith.app.explain.Spoken;
import kith.app.explain.VerdictWords;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// @param headline the one sentence to remember
/// @param truth    somebody knows who is right: the community is simulated
/// @param ours     our verdicts, as a rule among the others
public record ComparePage(
        String dataset, String headline, boolean truth, List<Rule> rules, Rule ours, List<String> notes) {
    /// What one rule takes.
    ///
    /// @param band   whom it takes, in words
    /// @param parts  those it takes, by our verdict, for the bar
    /// @param right  of those taken, the part that truly is; empty when nobody knows
    /// @param found  of those that truly are, the part taken; likewise
    public record Rule(
            String name,
            String source,
            String band,
            String takes,
            String alphas,
            String missed,
            String right,
            String found,
            List<Part> parts,
            List<Someone> wrongly,
            List<Someone> leaves) {}

    /// @param from,width in thousandths of the bar
    public record Part(String tone, String words, String people, double from, double width) {}

    public record Someone(String address, String name, String followers, String tone, String verdict, String reason) {}

    static ComparePage of(String dataset, Comparison comparison) {
        Comparison.Outcome nano = comparison.rules().getFirst();
        String left = nano.misses() == 0
                ? ""
                : "; %s of all %s are not in it"
                        .formatted(Spoken.count(nano.misses()), Spoken.count(comparison.alphas()));
        String headline = "Of the %s people in the market's '%s' band, %s are alpha consumers by our verdict%s."
                .formatted(
                        Spoken.count(nano.takes()),
                        nano.rule().name(),
                        Spoken.count(nano.takes() - nano.takesWrongly()),
                        left);
        Rule ours = new Rule(
                "Kith's alpha consumers",
                "",
                "by peers, content and circle; any size",
                Spoken.count(comparison.alphas()),
                Spoken.count(comparison.alphas()),
                "0",
                share(comparison.ours(), true),
                share(comparison.ours(), false),
                List.of(),
                List.of(),
                List.of());
        return new ComparePage(
                dataset,
                headline,
                comparison.ours() != null,
                comparison.rules().stream().map(one -> rule(dataset, one)).toList(),
                ours,
                notes(comparison));
    }

    private static List<String> notes(Comparison comparison) {
        return comparison.unsized() == 0
                ? comparison.notes()
                : Stream.concat(
                                comparison.notes().stream(),
                                Stream.of("Of %s the followers are not known; no rule of the market can take them."
                                        .formatted(Spoken.counted(comparison.unsized(), "account"))))
                        .toList();
    }

    private static Rule rule(String dataset, Comparison.Outcome outcome) {
        return new Rule(
                outcome.rule().name(),
                outcome.rule().source(),
                band(outcome),
                Spoken.count(outcome.takes()),
                Spoken.count(outcome.takes() - outcome.takesWrongly()),
                Spoken.count(outcome.misses()),
                share(outcome.right(), true),
                share(outcome.right(), false),
                parts(outcome),
                outcome.wrongly().stream().map(one -> someone(dataset, one)).toList(),
                outcome.missed().stream().map(one -> someone(dataset, one)).toList());
    }

    private static String band(Comparison.Outcome outcome) {
        Double rate = outcome.rule().rate();
        String size = outcome.rule().from() == 0
                ? "below %s followers".formatted(Spoken.count(outcome.rule().to()))
                : "%s to %s followers"
                        .formatted(
                                Spoken.count(outcome.rule().from()),
                                Spoken.count(outcome.rule().to()));
        return rate == null ? size : size + String.format(Locale.ROOT, ", engagement of %.2f %% or more", 100 * rate);
    }

    private static List<Part> parts(Comparison.Outcome outcome) {
        List<Part> parts = new ArrayList<>();
        double before = 0;
        for (Verdict verdict : VerdictTone.ORDER) {
            long people = outcome.taken().getOrDefault(verdict, 0L);
            if (people > 0) {
                double width = 1000.0 * people / outcome.takes();
                parts.add(new Part(
                        VerdictTone.of(verdict).code(),
                        VerdictWords.title(verdict),
                        Spoken.count(people),
                        before,
                        width));
                before += width;
            }
        }
        return parts;
    }

    private static Someone someone(String dataset, Comparison.Someone one) {
        return new Someone(
                "/datasets/%s/people/%s"
                        .formatted(dataset, UriUtils.encodePathSegment(one.accountId(), StandardCharsets.UTF_8)),
                one.handle() == null ? one.accountId() : "@" + one.handle(),
                Spoken.count(one.followers()),
                VerdictTone.of(one.verdict()).code(),
                VerdictWords.title(one.verdict()),
                one.reason());
    }

    private static String share(Comparison.@Nullable Rightness right, boolean precision) {
        double share = right == null ? Double.NaN : precision ? right.precision() : right.recall();
        return Double.isNaN(share) ? "" : share == 0 ? "0 %" : share == 1 ? "100 %" : Spoken.percent(share);
    }
}
