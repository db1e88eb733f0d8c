package kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import kith.app.FindOrder;
import kith.core.Progress;
import kith.core.Verdict;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The stories of a team whose data is there: a seller's list is audited, and a budget is planned.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TeamStoriesTest {
    private static final int PHONE = 390;
    private static final long LIGHT = 200_000;

    @SuppressWarnings("NullAway.Init")
    private Team team;

    @BeforeAll
    void open(@TempDir Path folder) {
        team = Team.open(folder, 1_500);
    }

    @AfterAll
    void close() {
        team.close();
    }

    @Test
    void upload_roster_audit_pdf() throws IOException {
        try (Visit visit = team.visit()) {
            Page page = visit.page();
            visit.go("/sign-in").signIn(Team.NAME, Team.PASSWORD);
            visit.link("shop");
            visit.link("Audit");
            visit.sound();
            page.locator("#roster").setInputFiles(new FilePayload("network.csv", "text/csv", roster()));
            page.getByLabel("They are offered as").fill("nano-influencers");
            visit.button("Audit the list");
            page.getByText("Three questions before you buy").waitFor();
            visit.sound();
            assertThat(page.locator("h1").textContent()).contains("offered as nano-influencers");

            Download pdf = page.waitForDownload(() -> visit.link("PDF"));
            assertThat(pdf.suggestedFilename()).isEqualTo("audit-shop.pdf");
            try (PDDocument document = Loader.loadPDF(pdf.path().toFile())) {
                assertThat(document.getNumberOfPages()).isBetween(2, 12);
            }
            visit.go("/datasets/shop/audit").sound();
            assertThat(page.locator(".lines").textContent()).contains("network.csv");
        }
    }

    /// People of the community as a network would list them, and one whom nobody knows.
    private byte[] roster() {
        String people = team
                .workspace
                .useCases()
                .find(
                        new FindOrder(
                                team.workspace.dataset("shop"),
                                null,
                                null,
                                Set.of(Verdict.SMALL_INFLUENCER, Verdict.ALPHA_CONSUMER),
                                0,
                                20),
                        Progress.NONE)
                .people()
                .stream()
                .map(person -> "@%s,1200,80".formatted(person.handle()))
                .collect(Collectors.joining("\n"));
        return "Handle,Followers,Fee\n%s\nnobody.here,500,50\n"
                .formatted(people)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void budget_plan_export() throws IOException {
        try (Visit visit = team.visit()) {
            Page page = visit.page();
            visit.go("/sign-in").signIn(Team.NAME, Team.PASSWORD);
            visit.go("/datasets/shop/plan").sound();
            Locator slide = page.getByLabel("Budget, to slide");
            slide.fill("600");
            assertThat(page.locator("#budget").inputValue()).isEqualTo("600");
            visit.button("Make the plan");
            page.getByText("How their circles overlap").waitFor();
            visit.sound();
            int people = page.locator(".heat tbody tr").count();
            assertThat(people).isBetween(2, 12);

            slide.fill("20");
            assertThat(page.locator("#expected").textContent()).startsWith("Too little: the first person costs");
            page.locator("#budget")
                    .fill(String.valueOf(page.evaluate(
                            "JSON.parse(document.querySelector('[data-frontier]').dataset.frontier)[0][0]")));
            assertThat(page.locator("#expected").textContent()).contains("invited bring about");
            assertThat(slide.inputValue()).isNotEqualTo("20");

            Download book = page.waitForDownload(() -> visit.link("Workbook"));
            try (ZipFile zip = new ZipFile(book.path().toFile())) {
                assertThat(new String(
                                zip.getInputStream(zip.getEntry("xl/workbook.xml"))
                                        .readAllBytes(),
                                StandardCharsets.UTF_8))
                        .contains("People", "Frontier", "Overlap");
            }
            Download list = page.waitForDownload(() -> visit.link("CSV"));
            List<String> lines = Files.readAllLines(list.path());
            assertThat(lines.getFirst()).startsWith("rank,account_id,handle");
            assertThat(lines.size() - 1).isGreaterThanOrEqualTo(people);
            Download web = page.waitForDownload(() -> visit.link("Web page"));
            assertThat(Files.readString(web.path())).contains("How their circles overlap");

            visit.go("/datasets/shop/compare").sound();
            visit.go("/datasets/nowhere").soundThough("404");
        }
    }

    @Test
    void a_plan_is_made_by_keyboard_alone_on_a_phone() {
        try (Visit visit = team.visit()) {
            Page page = visit.page();
            page.setViewportSize(PHONE, 844);
            visit.go("/sign-in");
            visit.tabTo("[name=name]").type(Team.NAME);
            visit.tabTo("[type=password]").type(Team.PASSWORD);
            visit.press("Enter");
            page.waitForURL("**/datasets");
            visit.tabTo("a[href='/datasets/shop/discover'], a[href='/datasets/shop']")
                    .press("Enter");
            page.waitForURL("**/datasets/shop**");
            visit.tabTo("nav a[href='/datasets/shop/plan']").press("Enter");
            page.waitForURL("**/datasets/shop/plan");
            visit.tabTo("[aria-label='Budget, to slide']");
            String before = page.locator("#budget").inputValue();
            visit.press("ArrowLeft").press("ArrowLeft");
            assertThat(page.locator("#budget").inputValue()).isNotEqualTo(before);
            visit.press("Home");
            for (int step = 0; step < 15; step++) {
                visit.press("ArrowRight");
            }
            visit.tabTo("button.primary").press("Enter");
            page.getByText("What else the money would bring").waitFor();
            visit.tabTo("[aria-label='How their circles overlap']");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void the_way_in_and_the_first_page_are_light() {
        try (Visit visit = team.visit()) {
            visit.go("/sign-in");
            assertThat(visit.transferred()).as("the sign-in page").isBetween(1_000L, LIGHT);
            visit.signIn(Team.NAME, Team.PASSWORD);
            assertThat(visit.transferred())
                    .as("all up to the first page, nothing known before")
                    .isLessThan(LIGHT);
        }
    }
}
