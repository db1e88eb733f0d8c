package kith.cli;

import java.util.List;
import java.util.Map;
import kith.app.Comparison;
import kith.app.audit.AuditReport;
import kith.app.audit.Audited;
import kith.app.audit.Claimed;
import kith.app.audit.Harms;
import kith.app.audit.Inflated;
import kith.app.audit.MarketRule;
import kith.core.Interval;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// A made-up audit and comparison.
final class Audits {
    private static final Claimed UNKNOWN = new Claimed(null, null, null, null, null, null, null, null);

    private Audits() {}

    static AuditReport small() {
        List<Audited> people = List.of(
                person("ada", Verdict.ALPHA_CONSUMER, 0.9, List.of()),
                person(
                        "=cmd()",
                        Verdict.SMALL_INFLUENCER,
                        0.02,
                        List.of(new Inflated("followers", "9,000", "3,000", "the platform's own count"))));
        return new AuditReport(
                "roster.csv",
                "micro-influencers",
                new AuditReport.Reading(
                        2,
                        List.of(
                                new AuditReport.ColumnLine("Handle", "handle of the person"),
                                new AuditReport.ColumnLine("E-mail", "dropped: sensitive"),
                                new AuditReport.ColumnLine("Pipeline", "not read")),
                        List.of("'ER' (engagement rate) was read as percent, because a value is above 1."),
                        List.of(),
                        List.of("Line 4: no handle."),
                        null),
                people,
                null,
                new AuditReport.Hits(0.95, new Interval(0, 2), 2),
                Harms.of(people));
    }

    private static Audited person(String handle, Verdict verdict, @Nullable Double alpha, List<Inflated> inflated) {
        return new Audited(
                handle,
                "instagram",
                List.of(2L),
                List.of(),
                verdict,
                null,
                alpha,
                "A reason.",
                null,
                UNKNOWN,
                null,
                inflated,
                List.of(),
                100.0,
                "EUR");
    }

    static Comparison comparison() {
        MarketRule rule = MarketRule.ALL.getFirst();
        return new Comparison(
                1_000,
                10,
                20,
                List.of(new Comparison.Outcome(
                        rule,
                        Map.of(Verdict.ALPHA_CONSUMER, 5L, Verdict.SMALL_INFLUENCER, 45L),
                        Map.of(Verdict.ALPHA_CONSUMER, 15L, Verdict.ORDINARY_CONSUMER, 935L),
                        List.of(new Comparison.Someone(
                                "1", "bob", 2_000, 0.05, Verdict.SMALL_INFLUENCER, "Builds an audience.")),
                        List.of(new Comparison.Someone(
                                "2", "ada", 700, 0.2, Verdict.ALPHA_CONSUMER, "A regular person.")),
                        new Comparison.Rightness(50, 4, 25))),
                new Comparison.Rightness(20, 18, 25),
                List.of());
    }
}
