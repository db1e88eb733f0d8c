package kith.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.app.plan.Account;
import kith.app.plan.Plan;
import kith.app.plan.PlanMaker;
import kith.app.plan.PlanOrder;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.Verdict;
import kith.data.DuckDb;
import kith.data.DuckDbRelations;
import kith.data.Row;
import kith.measure.definition.EffectiveDefinition;
import kith.measure.gather.FollowTies;
import kith.measure.gather.Gather;
import kith.measure.plan.AudienceFacts;
import kith.measure.plan.SpreadFactors;
import kith.measure.plan.TypePosterior;
import kith.measure.text.TextReader;

/// Whom to invite: reads people, their assessments and their ties once, and has plans made of them.
final class Planner {
    /// Profiled followers from which on the part that looks fake is believed.
    private static final int ENOUGH = 20;

    private final Assessed assessed;
    private final EffectiveDefinition definition;
    private final FollowTies ties;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final List<Account> accounts;

    private Planner(Assessed assessed, EffectiveDefinition definition, FollowTies ties, DuckDb database) {
        this.assessed = assessed;
        this.definition = definition;
        this.ties = ties;
        for (int node = 0; node < ties.followers().nodes(); node++) {
            String id = ties.id(node);
            if (id != null) {
                nodes.put(id, node);
            }
        }
        accounts = accounts(database);
    }

    static Plan run(PlanOrder order, Clock clock, Progress progress) {
        return over(order.dataset(), order.threads(), progress).plan(order, clock, progress);
    }

    static Planner over(Path dataset, int threads, Progress progress) {
        Assessed assessed = Assessed.open(dataset);
        EffectiveDefinition definition = assessed.definition();
        try (Workbench bench = Workbench.over(assessed.dataset(), threads)) {
            FollowTies ties = new Gather(
                            new DuckDbRelations(bench.database()),
                            definition.definition(),
                            new TextReader(definition.lexicon(), definition.words()),
                            definition.walks(),
                            threads,
                            progress)
                    .ties();
            if (ties.follows() == 0) {
                throw KithException.badInput(
                        "%s holds no follows, so nobody can say who hears whom. Import a list of follows first: kith import follows.csv --into %s"
                                .formatted(dataset, dataset));
            }
            return new Planner(assessed, definition, ties, bench.database());
        }
    }

    /// @param order over the dataset that was read
    Plan plan(PlanOrder order, Clock clock, Progress progress) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Plan plan = new PlanMaker(order, accounts, ties, SpreadFactors.STATED, today, progress)
                .make(new Plan.Origin(
                        order.seed(), definition.sha256(), assessed.dataset().sha256(), Version.current(), 0, 0, 0, 0));
        return assessed.notes().isEmpty() ? plan : plan.withNotes(assessed.notes());
    }

    private List<Account> accounts(DuckDb database) {
        List<Account> accounts = new ArrayList<>();
        database.each("reading people", people(), row -> {
            Integer node = nodes.get(row.textOf(0));
            if (node != null) {
                accounts.add(account(row, node));
            }
        });
        return accounts;
    }

    private String people() {
        return """
            SELECT a.account_id, a.handle, a.verdict, a.alpha, a.p_authentic, a.p_circle, a.circle_share,
              a.circle_share_lo, a.circle_share_hi, a.peer_group, e.profile_walk, e.profile_place,
              e.profile_platform, e.profile_followers, e.profile_following, e.audience_unseen_micro / 1e6,
              e.audience_fake_micro / 1e6, e.audience_profiled, p.engagement / greatest(e.profile_followers, 1)
            FROM read_parquet(%s) a
            JOIN read_parquet(%s) e ON e.account_id = a.account_id
            LEFT JOIN (
              SELECT account_id, avg(like_count + coalesce(reply_count, 0)) AS engagement
              FROM posts WHERE like_count IS NOT NULL GROUP BY account_id
            ) p ON p.account_id = a.account_id
            ORDER BY a.account_id""".formatted(DuckDb.file(assessed.assessments()), DuckDb.file(assessed.evidence()));
    }

    private Account account(Row row, int node) {
        double followers = positive(row.doubleAt(13));
        double following = positive(row.doubleAt(14));
        double fakes = row.doubleAt(17) >= ENOUGH ? Math.min(1, row.doubleAt(16) / row.doubleAt(17)) : 0;
        double alpha = row.doubleAt(3);
        double share = row.missing(6) ? usualShare(followers, following) : row.doubleAt(6);
        return new Account(
                node,
                row.textOf(0),
                row.text(1),
                Verdict.fromCode(row.textOf(2)).orElse(Verdict.NOT_ENOUGH_EVIDENCE),
                Double.isNaN(alpha) ? null : alpha,
                row.text(9),
                row.text(10),
                row.text(11),
                row.text(12),
                followers,
                row.doubleAt(18),
                new AudienceFacts(followers * (1 - fakes), following, share, row.doubleAt(15)),
                TypePosterior.of(
                        Double.isNaN(alpha) ? 0 : alpha,
                        row.missing(4) ? 1 : row.doubleAt(4),
                        row.missing(5) ? 0 : row.doubleAt(5),
                        share,
                        row.missing(7) ? share / 2 : row.doubleAt(7),
                        row.missing(8) ? Math.min(1, 2 * share) : row.doubleAt(8)));
    }

    /// Where the judge could not say: what is expected before looking.
    private double usualShare(double followers, double following) {
        return Double.isNaN(followers)
                ? definition.definition().circle().usual()
                : Math.min(
                        definition.definition().circle().ceiling(followers),
                        definition.definition().circle().expected(Math.max(1, followers), following));
    }

    private static double positive(double count) {
        return count >= 0 ? count : Double.NaN;
    }
}
