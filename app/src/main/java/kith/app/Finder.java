package kith.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.app.explain.Spoken;
import kith.core.Assessment;
import kith.core.Interval;
import kith.core.Progress;
import kith.core.Verdict;
import kith.data.AssessmentFile;
import kith.data.DuckDb;
import kith.measure.ExpectedHits;
import org.jspecify.annotations.Nullable;

/// People of an assessed dataset who match an order, surest first.
final class Finder {
    static final String SUREST_FIRST =
            "CAST(verdict = 'alpha_consumer' AS INTEGER) DESC, alpha DESC NULLS LAST, p_standing DESC NULLS LAST, account_id";

    private final FindOrder order;
    private final Assessed assessed;
    private final DuckDb database;

    private Finder(FindOrder order, Assessed assessed, DuckDb database) {
        this.order = order;
        this.assessed = assessed;
        this.database = database;
    }

    static Shortlist run(FindOrder order, Progress progress) {
        Assessed assessed = Assessed.open(order.dataset());
        progress.at("reading assessments", 0, 0);
        try (Workbench bench = Workbench.empty(1)) {
            return new Finder(order, assessed, bench.database()).find();
        }
    }

    private Shortlist find() {
        List<Filter> filters = filters();
        long matching = count(filters);
        List<Assessment> people =
                AssessmentFile.read(database, assessed.assessments(), where(filters), SUREST_FIRST, order.limit());
        List<String> notes = new ArrayList<>(assessed.notes());
        if (matching == 0) {
            notes.add(whatToRelax(filters));
        }
        return new Shortlist(people, matching, count(List.of()), expectedHits(people), notes);
    }

    /// Missing when somebody's alpha is: then nobody can say.
    private static @Nullable Interval expectedHits(List<Assessment> people) {
        double[] alphas = new double[people.size()];
        for (int at = 0; at < alphas.length; at++) {
            Double alpha = people.get(at).alpha();
            if (alpha == null) {
                return null;
            }
            alphas[at] = alpha;
        }
        return alphas.length == 0 ? null : ExpectedHits.of(alphas);
    }

    /// @param option as the user gave it
    /// @param sql    a condition over the assessments
    private record Filter(String option, String sql) {}

    private List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        Set<Verdict> verdicts = order.verdicts();
        if (!verdicts.isEmpty()) {
            List<String> codes = Stream.of(Verdict.values())
                    .filter(verdicts::contains)
                    .map(Verdict::code)
                    .toList();
            filters.add(new Filter(
                    "--verdict " + String.join(",", codes),
                    codes.stream().map(DuckDb::text).collect(Collectors.joining(", ", "verdict IN (", ")"))));
        }
        if (order.minAlpha() > 0) {
            filters.add(new Filter("--min-alpha " + order.minAlpha(), "alpha >= " + order.minAlpha()));
        }
        if (order.walk() != null) {
            filters.add(new Filter("--walk '%s'".formatted(order.walk()), walk(order.walk())));
        }
        if (order.place() != null) {
            filters.add(new Filter("--place '%s'".formatted(order.place()), place(order.place())));
        }
        return filters;
    }

    /// A walk may have several names, as in `ceramicist or potter`: each of them finds it.
    private String walk(String value) {
        return profile("list_contains(string_split(lower(profile_walk), ' or '), %1$s) OR lower(profile_walk) = %1$s"
                .formatted(lower(value)));
    }

    /// Of `Lyon, France` only the first part counts, as in the evidence.
    private String place(String value) {
        return profile("lower(profile_place) = trim(split_part(%s, ',', 1))".formatted(lower(value)));
    }

    private static String lower(String value) {
        return "lower(%s)".formatted(DuckDb.text(value.strip()));
    }

    private String profile(String condition) {
        return "account_id IN (SELECT account_id FROM read_parquet(%s) WHERE %s)"
                .formatted(DuckDb.file(assessed.evidence()), condition);
    }

    private static String where(List<Filter> filters) {
        return filters.isEmpty() ? "true" : filters.stream().map(Filter::sql).collect(Collectors.joining(" AND "));
    }

    private long count(List<Filter> filters) {
        return database.number("SELECT count(*) FROM read_parquet(%s) WHERE %s"
                .formatted(DuckDb.file(assessed.assessments()), where(filters)));
    }

    /// Names the filter without which most people match, and the words that walk and place can take.
    private String whatToRelax(List<Filter> filters) {
        String advice = "Nobody matches.";
        long most = 0;
        for (Filter filter : filters) {
            List<Filter> others =
                    filters.stream().filter(other -> !other.equals(filter)).toList();
            long without = count(others);
            if (without > most) {
                most = without;
                advice = "Nobody matches. Without %s %s would."
                        .formatted(filter.option(), Spoken.counted(without, "account"));
            }
        }
        if (order.walk() != null && count(List.of(new Filter("", walk(order.walk())))) == 0) {
            advice += " Nobody here is known as '%s'; the most frequent walks of life are %s."
                    .formatted(order.walk(), frequent("profile_walk"));
        }
        if (order.place() != null && count(List.of(new Filter("", place(order.place())))) == 0) {
            advice += " Nobody here is known to be in '%s'; the most frequent places are %s."
                    .formatted(order.place(), frequent("profile_place"));
        }
        return advice;
    }

    private String frequent(String column) {
        List<String> values = new ArrayList<>();
        database.each(
                "looking for other words",
                "SELECT %s FROM read_parquet(%s) WHERE %s IS NOT NULL GROUP BY ALL ORDER BY count(*) DESC, 1 LIMIT 8"
                        .formatted(column, DuckDb.file(assessed.evidence()), column),
                row -> values.add(row.textOf(0)));
        return values.isEmpty() ? "not known either" : String.join(", ", values);
    }
}
