package kith.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kith.core.Progress;
import kith.data.Dataset;
import kith.data.Export;
import kith.data.Export.Format;
import kith.data.Forget;
import kith.data.Table;
import kith.testkit.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Import, export and forgetting, seen through the dataset.
class DatasetTest {
    @TempDir
    Path folder;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
    }

    @Test
    void rows_in_another_order_on_other_threads_give_the_same_hash() throws IOException {
        Property.forSeeds(3, random -> {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int from = i % 40;
                lines.add("p%d,q%d,2025-01-%02d".formatted(from, i / 7, 1 + i % 28));
            }
            List<String> hashes = new ArrayList<>();
            for (int threads = 1; threads <= 2; threads++) {
                Collections.shuffle(lines, new Random(random.nextLong()));
                try {
                    Path here = Files.createTempDirectory(folder, "order");
                    Path file = Files.writeString(
                            here.resolve("follows.csv"),
                            "follower_id,followed_id,created_at\n" + String.join("\n", lines) + "\n");
                    hashes.add(Import.run(
                                    ImportRequest.of(here.resolve("dataset"), Fixture.NOW, file)
                                            .withThreads(threads),
                                    Progress.NONE)
                            .datasetSha256());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            assertThat(hashes.get(0)).isNotNull().isEqualTo(hashes.get(1));
        });
    }

    @Test
    void follow_edge_is_kept_once_with_its_earliest_time() throws IOException {
        ImportReport report = fixture.run(fixture.file(
                "follows.csv", "follower_id,followed_id,created_at\na,b,2025-02-01\na,b,2025-01-01\na,b,\nb,a,\n"));

        assertThat(fixture.rows("SELECT follower_id, followed_id, created_at FROM follows ORDER BY 1"))
                .containsExactly("a|b|2025-01-01 00:00:00", "b|a|null");
        assertThat(report.repairs()).containsEntry("duplicates kept once", 2L);
    }

    @Test
    void equal_answers_without_time_are_two_in_one_import_and_not_four_after_the_next() throws IOException {
        Path file = fixture.file(
                "interactions.csv",
                "actor_id,account_id,kind,post_id\na,b,reply,p\na,b,reply,p\na,b,like,p\na,b,like,p\n");
        fixture.run(file);
        fixture.run(file);

        assertThat(fixture.rows("SELECT kind, count(*) FROM interactions GROUP BY ALL ORDER BY ALL"))
                .containsExactly("like|1", "reply|2");
    }

    @Test
    void dry_run_reports_the_same_and_makes_nothing() throws IOException {
        Path file = fixture.file("accounts.csv", "username;followers\n@amy;12,3K\n=x();5\n");
        Path list = folder.resolve("list.csv");
        ImportReport dry = Import.run(fixture.request(file).asDryRun(list), Progress.NONE);

        assertThat(fixture.dataset()).doesNotExist();
        assertThat(Files.readAllLines(list)).hasSize(2);
        ImportReport real = fixture.run(file);
        assertThat(dry.tables()).isEqualTo(real.tables());
        assertThat(dry.repairs()).isEqualTo(real.repairs());
        assertThat(real.text())
                .contains("accounts      2 rows read, 1 kept, 1 refused", "numbers with K, M or B written out");
    }

    @Test
    void person_is_forgotten_everywhere_and_stays_out() throws IOException {
        Path accounts = fixture.file("accounts.csv", "account_id,handle,platform\n1,Amy,instagram\n2,bob,instagram\n");
        Path follows = fixture.file("follows.csv", "follower_id,followed_id\n1,2\n2,1\n3,2\n1,1\n");
        Path posts = fixture.file("posts.csv", "post_id,account_id,likes\np,1,3\nq,2,4\n");
        fixture.run(accounts, follows, posts);
        CrashTest.commitResults(fixture.dataset(), "unnest(['1', '2']) AS account_id");

        Forget.Report report = Forget.account(fixture.dataset(), "@amy", Progress.NONE);

        assertThat(report.removed())
                .containsEntry(Table.ACCOUNTS, 1L)
                .containsEntry(Table.FOLLOWS, 2L)
                .containsEntry(Table.POSTS, 1L);
        assertThat(report.resultRows()).isEqualTo(1);
        assertThat(fixture.rows("SELECT account_id FROM accounts")).containsExactly("2");
        assertThat(Dataset.open(fixture.dataset()).resultsAreStale()).isTrue();
        // Neither under the id nor under the handle do they come back.
        fixture.run(accounts, follows, posts, fixture.file("accounts-2.csv", "platform,username\nInstagram,AMY\n"));
        assertThat(fixture.rows("SELECT account_id FROM accounts")).containsExactly("2");
        assertThat(fixture.rows("SELECT follower_id FROM follows")).containsExactly("3");
        try (var all = Files.walk(fixture.dataset())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain("Amy");
            }
        }
    }

    @Test
    void csv_export_cannot_run_in_a_spreadsheet_and_hides_followers() throws IOException {
        fixture.run(
                fixture.file(
                        "accounts.csv",
                        "account_id,handle,bio,followers_count,created_at\n1,amy,=cmd(),5,2025-01-01T10:00:00Z\n2,only_follower,-hi,,\n"),
                fixture.file("follows.csv", "follower_id,followed_id\n2,1\n"));

        List<String> hidden = export("accounts", Format.CSV, false);
        assertThat(hidden.getFirst()).startsWith("account_id,platform,handle,");
        assertThat(hidden.get(1)).isEqualTo("1,,amy,,'=cmd(),,,,2025-01-01T10:00:00Z,5,,,,,,,,2026-03-01T00:00:00Z");
        assertThat(hidden.get(2))
                .startsWith("follower-")
                .doesNotContain("only_follower")
                .doesNotContain("hi");
        assertThat(export("follows", Format.CSV, false).get(1).split(",", -1)[0])
                .isEqualTo(hidden.get(2).split(",", -1)[0]);
        assertThat(export("accounts", Format.CSV, true).get(2)).startsWith("2,,only_follower,,'-hi,");
        assertThat(export("accounts", Format.JSONL, true).getFirst()).contains("\"bio\":\"=cmd()\"");
    }

    @Test
    void exported_table_imports_again_to_the_same_hash() throws IOException {
        ImportReport first = fixture.run(
                fixture.file(
                        "posts.csv",
                        "post_id,account_id,created_at,text,like_count\n1,a,2025-01-01T10:00:00.5Z,\"two\nlines, \"\"quoted\"\"\",7\n2,a,,,\n"));
        for (Format format : Format.values()) {
            Path file = folder.resolve("posts." + format.name().toLowerCase(java.util.Locale.ROOT));
            Export.toFile(Dataset.open(fixture.dataset()), new Export.Options("posts", format, true), file);
            ImportReport again =
                    Import.run(ImportRequest.of(folder.resolve("again-" + format), Fixture.NOW, file), Progress.NONE);
            assertThat(again.datasetSha256()).as("%s", format).isEqualTo(first.datasetSha256());
        }
    }

    @Test
    void unknown_export_says_what_there_is() throws IOException {
        fixture.run(fixture.file("accounts.csv", "account_id\n1\n"));
        assertThatThrownBy(() -> export("assessments", Format.CSV, false)).hasMessageContaining("kith assess");
    }

    @Test
    void json_of_an_api_with_counts_inside_an_object() throws IOException {
        fixture.run(
                fixture.file(
                        "users.jsonl",
                        "{\"id\":\"1\",\"username\":\"amy\",\"pinned\":{\"id\":\"9\"},\"public_metrics\":{\"followers_count\":5,\"tweet_count\":7}}\n"));

        assertThat(fixture.rows("SELECT account_id, handle, followers_count, posts_count FROM accounts"))
                .containsExactly("1|amy|5|7");
    }

    @Test
    void roster_of_a_vendor_is_recognised_by_its_header() throws IOException {
        ImportReport report = fixture.run(
                fixture.file(
                        "export.csv",
                        "Full Name,Username,Platform,Category,Country,Followers,Engagement Rate,Email,Pipeline Status\nAmy A,@amy,IG,food,PT,\"1,234\",4.2%,a@example.org,new\n"));

        assertThat(fixture.rows("SELECT account_id, display_name, location, followers_count FROM accounts"))
                .containsExactly("instagram:amy|Amy A|PT|1234");
        assertThat(report.droppedColumns()).containsExactly("Email (export.csv)");
        assertThat(report.repairs()).containsKeys("names of platforms in another form", "@ removed from a handle");
    }

    @Test
    void utf16_windows_line_ends_and_sep_line_are_read() throws IOException {
        fixture.run(fixture.file(
                "accounts.csv", "\uFEFFsep=;\r\naccount_id;followers\r\nä;1.000\r\n", StandardCharsets.UTF_16LE));

        assertThat(fixture.rows("SELECT account_id, followers_count FROM accounts"))
                .containsExactly("ä|1000");
    }

    @Test
    void quoted_line_breaks_do_not_shift_the_lines_of_rejects() throws IOException {
        ImportReport report = fixture.run(
                fixture.file(
                        "posts.csv",
                        "post_id,account_id,text,likes\n1,a,\"one\ntwo\nthree\",1\n2,a,x,many\n\n3,a,\"5\" tall\",1\n4,a,5\" tall,2\n"));

        assertThat(fixture.rejects(report)).hasSize(2);
        assertThat(fixture.rejects(report))
                .anySatisfy(line -> assertThat(line).startsWith("posts.csv,5,like_count,not_a_number,"));
        assertThat(fixture.rejects(report))
                .anySatisfy(line -> assertThat(line).startsWith("posts.csv,7,text,broken_quote,"));
        assertThat(fixture.rows("SELECT text FROM posts WHERE post_id = '4'")).containsExactly("5\" tall");
    }

    private List<String> export(String what, Format format, boolean names) {
        var out = new ByteArrayOutputStream();
        Export.toStream(Dataset.open(fixture.dataset()), new Export.Options(what, format, names), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
