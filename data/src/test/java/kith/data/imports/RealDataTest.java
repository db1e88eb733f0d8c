package kith.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kith.core.Progress;
import kith.data.Table;
import kith.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole real data sets, as they lie there, each with one call. Row counts are those of their READMEs.
class RealDataTest {
    @TempDir
    Path folder;

    @Test
    void instafake_becomes_accounts_labels_and_posts() {
        var fixture = new Fixture(folder);
        ImportReport report =
                Import.run(fixture.request(SharedData.orSkip("instafake")).withMap("instafake"), Progress.NONE);

        // 200 fake + 994 real + 700 ordinary accounts, each with one label; 57,816 posts.
        assertThat(report.tables().get(Table.ACCOUNTS)).isEqualTo(new ImportReport.Rows(1894, 1894, 0));
        assertThat(report.tables().get(Table.LABELS)).isEqualTo(new ImportReport.Rows(1894, 1894, 0));
        assertThat(report.tables().get(Table.POSTS)).isEqualTo(new ImportReport.Rows(57_816, 57_816, 0));
        assertThat(fixture.rows("SELECT value, count(*) FROM labels GROUP BY ALL ORDER BY ALL"))
                .containsExactly("fake|200", "ordinary|700", "real|994");
        // The median of the 700 that the README states.
        assertThat(
                        fixture.rows(
                                "SELECT CAST(quantile_disc(followers_count, 0.5) AS INTEGER) FROM accounts WHERE account_id LIKE 'instafake-ordinary:%'"))
                .containsExactly("352");
        assertThat(fixture.rows(
                        "SELECT count(*) FROM posts WHERE created_at IS NULL OR created_at < TIMESTAMP '2010-10-06'"))
                .containsExactly("0");
    }

    @Test
    void twitch_musae_becomes_three_languages_with_mutual_follows() {
        var fixture = new Fixture(folder);
        ImportReport report =
                Import.run(fixture.request(SharedData.orSkip("twitch_musae")).withMap("twitch-musae"), Progress.NONE);

        assertThat(fixture.rows("SELECT language, count(*) FROM accounts GROUP BY ALL ORDER BY ALL"))
                .containsExactly("de|9498", "en|7126", "fr|6549"); // 6,551 rows, ids 1018 and 3754 twice
        assertThat(fixture.rows("SELECT count(*) FROM labels WHERE value = 'partner'"))
                .containsExactly("1389"); // 597 + 384 + 410, less the two that are there twice
        assertThat(
                        fixture.rows(
                                "SELECT count(*) FROM follows f ANTI JOIN follows g ON f.follower_id = g.followed_id AND f.followed_id = g.follower_id"))
                .containsExactly("0");
        // id 73045350 is 1,459 days old on 2018-05-15.
        assertThat(fixture.rows("SELECT created_at FROM accounts WHERE account_id = 'twitch-en:2299'"))
                .containsExactly("2014-05-17 00:00:00");
        assertThat(report.notes().keySet()).anyMatch(note -> note.contains("DE_features.json not read"));
    }
}
