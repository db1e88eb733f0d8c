package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kith.app.CompareOrder;
import kith.app.LocalUseCases;
import kith.app.audit.AuditOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_order_holds_what_was_asked_for() {
        FakeUseCases fake = new FakeUseCases();
        Run run = Run.of(
                fake,
                "audit",
                "r.csv",
                "--dataset",
                "d.kith",
                "--map",
                "followers=Reach",
                "--map",
                "handle=IG name",
                "--price-column",
                "Fee",
                "--offered-as",
                "nano",
                "--threads",
                "3");
        assertThat(run.code()).isZero();
        assertThat(fake.orders)
                .containsExactly(new AuditOrder(
                        Path.of("r.csv"),
                        Path.of("d.kith"),
                        List.of("followers=Reach", "handle=IG name"),
                        "Fee",
                        null,
                        "nano",
                        3));
        assertThat(run.out()).startsWith("Of 2 people offered as micro-influencers, 1 is an alpha consumer (0 to 2)");
        assertThat(run.err()).contains("dropped as sensitive: E-mail; 1 not read", "Line 4: no handle.");
    }

    @Test
    void csv_and_json_are_for_programs_and_run_no_formula() {
        Run csv = Run.of(new FakeUseCases(), "audit", "r.csv", "--format", "csv");
        assertThat(csv.out())
                .startsWith("handle,platform,lines,depth,verdict,alpha,")
                .contains("\n'=cmd(),");
        Run json = Run.of(new FakeUseCases(), "audit", "r.csv", "--format", "json");
        assertThat(json.out()).contains("\"expected_hits_hi\" : 2.0", "\"handle\" : \"=cmd()\"");
    }

    @Test
    void a_share_below_the_one_asked_for_is_a_finding() {
        // 0.95 of 2 people are expected
        assertThat(Run.of(new FakeUseCases(), "audit", "r.csv", "--fail-under", "0.47")
                        .code())
                .isZero();
        Run under = Run.of(new FakeUseCases(), "audit", "r.csv", "--fail-under", "0.5");
        assertThat(under.code()).isEqualTo(1);
        assertThat(under.err()).contains("below the 0.5 you asked for");
        assertThat(Run.of(new FakeUseCases(), "audit", "r.csv", "--fail-under", "50")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void files_are_written_by_their_ending_and_refused_before_any_work() throws IOException {
        Path out = folder.resolve("report.html");
        Run run = Run.of(new FakeUseCases(), "audit", "r.csv", "--out", out.toString());
        assertThat(run.err()).contains("Wrote " + out);
        assertThat(Files.readString(out)).contains("Are we being duped?");
        FakeUseCases fake = new FakeUseCases();
        Run refused = Run.of(fake, "audit", "r.csv", "--out", "report.docx");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(".html, .pdf, .xlsx, .csv or .json");
        assertThat(fake.orders).isEmpty();
    }

    @Test
    void bad_rosters_exit_with_3_and_say_what_to_do() throws IOException {
        Map<String, String> bad = Map.of(
                "empty.csv", "",
                "header.csv", "handle,followers\n",
                "nobody.csv", "email,amount\na@example.test,3\n",
                "two.csv", "Instagram,,TikTok,\nhandle,followers,handle,followers\na,1,b,2\n",
                "pdf.csv", "%PDF-1.7\n1 0 obj\n");
        for (Map.Entry<String, String> each : bad.entrySet()) {
            Path file = Files.writeString(folder.resolve(each.getKey()), each.getValue());
            Run run = Run.of(new LocalUseCases(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), "audit", file.toString());
            assertThat(run.code()).as(each.getKey()).isEqualTo(3);
            assertThat(run.err()).as(each.getKey()).startsWith("kith: ").doesNotContain("Exception", "\tat ");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void compare_shows_rules_people_and_who_was_right() {
        FakeUseCases fake = new FakeUseCases();
        Run run = Run.of(fake, "compare", "d.kith", "--truth", "t.csv", "--limit", "2");
        assertThat(run.code()).isZero();
        assertThat(fake.orders).containsExactly(new CompareOrder(Path.of("d.kith"), Path.of("t.csv"), 2));
        assertThat(run.out())
                .contains(
                        "the market's rule",
                        "Kith's alpha consumers",
                        "Wrongly taken by 'nano'",
                        "@bob",
                        "Missed by",
                        "@ada")
                .contains("8 %", "90 %");
        Run csv = Run.of(new FakeUseCases(), "compare", "d.kith", "--format", "csv");
        assertThat(csv.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith("nano,HypeAuditor 2026,1000.0,10000.0,,50,5,45,15,0,0,0,45,0,0,0.08,0.16,0.9,0.72");
    }

    @Test
    void what_was_said_about_columns_is_kept_where_the_user_says() {
        assertThat(Main.memory(Map.of("KITH_HOME", "/k"), new Properties())).isEqualTo(Path.of("/k/roster-columns"));
        Properties home = new Properties();
        home.setProperty("user.home", "/home/ada");
        assertThat(Main.memory(Map.of(), home)).isEqualTo(Path.of("/home/ada/.kith/roster-columns"));
    }
}
