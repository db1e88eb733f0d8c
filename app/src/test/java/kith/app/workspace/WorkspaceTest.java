package kith.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import kith.app.ImportOutcome;
import kith.app.LocalUseCases;
import kith.core.KithException;
import kith.core.workspace.Job;
import kith.core.workspace.Member;
import kith.core.workspace.Role;
import kith.testkit.OtherProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a team's folder remembers.
final class WorkspaceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);
    private static final String LIST = "Kundennummer;Nutzername;Fans\n1;anna;210\n2;ben;95\n3;;12\n";

    private static Workspace open(Path folder) {
        return Workspace.open(folder, List.of(), new LocalUseCases(CLOCK), CLOCK);
    }

    static Job ended(Workspace workspace, Job job) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            Job now = workspace.jobs().find(job.id()).orElseThrow();
            if (now.state().over()) {
                return now;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the job did not end");
    }

    private static ImportAsk upload(Workspace workspace, String name, String content) {
        String id = workspace.jobs().nextId();
        String kept =
                workspace.uploads().keep(id, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        return new ImportAsk("shop", id, List.of(kept), null, false, null, null, null, false);
    }

    @Test
    void a_list_with_strange_headings_is_checked_mapped_by_hand_and_imported(@TempDir Path folder) throws Exception {
        try (Workspace workspace = open(folder)) {
            DataWork work = workspace.dataWork();
            Job refused = ended(workspace, work.check("anna", upload(workspace, "../../liste.csv", LIST)));
            assertThat(refused.state()).isEqualTo(Job.State.FAILED);
            assertThat(refused.message()).startsWith("liste.csv, line 1").doesNotContain(folder.toString());
            Job checked = ended(
                    workspace,
                    work.choose(
                            "anna",
                            refused,
                            "liste.csv",
                            "accounts",
                            Map.of("Kundennummer", "account_id", "Nutzername", "handle", "Fans", "followers_count")));
            assertThat(checked.state()).isEqualTo(Job.State.DONE);
            assertThat(workspace.datasets()).isEmpty();
            Job imported = ended(workspace, work.importFiles("anna", work.asked(checked)));
            ImportOutcome outcome = Objects.requireNonNull(work.imported(imported));
            assertThat(outcome.tables().getFirst().kept()).isEqualTo(3);
            assertThat(workspace.datasets()).containsOnlyKeys("shop");
        }
    }

    @Test
    void a_job_that_ran_when_the_server_was_ended_goes_on(@TempDir Path folder) throws Exception {
        String id;
        try (Workspace workspace = open(folder)) {
            CountDownLatch started = new CountDownLatch(1);
            Job job = workspace.jobs().submit(workspace.jobs().nextId(), "check", "shop", "anna", "{}", progress -> {
                started.countDown();
                long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                while (System.nanoTime() < deadline) {
                    progress.at("working", 1, 2);
                }
                return "{}";
            });
            id = job.id();
            started.await();
        }
        for (int times = 0; times < 2; times++) {
            try (Workspace workspace = open(folder)) {
                Job found = workspace.jobs().find(id).orElseThrow();
                assertThat(found.state()).isEqualTo(Job.State.WAITING);
                assertThat(found.message()).isNull();
            }
        }
        try (Workspace workspace = open(folder)) {
            takeUp(workspace.jobs());
            assertThat(ended(workspace, workspace.jobs().find(id).orElseThrow()).result())
                    .isEqualTo("\"went on\"");
        }
    }

    private static void takeUp(Jobs jobs) {
        jobs.takeUp(
                _ -> true,
                job -> new Jobs.Left(_ -> "\"went on\"", false, !job.kind().equals(DataWork.IMPORT)));
    }

    @Test
    void what_ran_when_the_server_was_killed_goes_on_unless_twice_would_be_wrong(@TempDir Path folder)
            throws Exception {
        killed(folder, DataWork.IMPORT);
        try (Workspace workspace = open(folder)) {
            takeUp(workspace.jobs());
            Job asked = workspace.jobs().of("shop", DataWork.IMPORT, 1).getFirst();
            assertThat(asked.state()).isEqualTo(Job.State.INTERRUPTED);
            assertThat(asked.message()).contains("See whether it was done before you run it again.");
            assertThat(asked.order()).isEqualTo("{\"asked\":1}");
            Job waited = workspace.jobs().of("shop", "waited", 1).getFirst();
            assertThat(ended(workspace, waited).state()).isEqualTo(Job.State.DONE);
        }
    }

    @Test
    void a_job_that_kills_every_server_is_tried_twice(@TempDir Path folder) throws Exception {
        killed(folder, DataWork.ASSESS);
        killed(folder, DataWork.ASSESS);
        try (Workspace workspace = open(folder)) {
            takeUp(workspace.jobs());
            List<Job> jobs = workspace.jobs().of("shop", DataWork.ASSESS, 2);
            assertThat(jobs).extracting(Job::state).containsExactly(Job.State.INTERRUPTED);
        }
    }

    private static void killed(Path folder, String kind) throws Exception {
        try (OtherProcess server = OtherProcess.start(AnotherServer.class, folder.toString(), kind)) {
            server.awaitLine("working");
            assertThat(server.kill()).isEqualTo(128 + 9);
        }
    }

    /// Works on one job while another waits, or on what was left, until it is killed.
    static final class AnotherServer {
        private AnotherServer() {}

        static void main(String[] args) throws InterruptedException {
            Jobs jobs = open(Path.of(args[0])).jobs();
            CountDownLatch started = new CountDownLatch(1);
            Jobs.Work work = _ -> {
                started.countDown();
                while (true) {
                    LockSupport.park();
                }
            };
            if (jobs.newest(1).isEmpty()) {
                for (String kind : List.of(args[1], "waited")) {
                    jobs.submit(jobs.nextId(), kind, "shop", "anna", "{\"asked\":1}", work);
                }
            } else {
                jobs.takeUp(job -> job.kind().equals(args[1]), _ -> new Jobs.Left(work, false, true));
            }
            started.await();
            System.out.println("working");
            System.out.flush();
            while (true) {
                LockSupport.park();
            }
        }
    }

    @Test
    void a_folder_may_be_named_in_any_way(@TempDir Path folder) throws Exception {
        Path roundabout = folder.resolve("elsewhere/../team/.");
        try (Workspace workspace = open(roundabout)) {
            Job checked = ended(
                    workspace,
                    workspace.dataWork().check("anna", upload(workspace, "people.csv", "account_id,handle\n1,ann\n")));
            assertThat(checked.state()).isEqualTo(Job.State.DONE);
        }
    }

    @Test
    void names_of_files_are_cut_to_what_a_disk_takes(@TempDir Path folder) {
        try (Workspace workspace = open(folder)) {
            for (String letter : List.of("a", "ä", "😀")) {
                String kept = upload(workspace, letter.repeat(300) + ".csv.gz", "x")
                        .files()
                        .getFirst();
                assertThat(kept).endsWith(".csv.gz");
                assertThat(kept.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
            }
        }
    }

    @Test
    void only_files_of_the_work_itself_are_looked_into(@TempDir Path folder) throws Exception {
        try (Workspace workspace = open(folder)) {
            DataWork work = workspace.dataWork();
            Job checked =
                    ended(workspace, work.check("anna", upload(workspace, "people.csv", "account_id,handle\n1,ann\n")));
            for (String other : List.of("", "..", "../rejects.csv", "a\0b")) {
                assertThatThrownBy(() -> work.preview(checked, other, "accounts"))
                        .isInstanceOf(KithException.class)
                        .hasMessageContaining("The work has no file");
            }
            Job other = workspace.jobs().submit(workspace.jobs().nextId(), "assess", "shop", "anna", "{}", _ -> "{}");
            assertThatThrownBy(() -> work.asked(other))
                    .isInstanceOf(KithException.class)
                    .hasMessage("This work imports nothing, so it has no files.");
        }
    }

    @Test
    void a_definition_whose_name_is_too_long_is_refused_before_it_is_kept(@TempDir Path folder) throws Exception {
        try (Workspace workspace = open(folder)) {
            Definitions definitions = workspace.definitions();
            assertThatThrownBy(() -> definitions.keep("a".repeat(57), "{}"))
                    .hasMessage("A definition needs a name of 1 to 56 letters and digits.");
            Files.createDirectories(folder.resolve("definitions"));
            Files.writeString(folder.resolve("definitions").resolve("b".repeat(66) + ".yaml"), "{}");
            String kept = definitions.keep("a".repeat(56), "{}");
            assertThat(definitions.names()).containsExactly(kept);
            assertThat(definitions.text(kept)).isEqualTo("{}");
        }
    }

    @Test
    void a_removed_job_comes_to_nothing(@TempDir Path folder) throws Exception {
        try (Workspace workspace = open(folder)) {
            Jobs jobs = workspace.jobs();
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Job running = jobs.submit(jobs.nextId(), "a", "shop", "anna", "{}", progress -> {
                started.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                progress.at("working", 1, 2);
                throw new AssertionError("it went on");
            });
            Job waiting = jobs.submit(jobs.nextId(), "b", "shop", "anna", "{}", _ -> {
                throw new AssertionError("it began");
            });
            started.await();
            jobs.remove(running.id());
            jobs.remove(waiting.id());
            go.countDown();
            assertThat(jobs.between(() -> jobs.newest(5))).isEmpty();
        }
    }

    @Test
    void a_waiting_job_can_be_cancelled(@TempDir Path folder) throws Exception {
        try (Workspace workspace = open(folder)) {
            CountDownLatch go = new CountDownLatch(1);
            Jobs jobs = workspace.jobs();
            Job first = jobs.submit(jobs.nextId(), "a", "shop", "anna", "{}", _ -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return "{}";
            });
            Job second = jobs.submit(jobs.nextId(), "b", "shop", "anna", "{}", _ -> "{}");
            jobs.cancel(second.id());
            go.countDown();
            assertThat(ended(workspace, first).state()).isEqualTo(Job.State.DONE);
            assertThat(ended(workspace, second).state()).isEqualTo(Job.State.CANCELLED);
        }
    }

    @Test
    void what_fails_inside_says_no_personal_word(@TempDir Path folder) throws Exception {
        try (Workspace workspace = open(folder)) {
            Jobs jobs = workspace.jobs();
            Job job = jobs.submit(jobs.nextId(), "a", "shop", "anna", "{}", _ -> {
                throw new IllegalStateException("Anna Muster, born 1990");
            });
            assertThat(ended(workspace, job).message()).doesNotContain("Anna").contains("Please report it");
        }
    }

    @Test
    void members_are_kept_and_an_owner_remains(@TempDir Path folder) {
        try (Workspace workspace = open(folder)) {
            Member owner = workspace.team().addOwner(" Anna ", "{noop}x");
            assertThat(owner.name()).isEqualTo("anna");
            assertThat(owner.toString()).doesNotContain("noop");
            assertThatThrownBy(() -> workspace.team().addOwner("eve", "{noop}x"))
                    .isInstanceOf(KithException.class);
            assertThatThrownBy(() -> workspace.team().remove("anna")).isInstanceOf(KithException.class);
            workspace.team().add("ben", Role.OWNER, "{noop}y");
            workspace.team().remove("anna");
        }
        try (Workspace workspace = open(folder)) {
            assertThat(workspace.team().members()).extracting(Member::name).containsExactly("ben");
        }
    }

    @Test
    void versions_of_a_definition_are_numbered_and_broken_ones_refused(@TempDir Path folder) throws Exception {
        try (Workspace workspace = open(folder)) {
            Definitions definitions = workspace.definitions();
            assertThat(definitions.keep("Strict", "verdicts: {alpha: 0.9}")).isEqualTo("strict-1");
            assertThat(definitions.keep("strict", "verdicts: {alpha: 0.95}")).isEqualTo("strict-2");
            assertThatThrownBy(() -> definitions.keep("bad", "verdicts: {alpha: 7}"))
                    .isInstanceOf(KithException.class);
            assertThat(definitions.names()).containsExactly("strict-1", "strict-2");
            assertThatThrownBy(() -> definitions.file("../kith")).isInstanceOf(KithException.class);
            try (var files = Files.list(folder.resolve("definitions"))) {
                assertThat(files.filter(file -> file.getFileName().toString().endsWith(".yaml")))
                        .hasSize(2);
            }
        }
    }
}
