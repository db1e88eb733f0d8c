package kith.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.app.explain.Explanation;
import kith.core.Assessment;
import kith.core.ErrorCode;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A handful of accounts as somebody might have them.
final class OwnDataTest {
    @TempDir
    private Path folder;

    private Path dataset;
    private Path accounts;

    @BeforeEach
    void write() throws IOException {
        dataset = folder.resolve("shop.kith");
        accounts = Files.writeString(folder.resolve("accounts.csv"), """
                account_id,platform,handle,bio,followers_count,following_count,posts_count
                i1,instagram,Amy,I bake bread in Porto,310,280,45
                t1,tiktok,amy,I bake bread,90,100,12
                i2,instagram,bob,mum of two,150,200,80
                """);
    }

    @Test
    void import_counts_rows_and_dates_the_batch_by_the_clock() {
        ImportOutcome outcome = Small.imports(dataset, accounts);
        assertThat(outcome.tables()).containsExactly(new ImportOutcome.Rows("accounts", 3, 3, 0));
        assertThat(outcome.dryRun()).isFalse();
        assertThat(Dataset.open(dataset).manifest().batches().getFirst().retrievedAt())
                .isEqualTo(Small.NOW);
    }

    @Test
    void a_dry_run_writes_nothing() {
        ImportOrder order =
                new ImportOrder(List.of(accounts), dataset, null, null, null, null, null, null, 0.2, false, true);
        assertThat(Small.KITH.importFiles(order, Progress.NONE).dryRun()).isTrue();
        assertThat(dataset).doesNotExist();
    }

    @Test
    void wrong_words_in_an_import_are_answered_with_the_right_ones() {
        ImportOrder table =
                new ImportOrder(List.of(accounts), dataset, "people", null, null, null, null, null, 0.2, false, false);
        assertThatThrownBy(() -> Small.KITH.importFiles(table, Progress.NONE))
                .hasMessageContaining("--as is 'people'")
                .hasMessageContaining("accounts, follows");
        ImportOrder retention =
                new ImportOrder(List.of(accounts), dataset, null, null, null, null, "forever", null, 0.2, false, false);
        assertThatThrownBy(() -> Small.KITH.importFiles(retention, Progress.NONE))
                .hasMessageContaining("keep, days_30, year");
    }

