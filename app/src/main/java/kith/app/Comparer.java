package kith.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kith.app.audit.MarketRule;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.Verdict;
import kith.data.DuckDb;
import kith.evaluate.world.Truth;
import org.jspecify.annotations.Nullable;

/// Puts the market's rules and our verdicts side by side.
final class Comparer {
    private final CompareOrder order;
    private final List<Comparison.Someone> sized = new ArrayList<>();
    private final List<Double> alphas = new ArrayList<>();
    private long unsized;

    private Comparer(CompareOrder order) {
        this.order = order;
    }

    static Comparison run(CompareOrder order, Progress progress) {
        Assessed assessed = Assessed.open(order.dataset());
        progress.at("reading followers and posts", 0, 0);
        Comparer comparer = new Comparer(order);
        try (Workbench bench =
                Workbench.over(assessed.dataset(), Runtime.getRuntime().availableProcessors())) {
            comparer.read(bench.database(), assessed);
        }
        return comparer.compare(assessed.notes());
    }

    private void read(DuckDb database, Assessed assessed) {
        database.each(
                "comparing",
                """
            SELECT e.account_id, e.handle, e.profile_followers, p.rate, a.verdict, a.reason, a.alpha
            FROM read_parquet(%s) e
            JOIN read_parquet(%s) a USING (account_id)
            LEFT JOIN (SELECT account_id, avg(like_count + coalesce(reply_count, 0)) AS rate
                       FROM posts WHERE like_count IS NOT NULL AND coalesce(kind, 'original') = 'original'
                       GROUP BY account_id) p USING (account_id)
            ORDER BY e.account_id
            """.formatted(DuckDb.file(assessed.evidence()), DuckDb.file(assessed.assessments())),
                row -> {
                    double followers = row.doubleAt(2);
                    if (!(followers >= 0)) {
                        unsized++;
                        return;
                    }
                    double reactions = row.doubleAt(3);
                    sized.add(new Comparison.Someone(
                            row.textOf(0),
                            row.text(1),
                            followers,
                            Double.isNaN(reactions) || followers < 1 ? null : (Double) (reactions / followers),
                            Verdict.fromCode(row.textOf(4)).orElseThrow(),
                            row.textOf(5)));
                    alphas.add(row.doubleAt(6));
                });
    }

    private Comparison compare(List<String> notes) {
        Set<String> truths = truths();
        List<Comparison.Outcome> outcomes = new ArrayList<>();
        for (MarketRule rule : MarketRule.ALL) {
            outcomes.add(outcome(rule, truths));
        }
        long named = sized.stream()
                .filter(one -> one.verdict() == Verdict.ALPHA_CONSUMER)
                .count();
        Comparison.Rightness ours = truths == null
                ? null
                : right(
                        sized.stream()
                                .filter(one -> one.verdict() == Verdict.ALPHA_CONSUMER)
                                .toList(),
                        truths);
        return new Comparison(sized.size(), unsized, named, outcomes, ours, notes);
    }

    private Comparison.Outcome outcome(MarketRule rule, @Nullable Set<String> truths) {
        Map<Verdict, Long> taken = new EnumMap<>(Verdict.class);
        Map<Verdict, Long> left = new EnumMap<>(Verdict.class);
        List<Comparison.Someone> takes = new ArrayList<>();
        List<Integer> missed = new ArrayList<>();
        for (int at = 0; at < sized.size(); at++) {
            Comparison.Someone one = sized.get(at);
            if (rule.takes(one.followers(), one.rate())) {
                taken.merge(one.verdict(), 1L, Long::sum);
                takes.add(one);
            } else {
                left.merge(one.verdict(), 1L, Long::sum);
                if (one.verdict() == Verdict.ALPHA_CONSUMER) {
                    missed.add(at);
                }
            }
        }
        return new Comparison.Outcome(
                rule,
                taken,
                left,
                takes.stream()
                        .filter(one -> one.verdict() != Verdict.ALPHA_CONSUMER)
                        .sorted(Comparator.comparing(
                                Comparison.Someone::rate, Comparator.nullsLast(Comparator.<Double>reverseOrder())))
                        .limit(order.limit())
                        .toList(),
                missed.stream()
                        .sorted(Comparator.comparing(alphas::get, Comparator.<Double>reverseOrder()))
                        .limit(order.limit())
                        .map(sized::get)
                        .toList(),
                truths == null ? null : right(takes, truths));
    }

    private static Comparison.Rightness right(List<Comparison.Someone> taken, Set<String> truths) {
        long hits =
                taken.stream().filter(one -> truths.contains(one.accountId())).count();
        return new Comparison.Rightness(taken.size(), hits, truths.size());
    }

    /// The true alpha consumers, or missing when nobody knows them.
    private @Nullable Set<String> truths() {
        Path file = order.truth();
        if (file == null) {
            return null;
        }
        Set<String> known = new HashSet<>();
        Set<String> truths = new HashSet<>();
        for (Truth truth : Truth.read(file)) {
            known.add(truth.accountId());
            if (truth.alpha()) {
                truths.add(truth.accountId());
            }
        }
        if (sized.stream().noneMatch(one -> known.contains(one.accountId()))) {
            throw KithException.usage("%s tells of other people than %s holds. Name the truth.csv of the same world."
                    .formatted(file, Objects.requireNonNull(order.dataset())));
        }
        return truths;
    }
}
