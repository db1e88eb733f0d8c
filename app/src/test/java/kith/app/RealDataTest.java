package kith.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kith.core.Assessment;
import kith.core.Claim;
import kith.core.Progress;
import kith.core.Verdict;
import kith.testkit.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each command of docs/guide/real-data.md: import, then assess, on data that real people left behind.
///
/// None of them lists followers together with their words, so nobody may come out as an alpha consumer.
final class RealDataTest {
    @TempDir
    private Path folder;

    @Test
    void instafake_ordinary_accounts_have_vague_content_and_no_circle() {
        Path dataset = imported("instafake/nonautomatedAccountData.json", "instafake", null);
        List<Assessment> people = assessed(dataset, 700);
        assertThat(people).allSatisfy(person -> {
            assertThat(person.circle()).isNull();
            assertThat(person.standing()).isNotNull();
            // nobody's joining date was published, so it cannot narrow the peers
            assertThat(person.peerGroup()).isEqualTo("everybody · on instagram");
        });
        // every account states followers and likes; nobody's bio was published
        assertThat(people.stream().filter(person -> person.content() != null)).hasSizeGreaterThan(600);
        assertThat(people).extracting(Assessment::regular).containsOnlyNulls();
        asksFor(people, Claim.REGULAR, "Read their bio and their last 12 posts.");

        assertThat(Small.KITH
                        .explain(dataset, "instafake-ordinary:1", Progress.NONE)
                        .notes())
                .singleElement()
                .asString()
                .startsWith("Who liked their posts is not listed");

        // in a simulated community likers are listed, so strangers' responses are told from friends'
        Path community = folder.resolve("simulated.kith");
        Small.KITH.demo(new DemoOrder(1_000, 1, 2, 10, community), Progress.NONE);
        assertThat(contentWidth(people))
                .isGreaterThan(contentWidth(Small.all(community).people()));
    }

    @Test
    void instafake_fake_and_real_accounts() {
        Path dataset = folder.resolve("fakes.kith");
        Small.KITH.importFiles(
                order(
                        dataset,
                        "instafake",
                        null,
                        SharedData.orSkip("instafake/fakeAccountData.json"),
                        SharedData.orSkip("instafake/realAccountData.json")),
                Progress.NONE);
        List<Assessment> people = assessed(dataset, 1_194);
        assertThat(people).allSatisfy(person -> {
            assertThat(person.circle()).isNull();
            assertThat(person.content()).isNull();
        });
        // 200 fakes and 994 real accounts: suspicion falls mostly on the fakes
        double fakes = suspicious(people, "instafake-fake:") / 200.0;
        double reals = suspicious(people, "instafake-real:") / 994.0;
        assertThat(fakes).isGreaterThan(0.5);
        assertThat(reals).isLessThan(0.1);
    }

    @Test
    void twitch_streamers_have_mutual_friends_but_no_words() {
        Path dataset = imported("twitch_musae", "twitch-musae", null);
        // 9,498 German, 7,126 English and 6,549 French streamers
        List<Assessment> people = assessed(dataset, 23_173);
        // nobody's words were published, but 1,389 are partners of the platform, which is a sign of intent
        assertThat(people).filteredOn(person -> person.regular() != null).hasSize(1_389);
        assertThat(people).extracting(Assessment::content).containsOnlyNulls();
        asksFor(people, Claim.REGULAR, "Read their bio and their last 12 posts.");
    }

    @Test
    void spreadsheet_with_semicolons() {
        Path dataset = imported("formats/bulk-csv/excel_semicolon_bom.csv", null, null);
        List<Assessment> people = assessed(dataset, 2);
        assertThat(people).extracting(Assessment::circle).containsOnlyNulls();
    }

    @Test
    void tab_separated_list_of_windows() {
        assessed(imported("formats/bulk-csv/latin1_tab.tsv", null, null), 1);
    }

    @Test
    void list_of_follows_alone_makes_accounts_only_with_a_list_of_accounts() {
        Path dataset = folder.resolve("lists.kith");
        Small.imports(
                dataset,
                SharedData.orSkip("formats/bulk-csv/edges_follows.csv"),
                SharedData.orSkip("formats/bulk-csv/latin1_tab.tsv"));
        Small.assess(dataset, null);
        assertThat(Small.find(dataset, Verdict.ALPHA_CONSUMER).people()).isEmpty();
    }

    @Test
    void scraped_profiles_need_a_basis() {
        Path dataset = imported("formats/bulk-csv/apify_instagram_profile_items.json", "apify-instagram", "consent");
        List<Assessment> people = assessed(dataset, 1);
        assertThat(people.getFirst().circle()).isNull();
    }

    @Test
    void scraped_posts_beside_a_list_of_accounts() {
        Path dataset = folder.resolve("posts.kith");
        Path posts = SharedData.orSkip("formats/bulk-csv/phantombuster_instagram_posts.csv");
        Path accounts = SharedData.orSkip("formats/bulk-csv/excel_semicolon_bom.csv");
        Small.KITH.importFiles(order(dataset, null, "consent", posts, accounts), Progress.NONE);
        assessed(dataset, 2);
    }

    private Path imported(String data, @Nullable String map, @Nullable String basis) {
        Path dataset = folder.resolve("real.kith");
        Small.KITH.importFiles(order(dataset, map, basis, SharedData.orSkip(data)), Progress.NONE);
        return dataset;
    }

    private static ImportOrder order(Path dataset, @Nullable String map, @Nullable String basis, Path... files) {
        return new ImportOrder(List.of(files), dataset, null, map, null, basis, null, null, 0.4, basis != null, false);
    }

    /// Everybody, none of them an alpha consumer, and each verdict counted once.
    private static List<Assessment> assessed(Path dataset, int accounts) {
        AssessOutcome outcome = Small.assess(dataset, null);
        assertThat(outcome.accounts()).isEqualTo(accounts);
        assertThat(outcome.counts()).containsEntry(Verdict.ALPHA_CONSUMER, 0L).hasSize(7);
        List<Assessment> people = Small.all(dataset).people();
        assertThat(people).hasSize(accounts).extracting(Assessment::alpha).containsOnlyNulls();
        return people;
    }

    private static void asksFor(List<Assessment> people, Claim claim, String look) {
        assertThat(people)
                .filteredOn(person -> person.weakestClaim() == claim)
                .isNotEmpty()
                .extracting(Assessment::nextLook)
                .containsOnly(look);
    }

    private static long suspicious(List<Assessment> people, String prefix) {
        return people.stream()
                .filter(person -> person.accountId().startsWith(prefix) && person.verdict() == Verdict.SUSPICIOUS)
                .count();
    }

    private static double contentWidth(List<Assessment> people) {
        return people.stream()
                .filter(person -> person.content() != null)
                .mapToDouble(person ->
                        requireNonNull(person.content()).percentile().interval().width())
                .average()
                .orElseThrow();
    }
}
