package kith.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lists people really have.
class ListsTest {
    @TempDir
    Path folder;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
    }

    @Test
    void edges_with_three_kinds_of_dates_and_a_self_loop() throws IOException {
        ImportReport report = fixture.run(fixture.list("edges_follows.csv"));

        // carol follows amy twice, at 1767225600 s = 2026-01-01T00:00:00Z; dan follows himself.
        assertThat(fixture.rows("SELECT follower_id, followed_id, created_at FROM follows ORDER BY ALL"))
                .containsExactly(
                        "amy|bob|2026-01-01 00:00:00", "bob|amy|2026-01-02 00:00:00", "carol|amy|2026-01-01 00:00:00");
        assertThat(report.tables().get(Table.FOLLOWS)).isEqualTo(new ImportReport.Rows(5, 3, 1));
        assertThat(fixture.rejects(report))
                .containsExactly(
                        "edges_follows.csv,6,followed_id,self_loop,dan,nothing: such rows say nothing about a tie,row");
    }

    @Test
    void excel_list_with_mark_semicolons_addresses_and_a_formula() throws IOException {
        ImportReport report = fixture.run(fixture.list("excel_semicolon_bom.csv"));

        assertThat(fixture.rows(
                        "SELECT account_id, platform, handle, followers_count, location FROM accounts ORDER BY ALL"))
                .containsExactly(
                        "instagram:amy.ink|instagram|amy.ink|1234|Portugal",
                        "tiktok:me_myself|tiktok|me_myself|12300|null");
        assertThat(fixture.rejects(report))
                .singleElement()
                .asString()
                .startsWith("excel_semicolon_bom.csv,4,handle,formula,");
        assertThat(report.droppedColumns()).containsExactly("E-mail (excel_semicolon_bom.csv)");
        assertThat(report.ignoredColumns()).containsExactly("Engagement rate (excel_semicolon_bom.csv)");
    }

    @Test
    void windows_1252_list_with_tabs() {
        fixture.run(fixture.list("latin1_tab.tsv"));

        assertThat(fixture.rows("SELECT account_id, display_name, followers_count FROM accounts"))
                .containsExactly("cafe|Café Zoë|900");
    }

    @Test
    void scraped_lists_are_refused_without_a_stated_basis() {
        for (String name : new String[] {"apify_instagram_profile_items.json", "phantombuster_instagram_posts.csv"}) {
            assertThatThrownBy(() -> fixture.run(fixture.list(name)))
                    .isInstanceOf(KithException.class)
                    .hasMessageContaining("was made by a scraper")
                    .hasMessageContaining("--basis");
        }
    }

    @Test
    void apify_profiles_with_posts_inside_and_an_error_record() throws IOException {
        ImportReport report = Import.run(
                fixture.request(fixture.list("apify_instagram_profile_items.json"))
                        .withBasis("consent")
                        .acceptingScraped(),
                Progress.NONE);

        assertThat(fixture.rows("SELECT account_id, bio, followers_count, private FROM accounts"))
                .containsExactly("instagram:amy.ink|tattoo|1234|false");
        // likesCount -1 means that likes are hidden.
        assertThat(fixture.rows(
                        "SELECT post_id, account_id, created_at, media_kind, like_count, reply_count FROM posts"))
                .containsExactly("38|instagram:amy.ink|2026-02-01 10:00:00|image|null|3");
        assertThat(fixture.rejects(report))
                .containsExactly(
                        "apify_instagram_profile_items.json,37,error,source_error,not_found,fetch them again,row");
    }

    @Test
    void phantombuster_posts() {
        Import.run(
                fixture.request(fixture.list("phantombuster_instagram_posts.csv"))
                        .withBasis("consent")
                        .acceptingScraped(),
                Progress.NONE);

        assertThat(
                        fixture.rows(
                                "SELECT post_id, account_id, created_at, media_kind, like_count, reply_count, place FROM posts"))
                .containsExactly("3800000000000000001|instagram:amy.ink|2026-02-01 10:00:00|image|41|3|Porto");
    }
}