    @Test
    void what_is_no_dataset_is_said_to_be_none() {
        assertThatThrownBy(() -> Small.all(folder.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        KithException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("is not a dataset");
        assertThatThrownBy(() -> Small.KITH.explain(folder, "i1", Progress.NONE))
                .hasMessageContaining("not a dataset");
        assertThatThrownBy(() -> Small.KITH.forget(folder, "i1", Progress.NONE)).hasMessageContaining("not a dataset");
        assertThatThrownBy(() -> Small.csv(folder, "accounts")).hasMessageContaining("not a dataset");
    }

    @Test
    void results_before_an_assessment_are_missing() {
        Small.imports(dataset, accounts);
        assertThatThrownBy(() -> Small.all(dataset)).hasMessageContaining("kith assess " + dataset);
        assertThatThrownBy(() -> Small.KITH.explain(dataset, "i1", Progress.NONE))
                .hasMessageContaining("kith assess " + dataset);
    }

    @Test
    void a_handle_of_two_people_is_answered_with_their_ids() {
        Small.imports(dataset, accounts);
        Small.assess(dataset, null);
        assertThatThrownBy(() -> Small.KITH.explain(dataset, "@AMY", Progress.NONE))
                .isInstanceOfSatisfying(
                        KithException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("2 accounts go by '@AMY': i1, t1");
        assertThat(Small.KITH.explain(dataset, "t1", Progress.NONE).assessment().accountId())
                .isEqualTo("t1");
        assertThat(Small.KITH
                        .explain(dataset, "BOB", Progress.NONE)
                        .assessment()
                        .accountId())
                .isEqualTo("i2");
    }

    @Test
    void nothing_known_of_followers_and_posts_means_no_alpha_and_no_expected_hits() {
        Small.imports(dataset, accounts);
        Small.assess(dataset, null);
        Shortlist found = Small.all(dataset);
        assertThat(found.people()).extracting(Assessment::alpha).containsOnlyNulls();
        assertThat(found.expectedHits()).isNull();
        assertThat(Small.KITH.explain(dataset, "i1", Progress.NONE).rings()).isNull();
    }

    @Test
    void walks_and_places_are_found_by_the_words_people_use() throws IOException {
        Path potters = Files.writeString(folder.resolve("potters.csv"), """
                account_id,platform,handle,bio,location,followers_count
                p1,instagram,cleo,potter,"Porto, Portugal",310
                p2,instagram,dora,nurse,Lyon,90
                """);
        Small.imports(dataset, potters);
        Small.assess(dataset, null);
        assertThat(found("Potter", null)).containsExactly("p1");
        assertThat(found(null, "porto, portugal")).containsExactly("p1");
        assertThat(found("nurse", "LYON")).containsExactly("p2");
        assertThat(found("nurse", "Porto")).isEmpty();
    }

    private List<String> found(@Nullable String walk, @Nullable String place) {
        return Small.find(new FindOrder(dataset, walk, place, Set.of(), 0, 10)).people().stream()
                .map(Assessment::accountId)
                .toList();
    }

    @Test
    void newer_data_make_results_stale() throws IOException {
        Small.imports(dataset, accounts);
        Small.assess(dataset, null);
        assertThat(Small.all(dataset).notes()).isEmpty();
        Path follows = Files.writeString(folder.resolve("follows.csv"), "follower_id,followed_id\ni2,i1\n");
        Small.imports(dataset, follows);
        assertThat(Small.all(dataset).notes()).singleElement().asString().contains("kith assess " + dataset);
    }

    @Test
    void results_remember_the_definition_they_were_judged_by() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.yaml"), "standing:\n  percentile: 0.5\n");
        Small.imports(dataset, accounts);
        Small.assess(dataset, mine);
        Files.delete(mine);
        Explanation explanation = Small.KITH.explain(dataset, "i1", Progress.NONE);
        assertThat(explanation.notes()).noneMatch(note -> note.contains("another definition"));
        assertThat(requireNonNull(Dataset.open(dataset).manifest().results()).provenance())
                .containsEntry("definition_file", "mine.yaml");
    }

    @Test
    void a_definition_in_force_is_the_bundled_one_with_what_differs() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.yaml"), "standing:\n  percentile: 0.51\n");
        DefinitionOutcome outcome = Small.KITH.definition(mine);
        assertThat(outcome.yaml()).contains("  percentile: 0.51 # more genuine followers");
        assertThat(outcome.sha256()).isNotEqualTo(Small.KITH.definition(null).sha256());
        Path whole = Files.writeString(folder.resolve("whole.yaml"), outcome.yaml());
        assertThat(Small.KITH.definition(whole).sha256()).isEqualTo(outcome.sha256());
    }

    @Test
    void somebody_forgotten_is_found_no_more_and_stays_out() {
        Small.imports(dataset, accounts);
        Small.assess(dataset, null);
        ForgetOutcome outcome = Small.KITH.forget(dataset, "@bob", Progress.NONE);
        // one row in accounts; one of evidence and one of assessments
        assertThat(outcome.removed()).containsOnly(Map.entry("accounts", 1L), Map.entry("results", 2L));
        gone();

        Small.imports(dataset, accounts);
        Small.assess(dataset, null);
        gone();
        assertThat(Small.csv(dataset, "accounts")).doesNotContain("i2");
    }

    private void gone() {
        assertThat(Small.all(dataset).people())
                .extracting(Assessment::accountId)
                .containsExactlyInAnyOrder("i1", "t1");
        assertThatThrownBy(() -> Small.KITH.explain(dataset, "bob", Progress.NONE))
                .hasMessageContaining("holds no assessment of 'bob'");
        assertThat(Small.find(new FindOrder(dataset, null, null, Set.of(), 0, 10))
                        .accounts())
                .isEqualTo(2);
    }
}
