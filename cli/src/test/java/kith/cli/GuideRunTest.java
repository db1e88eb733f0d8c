package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.app.LocalUseCases;
import kith.app.UseCases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program, from words to exit codes: what the pages show is what comes out, on fewer people.
///
/// After a change that makes other numbers, `-Dgolden.write=true` runs the commands in full and writes the
/// pages anew.
final class GuideRunTest {
    private static final UseCases KITH =
            new LocalUseCases(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    private static final Path ROOT = Path.of("..");

    /// A command and, further down, what it prints.
    private static final Pattern FENCE =
            Pattern.compile("(```sh run\\n)(.*?)(\\n```.*?```text output\\n)(.*?)(```)", Pattern.DOTALL);

    private static final Pattern EXPLAIN = Pattern.compile("kith explain \\S+ (\\S+)");
    /// Titles: letters and spaces from the first column on, perhaps with a colon.
    private static final Pattern TITLE = Pattern.compile("[A-Z][A-Za-z' ]{2,60}:?");

    /// Columns of a table.
    private static final Pattern HEAD = Pattern.compile("(who|verdict|table|rank|what|money) {2}.*");

    @TempDir
    private static Path folder;

    private static Run demo;

    @BeforeAll
    static void simulate() {
        demo = kith("demo", "--people", "2000", "--out", dataset());
    }

    @Test
    void the_commands_of_the_pages_give_what_they_show() throws IOException {
        for (Path page : List.of(
                ROOT.resolve("README.md"),
                ROOT.resolve("docs/guide/first-steps.md"),
                ROOT.resolve("docs/guide/plan.md"))) {
            if (Boolean.getBoolean("golden.write")) {
                write(page);
            }
            List<MatchResult> blocks =
                    FENCE.matcher(Files.readString(page)).results().toList();
            assertThat(blocks).as(page.toString()).isNotEmpty();
            for (MatchResult block : blocks) {
                String command = block.group(2)
                        .replaceAll("kith demo.*", "kith demo --people 2000 --out demo.kith")
                        .replaceAll("explain demo.kith \\S+", "explain demo.kith " + first(demo.out()));
                Run run = run(command, dataset());
                assertThat(run.code()).as(command).isZero();
                assertThat(shape(run.out())).as(command).isNotEmpty().isEqualTo(shape(block.group(4)));
            }
        }
    }

    /// Runs the commands of a page as they are written and puts what they print under them.
    private static void write(Path page) throws IOException {
        String own = folder.resolve(page.getFileName() + ".kith").toString();
        String[] person = {""};
        String written = FENCE.matcher(Files.readString(page)).replaceAll(block -> {
            String command = block.group(2).replaceAll("explain demo.kith .+", "explain demo.kith " + person[0]);
            boolean demonstrates = command.contains("kith demo");
            Run run = run(demonstrates ? command + " --out demo.kith" : command, own);
            if (demonstrates) {
                person[0] = first(run.out());
            }
            String shown = block.group(1) + command + block.group(3) + run.out().replace(own, "demo.kith");
            return Matcher.quoteReplacement(shown + block.group(5));
        });
        Files.writeString(page, written);
    }

    private static Run run(String command, String dataset) {
        return kith(command.replaceFirst("^(\\./)?kith ", "")
                .replace("demo.kith", dataset)
                .replace("--out plan", "--out " + folder.resolve("plan"))
                .split(" "));
    }

    @Test
    void the_plan_of_the_guide_lies_in_the_files_it_names() throws IOException {
        Run run = run("kith plan demo.kith --budget 900 --out plan.html --out plan.xlsx", dataset());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("plan.html")))
                .contains("Whom to invite for 900", "What else the money would bring", "This community is simulated");
        assertThat(folder.resolve("plan.xlsx")).isNotEmptyFile();
    }

    @Test
    void everything_the_demo_tells_to_try_next_works() {
        List<String> commands = demo.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("kith "))
                .toList();
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            assertThat(kith(command.substring("kith ".length()).split(" ")).code())
                    .as(command)
                    .isZero();
        }
    }

    @Test
    void each_kind_of_failure_has_its_exit_code() throws IOException {
        assertThat(kith("find", dataset(), "--verdict", "all", "--fail-under", "1000000")
                        .code())
                .isEqualTo(1);
        assertThat(kith("explain", dataset(), "@nobody.at.all").code()).isEqualTo(2);
        assertThat(kith("assess", folder.resolve("nowhere").toString()).code()).isEqualTo(2);
        Path broken = Files.writeString(folder.resolve("accounts.csv"), "account_id,followers_count\n,5\n");
        Run refused = kith(
                "import", broken.toString(), "--into", folder.resolve("b.kith").toString());
        assertThat(refused.code()).as(refused.err()).isEqualTo(3);
        Path odd = Files.writeString(folder.resolve("odd.yaml"), "standing:\n  percentil: 0.9\n");
        Run wrong = kith("definition", "--definition", odd.toString());
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("odd.yaml, line 2");
        assertThat(kith(
                                "definition",
                                "--definition",
                                folder.resolve("none.yaml").toString())
                        .code())
                .isEqualTo(4);
    }

    @Test
    void export_and_forget_work_from_the_command_line() throws IOException {
        String own = folder.resolve("own.kith").toString();
        Path fans = Files.writeString(
                folder.resolve("fans.csv"), "handle,platform,followers\nada,instagram,310\nbob,instagram,20\n");
        assertThat(kith("import", fans.toString(), "--into", own).code()).isZero();
        assertThat(kith("assess", own, "--format", "csv").out()).startsWith("verdict,accounts");
        assertThat(kith("export", own).out().lines()).hasSize(3);
        Run forgotten = kith("forget", own, "@ada");
        assertThat(forgotten.code()).as(forgotten.err()).isZero();
        assertThat(kith("export", own).out()).doesNotContain("ada").contains("bob");
    }

    private static String dataset() {
        return folder.resolve("demo.kith").toString();
    }

    private static String first(String demo) {
        Matcher explain = EXPLAIN.matcher(demo);
        assertThat(explain.find()).isTrue();
        return explain.group(1);
    }

    private static Run kith(String... words) {
        return Run.of(KITH, words);
    }

    /// The titles and heads of tables in the order they come, without the one section that not everybody has.
    private static List<String> shape(String output) {
        return output.lines()
                .map(line -> HEAD.matcher(line).matches() ? line.replaceAll(" +", " ") : line)
                .filter(line -> !line.equals("What would change this"))
                .filter(line -> TITLE.matcher(line).matches() || line.matches("(who|verdict|table|rank|what|money) .*"))
                .toList();
    }
}
