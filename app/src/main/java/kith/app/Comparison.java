package kith.app;

import java.util.List;
import java.util.Map;
import kith.app.audit.MarketRule;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// The market's rules of whom to take beside our verdicts, on the same people.
///
/// @param people  accounts whose followers are known
/// @param unsized accounts whose followers are not, which no rule of the market can take
/// @param alphas  those we call alpha consumers
/// @param rules   what each rule takes
/// @param ours    how right our verdicts are, where the truth is known
/// @param notes   sentences worth knowing
public record Comparison(
        long people,
        long unsized,
        long alphas,
        List<Outcome> rules,
        @Nullable Rightness ours,
        List<String> notes) {
    public Comparison {
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /// @param taken   people the rule takes, by our verdict
    /// @param left    people it leaves, by our verdict
    /// @param wrongly some whom it takes and we do not call alpha consumers, most engaged first
    /// @param missed  alpha consumers whom it leaves, surest first
    /// @param right   how right it is, where the truth is known
    public record Outcome(
            MarketRule rule,
            Map<Verdict, Long> taken,
            Map<Verdict, Long> left,
            List<Someone> wrongly,
            List<Someone> missed,
            @Nullable Rightness right) {
        public Outcome {
            wrongly = List.copyOf(wrongly);
            missed = List.copyOf(missed);
        }

        public long takes() {
            return taken.values().stream().mapToLong(Long::longValue).sum();
        }

        public long takesWrongly() {
            return takes() - taken.getOrDefault(Verdict.ALPHA_CONSUMER, 0L);
        }

        public long misses() {
            return left.getOrDefault(Verdict.ALPHA_CONSUMER, 0L);
        }
    }

    /// @param rate likes and comments over followers, or missing
    public record Someone(
            String accountId,
            @Nullable String handle,
            double followers,
            @Nullable Double rate,
            Verdict verdict,
            String reason) {}

    /// @param taken people taken
    /// @param hits  of these, true alpha consumers
    /// @param truths true alpha consumers in all
    public record Rightness(long taken, long hits, long truths) {
        public double precision() {
            return taken == 0 ? Double.NaN : hits / (double) taken;
        }

        public double recall() {
            return truths == 0 ? Double.NaN : hits / (double) truths;
        }
    }
}
