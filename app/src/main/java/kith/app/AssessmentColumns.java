package kith.app;

import java.util.ArrayList;
import java.util.List;
import kith.core.Assessment;
import kith.core.Estimate;
import org.jspecify.annotations.Nullable;

/// An assessment as one row. The column names are an interface: scripts and spreadsheets rely on them.
public final class AssessmentColumns {
    /// The names, in order.
    public static final List<String> NAMES = List.of(
            "account_id",
            "handle",
            "verdict",
            "alpha",
            "p_authentic",
            "p_organisation",
            "p_regular",
            "p_standing",
            "p_content",
            "p_circle",
            "p_influence",
            "standing_percentile",
            "standing_percentile_lo",
            "standing_percentile_hi",
            "standing_multiple",
            "content_percentile",
            "content_percentile_lo",
            "content_percentile_hi",
            "circle_share",
            "circle_share_lo",
            "circle_share_hi",
            "circle_ratio",
            "circle_evidence",
            "influence_ratio",
            "peer_group",
            "peers",
            "reason",
            "weakest_claim",
            "next_look",
            "definition_sha256",
            "data_sha256",
            "seed",
            "kith_version");

    private AssessmentColumns() {}

    /// The cells in the order of [#NAMES]: text, `Double`, `Integer`, `Long`, or missing.
    public static List<@Nullable Object> row(Assessment a) {
        List<@Nullable Object> row = new ArrayList<>(NAMES.size());
        Assessment.Standing standing = a.standing();
        Assessment.Content content = a.content();
        Assessment.Circle circle = a.circle();
        Assessment.Influence influence = a.influence();
        row.add(a.accountId());
        row.add(a.handle());
        row.add(a.verdict().code());
        row.add(a.alpha());
        row.add(a.authentic());
        row.add(a.organisation());
        row.add(a.regular());
        row.add(standing == null ? null : (Double) standing.probability());
        row.add(content == null ? null : (Double) content.probability());
        row.add(circle == null ? null : (Double) circle.probability());
        row.add(influence == null ? null : (Double) influence.probability());
        addEstimate(row, standing == null ? null : standing.percentile());
        row.add(standing == null ? null : (Double) standing.multiple());
        addEstimate(row, content == null ? null : content.percentile());
        addEstimate(row, circle == null ? null : circle.share());
        row.add(circle == null ? null : (Double) circle.ratio());
        row.add(circle == null ? null : circle.evidence().code());
        row.add(influence == null ? null : (Double) influence.ratio());
        row.add(a.peerGroup());
        row.add(a.peers());
        row.add(a.reason());
        row.add(a.weakestClaim() == null ? null : a.weakestClaim().code());
        row.add(a.nextLook());
        row.add(a.provenance().definitionSha256());
        row.add(a.provenance().dataSha256());
        row.add(a.provenance().seed());
        row.add(a.provenance().kithVersion());
        return row;
    }

    private static void addEstimate(List<@Nullable Object> row, @Nullable Estimate estimate) {
        row.add(estimate == null ? null : (Double) estimate.value());
        row.add(estimate == null ? null : (Double) estimate.interval().lo());
        row.add(estimate == null ? null : (Double) estimate.interval().hi());
    }
}
