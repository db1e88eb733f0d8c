package kith.app.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.app.files.Records;
import kith.core.Assessment;
import kith.core.AssessmentColumns;
import org.jspecify.annotations.Nullable;

/// An audit for programs and spreadsheets: one row a person, names that stay.
public final class AuditRows {
    /// The names, in order.
    public static final List<String> NAMES = List.of(
            "handle",
            "platform",
            "lines",
            "depth",
            "verdict",
            "alpha",
            "reason",
            "next_look",
            "signs",
            "inflated",
            "price",
            "currency",
            "said_followers",
            "said_engagement_rate",
            "said_average_likes",
            "said_fake_share",
            "seen_followers",
            "seen_average_likes",
            "seen_engagement_rate",
            "seen_fake_share",
            "likes_of_people_who_know_them",
            "likes_of_others",
            "standing_percentile",
            "content_percentile",
            "circle_share",
            "circle_evidence",
            "account_id");

    private AuditRows() {}

    /// Everybody, in the order of the roster.
    public static Records records(AuditReport report) {
        return new Records(NAMES, report.people().stream().map(AuditRows::row).toList());
    }

    /// Cells in the order of [#NAMES].
    static List<@Nullable Object> row(Audited person) {
        List<@Nullable Object> row = new ArrayList<>(NAMES.size());
        Claimed said = person.claimed();
        Seen seen = person.seen();
        Assessment assessment = person.assessment();
        Assessment.Standing standing = assessment == null ? null : assessment.standing();
        Assessment.Content content = assessment == null ? null : assessment.content();
        Assessment.Circle circle = assessment == null ? null : assessment.circle();
        row.add(person.handle());
        row.add(person.platform());
        row.add(String.join(" ", person.lines().stream().map(String::valueOf).toList()));
        row.add(person.depth().code());
        row.add(person.verdict().code());
        row.add(person.alpha());
        row.add(person.reason());
        row.add(person.nextLook());
        row.add(joined(person.signs()));
        row.add(joined(person.inflated().stream()
                .map(claim -> "%s: says %s, found %s from %s"
                        .formatted(claim.what(), claim.said(), claim.found(), claim.from()))
                .toList()));
        row.add(person.price());
        row.add(person.currency().isEmpty() ? null : person.currency());
        row.add(said.followers());
        row.add(said.engagementRate());
        row.add(said.averageLikes());
        row.add(said.fake());
        row.add(seen == null ? null : seen.followers());
        row.add(seen == null ? null : seen.likes());
        row.add(seen == null ? null : seen.rate());
        row.add(seen == null ? null : seen.fake());
        row.add(seen == null ? null : seen.knowing());
        row.add(seen == null ? null : seen.strangers());
        row.add(standing == null ? null : (Double) standing.percentile().value());
        row.add(content == null ? null : (Double) content.percentile().value());
        row.add(circle == null ? null : (Double) circle.share().value());
        row.add(circle == null ? null : circle.evidence().code());
        row.add(assessment == null ? null : assessment.accountId());
        return row;
    }

    private static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join(" | ", texts);
    }

    /// The whole audit as maps, lists, texts and numbers.
    public static Map<String, @Nullable Object> tree(AuditReport report) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("roster", report.roster());
        tree.put("offered_as", report.offeredAs());
        tree.put("headline", AuditSentences.headline(report));
        tree.put("people", report.people().size());
        tree.put("judged_from_dataset", report.judged());
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        report.counts().forEach((verdict, count) -> verdicts.put(verdict.code(), count));
        tree.put("verdicts", verdicts);
        AuditReport.Hits hits = report.hits();
        tree.put("alpha_share", hits == null ? null : (Double) report.alphaShare());
        tree.put("expected_hits", hits == null ? null : (Double) hits.mean());
        tree.put(
                "expected_hits_lo",
                hits == null ? null : (Double) hits.interval().lo());
        tree.put(
                "expected_hits_hi",
                hits == null ? null : (Double) hits.interval().hi());
        tree.put("duped", AuditSentences.duped(report));
        tree.put("content", AuditSentences.content(report));
        tree.put("engagement", AuditSentences.engagement(report));
        tree.put("unknown", AuditSentences.unknown(report));
        tree.put("money", report.harms().money().stream().map(AuditRows::money).toList());
        tree.put("reading", reading(report.reading()));
        AuditReport.Against against = report.against();
        tree.put("dataset", against == null ? null : dataset(against));
        tree.put(
                "list",
                AuditPage.ordered(report).stream().map(AuditRows::object).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> object(Audited person) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        List<@Nullable Object> row = row(person);
        for (int at = 0; at < row.size(); at++) {
            object.put(NAMES.get(at), row.get(at));
        }
        Assessment assessment = person.assessment();
        if (assessment != null) {
            Map<String, @Nullable Object> full = new LinkedHashMap<>();
            List<@Nullable Object> cells = AssessmentColumns.row(assessment);
            for (int at = 0; at < cells.size(); at++) {
                full.put(AssessmentColumns.NAMES.get(at), cells.get(at));
            }
            object.put("assessment", full);
        }
        return object;
    }

    private static Map<String, @Nullable Object> money(Harms.Money money) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("currency", money.currency().isEmpty() ? null : money.currency());
        tree.put("people", money.people());
        tree.put("quoted", money.quoted());
        tree.put("at_risk", money.contrary());
        tree.put("open", money.open());
        tree.put("for_alpha_consumers", money.alphas());
        return tree;
    }

    private static Map<String, @Nullable Object> reading(AuditReport.Reading reading) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("rows", reading.rows());
        tree.put("as_of", reading.asOf());
        Map<String, String> columns = new LinkedHashMap<>();
        reading.columns().forEach(column -> columns.put(column.header(), column.meaning()));
        tree.put("columns", columns);
        tree.put("decisions", reading.decisions());
        tree.put("notes", reading.notes());
        tree.put("unread", reading.unread());
        return tree;
    }

    private static Map<String, @Nullable Object> dataset(AuditReport.Against against) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", against.name());
        tree.put("accounts", against.accounts());
        tree.put("alpha_consumers", against.alphas());
        tree.put("data_from", against.from());
        tree.put("data_to", against.to());
        tree.put("sources", against.sources());
        tree.put("notes", against.notes());
        tree.put("definition_sha256", against.provenance().definitionSha256());
        tree.put("data_sha256", against.provenance().dataSha256());
        tree.put("seed", against.provenance().seed());
        tree.put("kith_version", against.provenance().kithVersion());
        return tree;
    }
}
