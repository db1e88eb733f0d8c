package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kith.app.AssessOrder;
import kith.app.DemoOrder;
import kith.app.EvaluateOrder;
import kith.app.FindOrder;
import kith.app.ImportOrder;
import kith.app.LabelOrder;
import kith.app.WorldOrder;
import kith.core.AssessmentColumns;
import kith.core.Verdict;
import org.junit.jupiter.api.Test;

final class CommandsTest {
    private final FakeUseCases useCases = new FakeUseCases();

    @Test
    void import_passes_on_what_it_was_told() {
        Run run = Run.of(
                useCases,
                "import",
                "a.csv",
                "b.csv",
                "--into",
                "shop.kith",
                "--as",
                "accounts",
                "--basis",
                "consent",
                "--retrieved-at",
                "2026-11-22T10:00:00Z",
                "--max-rejects",
                "0.05",
                "--accept-scraped",
                "--dry-run");
        assertThat(run.code()).isZero();
        assertThat(useCases.orders)
                .containsExactly(new ImportOrder(
                        List.of(Path.of("a.csv"), Path.of("b.csv")),
                        Path.of("shop.kith"),
                        "accounts",
                        null,
                        null,
                        "consent",
                        null,
                        Instant.parse("2026-11-22T10:00:00Z"),
                        0.05,
                        true,
                        true));
    }

    @Test
    void import_prints_counts_on_stdout_and_remarks_on_stderr() {
        Run run = Run.of(useCases, "import", "a.csv", "--into", "shop.kith");
        assertThat(run.out()).isEqualTo("""
                table       read    kept  there twice  left out
                accounts  20,010  20,000            2         8
                """);
        assertThat(run.err())
                .contains("Repaired in 312 cells: decimal comma")
                .contains("phone")
                .contains("rejects")
                .doesNotContain("dry run");
    }

    @Test
    void a_time_that_is_none_is_wrong_usage() {
        Run run = Run.of(useCases, "import", "a.csv", "--into", "d", "--retrieved-at", "yesterday");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--retrieved-at is 'yesterday'").contains("2026-11-22T10:00:00Z");
    }

    @Test
    void assess_counts_verdicts() {
        Run run = Run.of(useCases, "assess", "shop.kith", "--seed", "7", "--threads", "2");
        assertThat(useCases.orders).containsExactly(new AssessOrder(Path.of("shop.kith"), null, 7, 2));
        // 212 of 20,000 are 1.06 %; 19,788 are 98.94 %
        assertThat(run.out())
                .containsPattern("Alpha consumer +212 +1 %")
                .containsPattern("Ordinary consumer +19,788 +99 %")
                .containsPattern("Suspicious +0 +-");
    }

    @Test
    void find_looks_for_alphas_unless_told_otherwise() {
        Run run = Run.of(useCases, "find", "shop.kith");
        assertThat(run.code()).isZero();
        assertThat(useCases.orders)
                .containsExactly(
                        new FindOrder(Path.of("shop.kith"), null, null, Set.of(Verdict.ALPHA_CONSUMER), 0, 20));
        assertThat(run.out()).contains("@ada.inks");
        assertThat(run.err())
                .contains("3 of 20,000 accounts match; 1 shown (--limit).")
                .contains("2 to 3 can be expected");
    }

    @Test
    void find_takes_several_verdicts_or_all() {
        Run.of(
                useCases,
                "find",
                "d",
                "--verdict",
                "suspicious,organisation",
                "--walk",
                "barista",
                "--min-alpha",
                "0.5");
        Run.of(useCases, "find", "d", "--verdict", "all");
        assertThat(useCases.orders)
                .containsExactly(
                        new FindOrder(
                                Path.of("d"),
                                "barista",
                                null,
                                Set.of(Verdict.SUSPICIOUS, Verdict.ORGANISATION),
                                0.5,
                                20),
                        new FindOrder(Path.of("d"), null, null, Set.of(), 0, 20));
    }

    @Test
    void an_unknown_verdict_is_answered_with_the_known_ones() {
        Run run = Run.of(useCases, "find", "d", "--verdict", "guru");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'guru'").contains("alpha_consumer").contains("all");
    }

