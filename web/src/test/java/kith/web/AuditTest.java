package kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import kith.app.FindOrder;
import kith.app.audit.AuditFile;
import kith.app.audit.AuditReport;
import kith.app.files.Records;
import kith.app.workspace.Jobs;
import kith.core.Progress;
import kith.core.Verdict;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.core.workspace.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A seller's list from the form to the file.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuditTest {
    private static final String PAGE = "/datasets/shop/audit";

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    private String handle = "";

    @BeforeAll
    void open(@TempDir Path folder) {
        shop = Shop.open(folder, 1_500);
        handle = String.valueOf(shop.workspace
                .useCases()
                .find(
                        new FindOrder(folder.resolve("shop.kith"), null, null, Set.of(Verdict.SMALL_INFLUENCER), 0, 1),
                        Progress.NONE)
                .people()
                .getFirst()
                .handle());
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private String audited(Browsing browser) {
        String roster = "Handle,Followers,Reach,Fee\n@%s,12000,3,€200\nnobody.here,500,4,€50\n".formatted(handle);
        String address = browser.upload(PAGE, PAGE, "roster", "network.csv", roster, "offeredAs", "nano-influencers")
                .location();
        assertThat(shop.done(address).message()).isNull();
        return address.substring(address.indexOf("/datasets"));
    }

    @Test
    void a_list_becomes_a_report_that_can_be_taken_along_in_five_forms() {
        Browsing manager = shop.as(Role.MANAGER);
        assertThat(manager.get(PAGE).body()).contains("Audit a list");
        String address = audited(manager);
        String report = manager.get(address).body();
        assertThat(report)
                .contains("offered as nano-influencers")
                .contains("@" + handle)
                .contains("Three questions before you buy")
                .doesNotContain("--map")
                .doesNotContain("style=");
        assertThat(report).containsPattern("<a href=\"/datasets/shop/people/[^\"]+\">@" + handle + "</a>");
        assertThat(report).doesNotContainPattern("<a href=\"[^\"]+\">@nobody.here</a>");
        Deed saw = shop.workspace.trail().newest(1, 0).getFirst();
        assertThat(saw.kind()).isEqualTo(Deed.Kind.SAW_LIST);
        assertThat(saw.subject()).isEqualTo("audit of network.csv");
        for (String ending : new String[] {"pdf", "xlsx", "html", "csv", "json"}) {
            Browsing.Answer file = manager.get(address + "/file/report." + ending);
            assertThat(file.status()).as(ending).isEqualTo(200);
            assertThat(file.response()
                            .headers()
                            .firstValue("content-disposition")
                            .orElse(""))
                    .contains("audit-shop." + ending);
            assertThat(file.body().getBytes(StandardCharsets.UTF_8).length)
                    .as(ending)
                    .isGreaterThan(100);
            Deed took = shop.workspace.trail().newest(1, 0).getFirst();
            assertThat(took.kind()).isEqualTo(Deed.Kind.EXPORTED);
        }
        assertThat(manager.get(address + "/file/report.doc").status()).isEqualTo(404);
        assertThat(manager.get(PAGE).body()).contains("network.csv");
        // work is found under its own address wherever it is listed
        assertThat(manager.get("/datasets/shop").body()).contains("Audited a list");
        assertThat(manager.get("/jobs/" + address.substring(address.lastIndexOf('/') + 1))
                        .location())
                .endsWith(address);
    }

    @Test
    void a_kept_report_is_what_the_audit_said() {
        Job job = shop.done(audited(shop.as(Role.MANAGER)));
        AuditReport kept = shop.workspace.auditWork().report(job).orElseThrow();
        assertThat(kept.people()).hasSize(2);
        assertThat(kept.people().getFirst().verdict()).isEqualTo(Verdict.SMALL_INFLUENCER);
        assertThat(kept.judged()).isEqualTo(1);
        assertThat(Records.json(new AuditFile(kept).tree())).contains("\"nano-influencers\"");
    }

    @Test
    void a_column_that_was_misread_is_set_right() {
        Browsing manager = shop.as(Role.MANAGER);
        String address = audited(manager);
        String again = manager.post(
                        address, address + "/columns", "means", "", "means", "none", "means", "followers", "means", "")
                .location();
        Job job = shop.done(again);
        assertThat(shop.workspace.auditWork().asked(job).mappings()).containsExactly("followers=", "followers=Reach");
        AuditReport report = shop.workspace.auditWork().report(job).orElseThrow();
        assertThat(report.reading().columns())
                .filteredOn(column -> column.header().equals("Reach"))
                .extracting(AuditReport.ColumnLine::meaning)
                .containsExactly("followers");
    }

    @Test
    void viewers_read_but_neither_send_nor_take_along_and_a_removed_audit_is_gone() {
        Browsing manager = shop.as(Role.MANAGER);
        String address = audited(manager);
        Browsing viewer = shop.as(Role.VIEWER);
        assertThat(viewer.get(address).status()).isEqualTo(200);
        assertThat(viewer.get(address + "/file/report.pdf").status()).isEqualTo(403);
        assertThat(viewer.upload("/account", PAGE, "roster", "a.csv", "handle\na\n")
                        .status())
                .isEqualTo(403);
        assertThat(viewer.post("/account", address + "/remove").status()).isEqualTo(403);
        assertThat(manager.post(address, address + "/remove").status()).isEqualTo(302);
        assertThat(manager.get(address).status()).isEqualTo(404);
        assertThat(manager.get(PAGE + "/0000000000000000").status()).isEqualTo(404);
    }

    @Test
    void an_audit_that_is_removed_while_it_waits_leaves_nothing_behind() {
        Browsing manager = shop.as(Role.MANAGER);
        CountDownLatch go = new CountDownLatch(1);
        Jobs jobs = shop.workspace.jobs();
        jobs.submit(jobs.nextId(), "hold", "shop", "owner", "{}", _ -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return "{}";
        });
        String address = manager.upload(PAGE, PAGE, "roster", "mine.csv", "handle\n" + handle + "\n")
                .location();
        String page = address.substring(address.indexOf("/datasets"));
        Job audit = jobs.find(page.substring(page.lastIndexOf('/') + 1)).orElseThrow();
        String upload = shop.workspace.auditWork().asked(audit).upload();
        assertThat(manager.post(PAGE, page + "/remove").status()).isEqualTo(302);
        go.countDown();
        Job after = jobs.submit(jobs.nextId(), "after", "shop", "owner", "{}", _ -> "{}");
        shop.done("/" + after.id());
        assertThat(manager.get(page).status()).isEqualTo(404);
        assertThat(shop.workspace.reports().has(audit.id())).isFalse();
        assertThatThrownBy(() -> shop.workspace.uploads().file(upload, "mine.csv"))
                .hasMessageContaining("no longer here");
    }

    @Test
    void the_list_of_failed_audits_goes_with_the_last_of_them() {
        Browsing manager = shop.as(Role.MANAGER);
        String address = manager.upload(PAGE, PAGE, "roster", "odd.csv", "Colour,Size\nred,3\n")
                .location();
        String first = address.substring(address.indexOf("/datasets"));
        Job failed = shop.done(first);
        String again = manager.post(PAGE, first + "/again").location();
        shop.done(again);
        String upload = shop.workspace.auditWork().asked(failed).upload();
        manager.post(PAGE, first + "/remove");
        assertThat(shop.workspace.uploads().file(upload, "odd.csv")).exists();
        manager.post(PAGE, again.substring(again.indexOf("/datasets")) + "/remove");
        assertThatThrownBy(() -> shop.workspace.uploads().file(upload, "odd.csv"))
                .hasMessageContaining("no longer here");
    }

    @Test
    void a_list_that_names_nobody_says_what_to_do() {
        Browsing manager = shop.as(Role.MANAGER);
        String address = manager.upload(PAGE, PAGE, "roster", "odd.csv", "Colour,Size\nred,3\n")
                .location();
        assertThat(shop.done(address).state()).isEqualTo(Job.State.FAILED);
        assertThat(manager.get(address.substring(address.indexOf("/datasets"))).body())
                .contains(
                        "<p class=\"problem\" role=\"alert\">odd.csv, line 1: ", "name the column 'handle' in the file")
                .doesNotContain("--map");
        assertThat(manager.post(PAGE, PAGE).body()).contains("Choose the seller's list first.");
    }
}
