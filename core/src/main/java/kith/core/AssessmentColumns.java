package kith.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    /// A row that is being read: cells by name.
    public interface Cells {
        @Nullable
        String text(String column);

        @Nullable
        Double number(String column);
    }

    /// The assessment that [#row(Assessment)] wrote.
    public static Assessment read(Cells cells) {
        Double standing = cells.number("p_standing");
        Double content = cells.number("p_content");
        Double circle = cells.number("p_circle");
        Double influence = cells.number("p_influence");
        String weakest = cells.text("weakest_claim");
        return new Assessment(
                present(cells.text("account_id"), "account_id"),
                cells.text("handle"),
                Verdict.fromCode(present(cells.text("verdict"), "verdict"))
                        .orElseThrow(() -> new IllegalArgumentException("unknown verdict " + cells.text("verdict"))),
                cells.number("alpha"),
                cells.number("p_authentic"),
                cells.number("p_organisation"),
                cells.number("p_regular"),
                standing == null
                        ? null
                        : new Assessment.Standing(
                                standing, estimate(cells, "standing_percentile"), number(cells, "standing_multiple")),
                content == null ? null : new Assessment.Content(content, estimate(cells, "content_percentile")),
                circle == null
                        ? null
                        : new Assessment.Circle(
                                circle,
                                estimate(cells, "circle_share"),
                                number(cells, "circle_ratio"),
                                Rung.valueOf(present(cells.text("circle_evidence"), "circle_evidence")
                                        .toUpperCase(Locale.ROOT))),
                influence == null ? null : new Assessment.Influence(influence, number(cells, "influence_ratio")),
                cells.text("peer_group"),
                (int) number(cells, "peers"),
                present(cells.text("reason"), "reason"),
                weakest == null ? null : Claim.valueOf(weakest.toUpperCase(Locale.ROOT)),
                cells.text("next_look"),
                new Provenance(
                        present(cells.text("definition_sha256"), "definition_sha256"),
                        present(cells.text("data_sha256"), "data_sha256"),
                        Long.parseLong(present(cells.text("seed"), "seed")),
                        present(cells.text("kith_version"), "kith_version")));
    }

    private static Estimate estimate(Cells cells, String column) {
        return Estimate.of(number(cells, column), number(cells, column + "_lo"), number(cells, column + "_hi"));
    }

    private static double number(Cells cells, String column) {
        return present(cells.number(column), column);
    }

    private static <T> T present(@Nullable T value, String column) {
        return Objects.requireNonNull(value, column);
    }

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
