package kith.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kith.app.AssessOrder;
import kith.app.DemoOrder;
import kith.app.ExportOrder;
import kith.app.ForgetOutcome;
import kith.app.ImportOrder;
import kith.app.audit.AuditReport;
import kith.app.audit.Audited;
import kith.core.Goal;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.people.PeopleFilter;
import kith.core.people.PeopleSort;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.core.workspace.Role;
import kith.testkit.OtherProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Forgets a person whom every place of a workspace names, and looks for them in all of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgettingTest {
    private static final String ID = "id-quillon-77";
    private static final String HANDLE = "zz_Quillon";
    private static final String NAME = "Quillia Onderwater";
    private static final List<String> TRACES = List.of("quillon", "quillia", "onderwater");
    private static final List<String> TABLES = List.of(
            "accounts",
            "follows",
            "posts",
            "interactions",
            "snapshots",
            "known_ties",
            "labels",
            "assessments",
            "evidence");

    private Path whole = Path.of("");
    private String other = "";

    @BeforeAll
    void a_workspace_that_names_them_everywhere(@TempDir Path folder) throws Exception {
        whole = folder.resolve("whole");
        Path dataset = whole.resolve("shop.kith");
        AnotherForgetting.KITH.demo(new DemoOrder(1_500, 3, 2, 10, dataset), Progress.NONE);
        try (Workspace workspace = open(whole)) {
            other = workspace
                    .people()
                    .list(dataset, PeopleFilter.EVERYBODY, PeopleSort.SUREST, 0, 1)
                    .people()
                    .getFirst()
                    .assessment()
                    .accountId();
        }
        importThem(folder, dataset);
        AnotherForgetting.KITH.assess(new AssessOrder(dataset, null, 1, 2), Progress.NONE);
        try (Workspace workspace = open(whole)) {
            workspace.team().addOwner("anna", "{noop}x");
            workspace.team().add("ben", Role.MANAGER, "{noop}x");
            nameThem(workspace);
            workspace.people().prepare(dataset, Progress.NONE);
        }
        assertThat(traces(whole)).contains("kith.db").anyMatch(path -> path.startsWith("reports"));
    }

    private void importThem(Path folder, Path dataset, Path... others) throws IOException {
        Path accounts = Files.writeString(
                folder.resolve("accounts.csv"),
                "account_id,handle,display_name,bio,followers_count,created_at\n%s,%s,%s,Bakes,300,2020-01-01\n"
                        .formatted(ID, HANDLE, NAME));
        Path follows = Files.writeString(
                folder.resolve("follows.csv"),
                "follower_id,followed_id\n%1$s,%2$s\n%2$s,%1$s\n%1$s,%1$s\n".formatted(ID, other));
        Path posts = Files.writeString(
                folder.resolve("posts.csv"),
                "post_id,account_id,created_at,like_count\nq1,%1$s,2026-01-01,5\nq2,%1$s,not a day,6\n".formatted(ID));
        List<Path> files = Stream.concat(Stream.of(accounts, follows, posts), Stream.of(others))
                .toList();
        AnotherForgetting.KITH.importFiles(importing(dataset, files), Progress.NONE);
    }

    private static ImportOrder importing(Path dataset, List<Path> files) {
        return new ImportOrder(files, dataset, null, null, null, null, null, null, 0.9, false, false);
    }

    private void nameThem(Workspace workspace) throws Exception {
        Trail trail = workspace.trail();
        trail.note("anna", Deed.Kind.SAW_PERSON, "shop", ID);
        trail.note("ben", Deed.Kind.REFUSED, null, "GET /datasets/shop/people/" + ID);
        trail.note("ben", Deed.Kind.SAW_PERSON, "shop", other);
        workspace.remarks().contest("shop", ID, "ben", "I know her");
        workspace.remarks().label("shop", ID, "ben", "regular");
        workspace.remarks().contest("shop", other, "ben", "the sister of @" + HANDLE + ", a baker");
        workspace.remarks().contest("shop", other, "ben", "a baker");
        workspace.views().keep("ben", "shop", "discover", "mine", "q=%40" + HANDLE + "&sort=alpha");
        workspace.views().keep("ben", "shop", "discover", "bakers", "q=bakes");
        workspace.answers().once("anna", "key", "hash", () -> "{\"handle\":\"" + HANDLE + "\"}");
        audit(workspace, "offer.csv", "username,followers\n@%s,300\n%s,90\n".formatted(HANDLE, "somebody_else"));
        audit(workspace, "other.csv", "username,followers\nsomebody_else,90\n");
        plan(workspace, List.of(ID, other));
        check(workspace, "list.csv.gz", gzip("account_id,handle\n%s,%s\n".formatted(ID, HANDLE)));
        check(workspace, "else.csv", "account_id,handle\n5,else\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Job audit(Workspace workspace, String name, String roster) throws Exception {
        String upload = workspace.jobs().nextId();
        String file = workspace
                .uploads()
                .keep(upload, name, new ByteArrayInputStream(roster.getBytes(StandardCharsets.UTF_8)));
        AuditAsk ask = new AuditAsk("shop", upload, file, "micro-influencers", null, List.of());
        Job job = WorkspaceTest.ended(workspace, workspace.auditWork().start("ben", ask));
        assertThat(job.state()).as(job.message()).isEqualTo(Job.State.DONE);
        return job;
    }

    private static void plan(Workspace workspace, List<String> include) throws Exception {
        PlanAsk ask = new PlanAsk(
                "shop",
                5_000,
                Goal.KNOWN_REACH,
                50,
                0.01,
                0.3,
                Map.of(),
                0,
                Map.of(),
                0,
                include,
                List.of(),
                List.of(),
                1);
        Job job = WorkspaceTest.ended(workspace, workspace.planWork().start("ben", ask));
        assertThat(job.state()).as(job.message()).isEqualTo(Job.State.DONE);
    }

    private static void check(Workspace workspace, String name, byte[] content) throws Exception {
        String upload = workspace.jobs().nextId();
        String kept = workspace.uploads().keep(upload, name, new ByteArrayInputStream(content));
        ImportAsk ask = new ImportAsk("shop", upload, List.of(kept), "accounts", false, null, null, null, false);
        WorkspaceTest.ended(workspace, workspace.dataWork().check("anna", ask));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static Workspace open(Path folder) {
        return Workspace.open(folder, List.of(), AnotherForgetting.KITH, AnotherForgetting.CLOCK);
    }

    private Path copy(Path folder) throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(whole.relativize(file).toString()));
            }
        }
        return copy;
    }

    /// The files whose bytes, unpacked where they are packed, name the person, and the tables and results that do.
    private static List<String> traces(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .filter(file -> named(bytes(file)))
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toList());
            Path dataset = folder.resolve("shop.kith");
            TABLES.stream().filter(table -> named(csv(dataset, table))).forEach(found::add);
            return found;
        }
    }

    private static String bytes(Path file) {
        try (InputStream in = file.toString().endsWith(".gz")
                ? new java.util.zip.GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean named(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return TRACES.stream().anyMatch(small::contains);
    }

    private static String csv(Path dataset, String what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnotherForgetting.KITH.export(new ExportOrder(dataset, what, "csv", null), out, Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_would_go_is_said_and_then_gone_from_every_file(@TempDir Path folder) throws Exception {
        Path copy = copy(folder);
        try (Workspace workspace = open(copy)) {
            Forgetting.Preview preview = workspace.forgetting().look("shop", "@ZZ_quillon");
            assertThat(preview.known()).isTrue();
            assertThat(preview.goesBy()).containsExactly("zz_quillon");
            assertThat(preview.elsewhere()).isEmpty();

            Job job = WorkspaceTest.ended(workspace, workspace.forgetting().forget("anna", "shop", "@ZZ_quillon"));

            assertThat(job.state()).as(job.message()).isEqualTo(Job.State.DONE);
            ForgetOutcome outcome = workspace.forgetting().outcome(job).orElseThrow();
            assertThat(outcome.removed())
                    .containsAllEntriesOf(Map.of(
                            "accounts", 1L,
                            "follows", 2L,
                            "results", 2L,
                            "log", 2L,
                            "remarks", 3L,
                            "saved views", 1L,
                            "answers to programs", 1L,
                            "uploads", 2L,
                            "audits and plans", 2L));
            // a row of the same counts, but words of jobs whose reports went first are words no more
            assertThat(preview.outcome().removed().keySet())
                    .containsAll(outcome.removed().keySet());
            assertThat(workspace.trail().newest(20, 0))
                    .anyMatch(deed -> deed.kind() == Deed.Kind.FORGOT && Objects.equals(deed.member(), "anna"));
        }
        assertThat(traces(copy)).isEmpty();
    }

    @Test
    void what_names_others_stays_and_what_went_says_so(@TempDir Path folder) throws Exception {
        Path copy = copy(folder);
        try (Workspace workspace = open(copy)) {
            WorkspaceTest.ended(workspace, workspace.forgetting().forget("anna", "shop", ID));

            assertThat(workspace.remarks().about("shop", other)).hasSize(1);
            assertThat(workspace.views().of("ben", "shop", "discover")).hasSize(1);
            assertThat(workspace.trail().newest(20, 0)).anyMatch(deed -> other.equals(deed.subject()));
            List<Job> audits = workspace.auditWork().of("shop", 10);
            assertThat(audits).hasSize(2);
            Job kept = audits.stream()
                    .filter(job -> workspace.auditWork().asked(job).file().equals("other.csv"))
                    .findFirst()
                    .orElseThrow();
            assertThat(workspace.auditWork().report(kept)).isPresent();
            Job gone =
                    audits.stream().filter(job -> !job.equals(kept)).findFirst().orElseThrow();
            assertThat(gone.state()).isEqualTo(Job.State.WITHDRAWN);
            assertThat(gone.message())
                    .isEqualTo(
                            "It named somebody who was forgotten on 2026-11-27, so it was removed. Send the list again without them.");
            Job plan = workspace.planWork().of("shop", 10).getFirst();
            assertThat(plan.state()).isEqualTo(Job.State.WITHDRAWN);
            assertThat(workspace.planWork().asked(plan).include()).containsExactly(other);
            assertThat(WorkspaceTest.ended(workspace, workspace.planWork().again("ben", plan))
                            .state())
                    .isEqualTo(Job.State.DONE);
        }
        assertThat(traces(copy)).isEmpty();
    }

    @Test
    void whoever_is_forgotten_twice_or_was_never_there_is_kept_out(@TempDir Path folder) throws Exception {
        Path copy = copy(folder);
        try (Workspace workspace = open(copy)) {
            workspace.forgetting().now("shop", HANDLE, Progress.NONE);
            assertThat(workspace.forgetting().look("shop", HANDLE).known()).isFalse();
            assertThat(workspace.forgetting().now("shop", HANDLE, Progress.NONE).removed())
                    .isEmpty();
            assertThat(workspace
                            .forgetting()
                            .now("shop", "nobody_here", Progress.NONE)
                            .removed())
                    .isEmpty();
            assertThatThrownBy(() -> workspace.forgetting().forget("anna", "shop", "  "))
                    .isInstanceOf(KithException.class)
                    .hasMessageContaining("Say whom to forget");
        }
        Path dataset = copy.resolve("shop.kith");
        Path stranger = Files.writeString(
                folder.resolve("more.csv"), "account_id,handle\nnobody_here,nobody_here\nnew_here,new_here\n");
        long before = AnotherForgetting.KITH.describe(dataset).accounts();
        importThem(folder, dataset, stranger);
        assertThat(AnotherForgetting.KITH.describe(dataset).accounts()).isEqualTo(before + 1);
        assertThat(traces(copy)).isEmpty();
    }

    @Test
    void a_seller_who_names_them_again_does_not_have_them_judged(@TempDir Path folder) throws Exception {
        Path copy = copy(folder);
        try (Workspace workspace = open(copy)) {
            workspace.forgetting().now("shop", HANDLE, Progress.NONE);
            Job job = audit(workspace, "offer.csv", "username,followers\n@%s,300\nother_one,90\n".formatted(HANDLE));
            AuditReport report = workspace.auditWork().report(job).orElseThrow();
            assertThat(report.people()).extracting(Audited::handle).containsExactly("other_one");
            assertThat(report.reading().notes()).contains("1 row left out: asked to be forgotten in this dataset.");
            assertThat(traces(copy)).allMatch(path -> path.startsWith("uploads/"));
        }
    }

    @Test
    void the_command_waits_for_what_was_interrupted(@TempDir Path folder) throws Exception {
        Path copy = copy(folder);
        try (OtherProcess process =
                OtherProcess.start(AnotherForgetting.class, copy.toString(), "@" + HANDLE, "before the dataset")) {
            process.awaitLine("before the dataset");
            process.kill();
        }
        try (Workspace workspace = open(copy)) {
            assertThat(workspace.forgetting().now("shop", HANDLE, Progress.NONE).removed())
                    .isEmpty();
        }
        assertThat(traces(copy)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before the dataset", "removing rows", "after the dataset"})
    void who_is_killed_in_between_goes_on(String where, @TempDir Path folder) throws Exception {
        Path copy = copy(folder);
        try (OtherProcess process = OtherProcess.start(AnotherForgetting.class, copy.toString(), "@" + HANDLE, where)) {
            process.awaitLine(where);
            assertThat(process.kill()).isEqualTo(128 + 9);
        }
        try (Workspace workspace = open(copy)) {
            Job job = workspace.jobs().of("shop", Forgetting.FORGET, 1).getFirst();
            assertThat(WorkspaceTest.ended(workspace, job).state()).isEqualTo(Job.State.DONE);
        }
        assertThat(traces(copy)).isEmpty();
    }
}