    @Test
    void find_csv_has_the_columns_that_scripts_rely_on() {
        Run run = Run.of(useCases, "find", "d", "--format", "csv", "--quiet");
        assertThat(run.out().lines()).hasSize(2).startsWith(String.join(",", AssessmentColumns.NAMES));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_finding_asked_to_fail_on_exits_with_one() {
        assertThat(Run.of(useCases, "find", "d", "--fail-under", "3").code()).isZero();
        assertThat(Run.of(useCases, "find", "d", "--fail-under", "4").code()).isEqualTo(1);
    }

    @Test
    void explain_prints_words_or_json() {
        assertThat(Run.of(useCases, "explain", "d", "@ada.inks").out()).startsWith("@ada.inks: Alpha consumer");
        assertThat(Run.of(useCases, "explain", "d", "@ada.inks", "--format", "json")
                        .out())
                .startsWith("{")
                .contains("\"verdict\" : \"alpha_consumer\"");
        assertThat(useCases.orders).containsExactly("@ada.inks", "@ada.inks");
    }

    @Test
    void export_goes_to_stdout_and_its_remark_does_not() {
        Run run = Run.of(useCases, "export", "d", "--what", "accounts");
        assertThat(run.out()).isEqualTo("account_id\n1001\n");
        assertThat(run.err()).isEqualTo("1 row of accounts written." + System.lineSeparator());
    }

    @Test
    void a_terminal_is_not_garbled_by_parquet() {
        Terminal terminal = new Terminal(true, true, 80, true, false, false);
        Run run = Run.of(useCases, terminal, "export", "d", "--format", "parquet");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--to");
        assertThat(useCases.orders).isEmpty();
    }

    @Test
    void forget_says_what_went() {
        Run run = Run.of(useCases, "forget", "d", "@ada.inks");
        assertThat(run.out()).contains("follows       812");
        assertThat(run.err()).contains("Forgotten. Later imports will leave this person out.");
    }

    @Test
    void label_takes_lists_in_and_says_how_to_go_on() {
        Run run = Run.of(useCases, "label", "shop.kith", "known.csv", "--source", "Ada");
        assertThat(useCases.orders)
                .containsExactly(
                        new LabelOrder(Path.of("shop.kith"), List.of(Path.of("known.csv")), "Ada", null, null));
        assertThat(run.out()).isEqualTo("""
                120 labelled accounts: 40 build an audience, 80 do not.
                Refit the weights on them: kith label shop.kith --refit ours.yaml
                """);
        assertThat(run.err()).contains("3 labelled accounts are not in the dataset.");
    }

    @Test
    void label_shows_each_weight_before_and_after() {
        Run run = Run.of(useCases, "label", "shop.kith", "--refit", "ours.yaml");
        assertThat(run.out()).isEqualTo("""
                120 labelled accounts: 40 build an audience, 80 do not.

                weight          stated  refitted  may be off by
                regular.funnel    0.80      1.42           0.31

                Ranks the labels rightly (area under the ROC curve; 0.5 is guessing): 0.81 as stated, 0.86 refitted, on labels not used to fit.
                About 420 labels of this mix would make the weights firm; there are 120.
                Wrote ours.yaml. Judge by it: kith assess shop.kith --definition ours.yaml
                """);
        assertThat(Run.of(useCases, "label", "shop.kith", "--refit", "ours.yaml", "--format", "csv")
                        .out())
                .isEqualTo("weight,stated,refitted,deviation\nregular.funnel,0.8,1.42,0.31\n");
    }

    @Test
    void evaluate_passes_on_what_it_was_told() {
        Run run = Run.of(
                useCases,
                "evaluate",
                "--data",
                "d",
                "--only",
                "D1, base",
                "--people",
                "3000",
                "--seed",
                "9",
                "--seeds",
                "2",
                "--keep",
                "w",
                "--out",
                "page.md",
                "--threads",
                "1");
        assertThat(run.code()).isZero();
        assertThat(useCases.orders)
                .containsExactly(new EvaluateOrder(
                        Path.of("d"),
                        Set.of("D1", "base"),
                        3000,
                        9,
                        2,
                        null,
                        Path.of("w"),
                        Path.of("page.md"),
                        null,
                        1));
    }

    @Test
    void evaluate_shows_every_figure_and_says_what_was_missed() {
        Run run = Run.of(useCases, "evaluate");
        assertThat(run.out()).isEqualTo("""
                test  figure     weights           Kith  95 %            floor  must reach
                D1    AUC        cross-validated  0.761  0.722 to 0.802  0.746  at least 0.760  met
                base  precision  shipped          0.800                         at least 0.850  missed
                """);
        assertThat(run.err()).contains("1 of 2 figures reach what they must.");
        assertThat(Run.of(useCases, "evaluate", "--fail-on-missed").code()).isEqualTo(1);
        assertThat(Run.of(useCases, "evaluate", "--format", "csv").out())
                .contains("D1,AUC,cross-validated,0.761,0.722,0.802,0.746,at least 0.760,true")
                .contains("base,precision,shipped,0.8,,,,at least 0.850,false");
    }

    @Test
    void world_passes_on_what_it_was_told() {
        Run run = Run.of(useCases, "world", "--world", "pods", "--people", "5000", "--seed", "3", "--out", "w");
        assertThat(useCases.orders).containsExactly(new WorldOrder("pods", 5000, 3, Path.of("w")));
        assertThat(run.out().strip()).isEqualTo(Path.of("w", "accounts.csv").toString());
    }

    @Test
    void demo_says_how_many_are_right() {
        Run run = Run.of(useCases, "demo", "--people", "5000", "--threads", "1");
        assertThat(useCases.orders).containsExactly(new DemoOrder(5000, 1, 1, 10, Path.of("demo.kith")));
        String page = run.out().replaceAll("\\s+", " ");
        assertThat(page)
                .startsWith("This community is simulated: nobody in it exists")
                .endsWith("nobody here exists. ")
                .contains("Alpha consumer 212")
                .contains("1. @ada.inks: ")
                .contains(
                        "Of the 1 listed, 1 are alpha consumers. In the whole community there are 240; Kith named 212 alpha consumers, 180 of them rightly.")
                .contains("kith explain demo.kith 1001")
                .contains("kith find demo.kith --verdict");
    }

    @Test
    void definition_goes_to_stdout_and_its_hash_does_not() {
        Run run = Run.of(useCases, "definition", "--definition", "mine.yaml");
        assertThat(useCases.orders).containsExactly(Path.of("mine.yaml"));
        assertThat(run.out()).isEqualTo("draws: 1024\n");
        assertThat(run.err()).contains("dddd");
    }

    @Test
    void numbers_out_of_range_are_wrong_usage() {
        assertThat(Run.of(useCases, "find", "d", "--limit", "0").code()).isEqualTo(2);
        assertThat(Run.of(useCases, "find", "d", "--min-alpha", "1.5").code()).isEqualTo(2);
        assertThat(Run.of(useCases, "world", "--people", "3", "--out", "w").code())
                .isEqualTo(2);
        assertThat(useCases.orders).isEmpty();
    }
}
