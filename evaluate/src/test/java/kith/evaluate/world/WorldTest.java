package kith.evaluate.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.core.KithException;
import kith.core.Progress;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldTest {
    private static final List<String> FILES =
            List.of("accounts.csv", "follows.csv", "posts.csv", "interactions.csv", "snapshots.csv", "truth.csv");

    @TempDir
    private static Path folder;

    private static final Map<String, Integer> FOLLOWERS = new HashMap<>();
    private static final Map<String, String> KIND = new HashMap<>();
    private static final Set<String> SECRET = new HashSet<>();

    @BeforeAll
    static void generate() throws IOException {
        World.generate(new WorldSpec("base", 3_000, 7), folder, Progress.NONE);
        CsvFile accounts = CsvFile.of(folder.resolve("accounts.csv"));
        int followers = accounts.column("followers_count");
        int secret = accounts.column("private");
        accounts.forEach(row -> {
            FOLLOWERS.put(row.getFirst(), Integer.valueOf(row.get(followers)));
            if ("true".equals(row.get(secret))) {
                SECRET.add(row.getFirst());
            }
        });
        Truth.read(folder.resolve("truth.csv"))
                .forEach(t -> KIND.put(t.accountId(), t.kind().label()));
    }

    @Test
    void the_same_specification_gives_the_same_bytes(@TempDir Path again) throws IOException {
        World.generate(new WorldSpec("base", 3_000, 7), again, Progress.NONE);

        for (String file : FILES) {
            assertThat(Files.mismatch(folder.resolve(file), again.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void another_seed_gives_another_world(@TempDir Path other) throws IOException {
        World.generate(new WorldSpec("base", 1_000, 1), other.resolve("one"), Progress.NONE);
        World.generate(new WorldSpec("base", 1_000, 2), other.resolve("two"), Progress.NONE);

        assertThat(Files.mismatch(other.resolve("one/follows.csv"), other.resolve("two/follows.csv")))
                .isNotEqualTo(-1);
    }

    @Test
    void every_account_has_one_truth() {
        // 3,000 people are 89 % of the accounts; 3 % organisations and 8 % fakes make 101 and 270 more.
        assertThat(FOLLOWERS).hasSize(3_371);
        assertThat(KIND.keySet()).isEqualTo(FOLLOWERS.keySet());
        assertThat(KIND.values()).filteredOn("organisation"::equals).hasSize(101);
        assertThat(KIND.values()).filteredOn("fake"::equals).hasSize(270);
    }

    @Test
    void listed_follows_are_the_newest_and_within_the_budget() throws IOException {
        Map<String, Integer> listed = new HashMap<>();
        Set<String> pairs = new HashSet<>();
        Instant crawl = Instant.parse("2026-02-27T00:00:00Z");
        // plain conditions and one assertion behind them: there are hundreds of thousands of rows
        List<List<String>> wrong = new ArrayList<>();
        CsvFile.of(folder.resolve("follows.csv")).forEach(row -> {
            boolean known = FOLLOWERS.containsKey(row.get(0)) && FOLLOWERS.containsKey(row.get(1));
            boolean seen = !Instant.parse(row.get(2)).isAfter(crawl);
            if (!known || !seen || !pairs.add(row.get(0) + " " + row.get(1))) {
                wrong.add(row);
            }
            listed.merge(row.get(1), 1, Integer::sum);
        });

        assertThat(wrong).isEmpty();
        assertThat(listed).hasSizeGreaterThan(1_000);
        assertThat(listed.keySet()).doesNotContainAnyElementsOf(SECRET);
        listed.forEach((account, count) -> {
            int followers = FOLLOWERS.getOrDefault(account, 0);
            assertThat(count).isIn(Math.min(followers, 50), Math.min(followers, 300));
        });
        assertThat(listed.values()).contains(50, 300);
    }

    @Test
    void the_fake_share_is_that_of_the_written_follows_where_all_are_listed() throws IOException {
        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> fakes = new HashMap<>();
        CsvFile.of(folder.resolve("follows.csv")).forEach(row -> {
            all.merge(row.get(1), 1, Integer::sum);
            fakes.merge(row.get(1), "fake".equals(KIND.get(row.get(0))) ? 1 : 0, Integer::sum);
        });

        int compared = 0;
        for (Truth truth : Truth.read(folder.resolve("truth.csv"))) {
            int followers = FOLLOWERS.getOrDefault(truth.accountId(), 0);
            if (followers > 0 && followers == all.getOrDefault(truth.accountId(), 0)) {
                int fake = fakes.getOrDefault(truth.accountId(), 0);
                assertThat(truth.genuineFollowers()).isEqualTo(followers - fake);
                assertThat(truth.fakeShare()).isCloseTo((double) fake / followers, within());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void the_claims_follow_from_the_quantities() {
        for (Truth t : Truth.read(folder.resolve("truth.csv"))) {
            if (t.kind() == Kind.CONSUMER || t.kind() == Kind.ASPIRANT) {
                double reference = 0.5 * Math.min(1, 617.0 / t.genuineFollowers());
                assertThat(t.regular()).isEqualTo(t.intent() < 0.5);
                // Shares are written with six decimals, and a wide audience has a small reference.
                assertThat(t.circleRatio())
                        .isCloseTo(t.circleShare() / reference, Offset.offset(1e-6 / reference + 1e-6));
                assertThat(t.circle()).isEqualTo(t.circleRatio() >= 1.5 && t.circleShare() >= 0.1);
                assertThat(t.standing()).isEqualTo(t.standingPercentile() >= 0.9 && t.standingMultiple() >= 2);
                assertThat(t.content()).isEqualTo(t.contentPercentile() >= 0.8);
            }
            assertThat(t.alpha()).isEqualTo(t.authentic() && t.regular() && t.standing() && t.content() && t.circle());
        }
    }

    @Test
    void private_accounts_show_no_posts() throws IOException {
        Map<String, Integer> posts = new HashMap<>();
        CsvFile file = CsvFile.of(folder.resolve("posts.csv"));
        file.forEach(row -> posts.merge(row.get(1), 1, Integer::sum));

        // 27 % of the people keep their accounts private.
        assertThat(SECRET.size() / 3_000.0).isBetween(0.21, 0.33);
        assertThat(posts.keySet()).doesNotContainAnyElementsOf(SECRET);
        assertThat(posts.values()).allMatch(count -> count <= 12);
    }

    @Test
    void interactions_belong_to_posts_that_were_seen() throws IOException {
        Map<String, Instant> posted = new HashMap<>();
        CsvFile.of(folder.resolve("posts.csv")).forEach(row -> posted.put(row.getFirst(), Instant.parse(row.get(2))));
        Map<String, Integer> likers = new HashMap<>();
        Set<String> kinds = new HashSet<>();
        List<List<String>> wrong = new ArrayList<>();
        CsvFile.of(folder.resolve("interactions.csv")).forEach(row -> {
            Instant since = posted.get(row.get(2));
            kinds.add(row.get(3));
            if ("like".equals(row.get(3))) {
                likers.merge(row.get(2), 1, Integer::sum);
            }
            boolean early = !"like".equals(row.get(3))
                    && since != null
                    && Instant.parse(row.get(4)).isBefore(since);
            if (since == null || early) {
                wrong.add(row);
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(kinds).containsExactlyInAnyOrder("like", "reply", "mention", "tag");
        assertThat(likers.values()).allMatch(count -> count <= 100).contains(100);
    }

    @Test
    void a_world_nobody_knows_is_refused_with_the_names_there_are() {
        assertThatThrownBy(() -> new WorldSpec("nowhere", 3_000, 1))
                .isInstanceOf(KithException.class)
                .hasMessageContaining("'nowhere'")
                .hasMessageContaining("shift-high");
    }

    @Test
    void a_truth_with_a_broken_cell_is_refused_with_its_line(@TempDir Path other) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("truth.csv"));
        String broken = lines.get(2).replace("true", "maybe").replace("false", "maybe");
        Path file = Files.write(other.resolve("truth.csv"), List.of(lines.get(0), lines.get(1), broken));

        assertThatThrownBy(() -> Truth.read(file))
                .isInstanceOf(KithException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("maybe");
    }

    /// Six decimals are written.
    private static Offset<Double> within() {
        return Offset.offset(1e-4);
    }
}
