package kith.web.api;

import java.util.List;
import java.util.Map;
import kith.app.Comparison;
import org.jspecify.annotations.Nullable;

/// @param people  accounts whose followers are known
/// @param unsized accounts whose followers are not
/// @param ours    how right our verdicts are; missing unless the truth is known
record ComparisonAnswer(
        long people,
        long unsized,
        long alphas,
        List<Rule> rules,
        @Nullable Right ours,
        List<String> notes) {
    /// @param from,to     followers
    /// @param rate        engagement at least, or missing
    /// @param taken,left  people by our verdict
    record Rule(
            String name,
            String source,
            double from,
            double to,
            @Nullable Double rate,
            Map<String, Long> taken,
            Map<String, Long> left,
            List<Someone> wrongly,
            List<Someone> missed,
            @Nullable Right right) {}

    record Someone(
            String accountId,
            @Nullable String handle,
            @Nullable Double followers,
            @Nullable Double rate,
            String verdict,
            String reason) {}

    record Right(long taken, long hits, long truths) {}

    static ComparisonAnswer of(Comparison comparison) {
        return new ComparisonAnswer(
                comparison.people(),
                comparison.unsized(),
                comparison.alphas(),
                comparison.rules().stream().map(ComparisonAnswer::rule).toList(),
                right(comparison.ours()),
                comparison.notes());
    }

    private static Rule rule(Comparison.Outcome outcome) {
        return new Rule(
                outcome.rule().name(),
                outcome.rule().source(),
                outcome.rule().from(),
                outcome.rule().to(),
                outcome.rule().rate(),
                Codes.counts(outcome.taken()),
                Codes.counts(outcome.left()),
                outcome.wrongly().stream().map(ComparisonAnswer::someone).toList(),
                outcome.missed().stream().map(ComparisonAnswer::someone).toList(),
                right(outcome.right()));
    }

    private static Someone someone(Comparison.Someone one) {
        return new Someone(
                one.accountId(),
                one.handle(),
                Fields.number(one.followers()),
                one.rate(),
                one.verdict().code(),
                one.reason());
    }

    private static @Nullable Right right(Comparison.@Nullable Rightness right) {
        return right == null ? null : new Right(right.taken(), right.hits(), right.truths());
    }
}
