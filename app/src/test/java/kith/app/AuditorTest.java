package kith.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kith.app.audit.AuditFile;
import kith.app.audit.AuditOrder;
import kith.app.audit.AuditReport;
import kith.app.audit.AuditSentences;
import kith.app.audit.Audited;
import kith.app.audit.Depth;
import kith.app.files.Output;
import kith.core.Assessment;
import kith.core.Progress;
import kith.core.Verdict;
import kith.data.AssessmentFile;
import kith.evaluate.world.WorldSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole audits, with and without a dataset, and the comparison with the market.
final class AuditorTest {
    @TempDir
    private static Path folder;

    private static Path world = Path.of("");
    private static List<Assessment> judged = List.of();

    @BeforeAll
    static void simulate() {
        world = JudgedWorld.simulated(folder, new WorldSpec("base", 2_000, 3), 2)
                .dataset();
        Assessor.run(new AssessOrder(world, null, 1, 2), Progress.NONE);
        Assessed assessed = Assessed.open(world);
        try (Workbench bench = Workbench.empty(1)) {
            judged = AssessmentFile.read(
                    bench.database(),
                    assessed.assessments(),
                    "true",
                    "alpha DESC NULLS LAST, account_id",
                    Long.MAX_VALUE);
        }
    }

    @Test
    void people_of_the_dataset_get_their_full_verdict_and_others_their_figures() throws IOException {
        Assessment best = judged.getFirst();
        Assessment small = judged.stream()
                .filter(one -> one.verdict() == Verdict.SMALL_INFLUENCER)
                .findFirst()
                .orElseThrow();
        AuditReport report = audit(
                "Handle,Followers,Engagement Rate,Price\n@%s,9999999,90%%,€100\n%s,,,€200\nnobody.here,500,2%%,€50\n"
                        .formatted(best.handle(), small.handle()),
                world);
        assertThat(report.people()).hasSize(3);
        Audited first = report.people().getFirst();
        assertThat(first.depth()).isEqualTo(Depth.FULL);
        assertThat(first.verdict()).isEqualTo(best.verdict());
        assertThat(first.alpha()).isEqualTo(best.alpha());
        assertThat(first.inflated()).extracting(claim -> claim.what()).contains("followers");
        Audited stranger = report.people().get(2);
        assertThat(stranger.depth()).isEqualTo(Depth.SELLERS_FIGURES);
        assertThat(stranger.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(stranger.alpha()).isNull();
        assertThat(stranger.nextLook()).isNotNull();
        assertThat(report.judged()).isEqualTo(2);
        // the small influencer's price is at risk
        assertThat(report.harms().money().getFirst().quoted()).isEqualTo(350);
        assertThat(report.harms().money().getFirst().contrary()).isGreaterThanOrEqualTo(200);
        assertThat(AuditSentences.headline(report)).startsWith("Of 3 people offered as micro-influencers, ");
        assertThat(AuditSentences.unknown(report)).anyMatch(line -> line.contains("1 person is not in the dataset"));
    }

    @Test
    void who_is_in_the_dataset_on_another_platform_is_told() throws IOException {
        String roster = "Handle,Platform\n%s,simulation\n%s,\nnobody.here,simulation\n"
                .formatted(judged.get(0).handle(), judged.get(1).handle());
        AuditReport report = audit(roster, world);
        assertThat(report.judged()).isEqualTo(1);
        assertThat(AuditSentences.unknown(report))
                .contains("1 person of the list is in the dataset by handle, but on 'simulated', not on 'simulation'."
                        + " If they are the same people, send the list without its column of platforms.");
    }

    @Test
    void without_a_dataset_figures_rule_out_and_never_in() throws IOException {
        AuditReport report = audit("""
                Username,Name,Biography,Category,Followers,Following,Posts,Avg Likes,ER,Fake Followers %
                glow.by.mia,Mia,"Content creator ✨ collabs & PR: mia@example.test | use my code MIA10 | linktr.ee/mia",Influencer,8200,900,410,200,2.4,10
                acme.shop,ACME GmbH,"Official account of ACME GmbH. Our team ships worldwide. Shop now",Brand,9000,12,800,90,1.0,5
                bought.bo,Bo,hi,,20000,100,50,30,0.15,71
                amy.ink,Amy,"I tattoo in Porto, mum of two",,900,400,210,60,6.7,3
                """, null);
        assertThat(report.hits()).isNull();
        assertThat(report.people())
                .extracting(Audited::verdict)
                .containsExactly(
                        Verdict.SMALL_INFLUENCER,
                        Verdict.ORGANISATION,
                        Verdict.SUSPICIOUS,
                        Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(report.people()).allMatch(person -> person.depth() == Depth.SELLERS_FIGURES);
        assertThat(report.alphaShare()).isZero();
        assertThat(report.reading().decisions()).anyMatch(line -> line.contains("percent"));
        assertThat(AuditSentences.headline(report))
                .contains("of 1 the data cannot tell")
                .doesNotContain("alpha");
    }

    @Test
    void every_kind_of_file_is_written() throws IOException {
        AuditReport report = audit("handle\n%s\n".formatted(judged.getFirst().handle()), world);
        for (String kind : List.of("html", "pdf", "xlsx", "csv", "json")) {
            Path file = folder.resolve("out." + kind);
            Output.of("--out", file, List.of()).write(new AuditFile(report));
            assertThat(Files.size(file)).as(kind).isGreaterThan(500);
        }
        String json = Files.readString(folder.resolve("out.json"));
        assertThat(json).contains("\"expected_hits\"", "\"definition_sha256\"", "\"account_id\"");
        assertThat(Files.readString(folder.resolve("out.html"))).contains("Peer pyramid", "Expected hits");
    }

    @Test
    void expected_hits_of_the_surest_are_close_to_their_number() throws IOException {
        StringBuilder roster = new StringBuilder("handle\n");
        judged.stream().limit(10).forEach(one -> roster.append(one.handle()).append('\n'));
        AuditReport.Hits hits =
                Objects.requireNonNull(audit(roster.toString(), world).hits());
        assertThat(hits.judged()).isEqualTo(10);
        assertThat(hits.mean()).isCloseTo(9.5, within(1.5));
    }

    @Test
    void the_market_takes_others_and_the_truth_says_who_was_right() {
        Comparison comparison =
                Comparer.run(new CompareOrder(world, world.resolveSibling("truth.csv"), 2), Progress.NONE);
        assertThat(comparison.people()).isGreaterThan(2_000);
        Comparison.Rightness ours = Objects.requireNonNull(comparison.ours());
        List<Double> theirs = new ArrayList<>();
        for (Comparison.Outcome outcome : comparison.rules()) {
            long all = outcome.takes()
                    + outcome.left().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            assertThat(all).isEqualTo(comparison.people());
            assertThat(outcome.wrongly()).hasSizeLessThanOrEqualTo(2);
            assertThat(outcome.missed()).allMatch(one -> one.verdict() == Verdict.ALPHA_CONSUMER);
            Comparison.Rightness right = Objects.requireNonNull(outcome.right());
            if (right.taken() > 0) {
                theirs.add(right.precision());
            }
        }
        assertThat(theirs).isNotEmpty().allMatch(precision -> precision < ours.precision());
        assertThat(Comparer.run(new CompareOrder(world, null, 0), Progress.NONE).ours())
                .isNull();
    }

    private static AuditReport audit(String roster, @Nullable Path dataset) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "roster", ".csv"), roster);
        return Auditor.run(new AuditOrder(file, dataset, List.of(), null, null, "micro-influencers", 2), Progress.NONE);
    }
}
