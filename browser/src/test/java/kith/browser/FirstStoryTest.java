package kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import kith.app.LocalUseCases;
import kith.app.UseCases;
import kith.app.WorldOrder;
import kith.app.workspace.Workspace;
import kith.core.Progress;
import kith.web.Server;
import kith.web.page.TooLarge;
import kith.web.security.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first story: somebody brings their data, discovers people, opens one and reads why.
final class FirstStoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final String PASSWORD = "four words in a row";

    @Test
    void import_discover_person_why(@TempDir Path folder) throws IOException {
        UseCases useCases = new LocalUseCases(CLOCK);
        Path world = folder.resolve("world");
        useCases.world(new WorldOrder("base", 2000, 3, world), Progress.NONE);
        try (Workspace workspace = Workspace.open(folder.resolve("team"), List.of(), useCases, CLOCK);
                Server server = Server.start(workspace, Exposure.onThisMachine(0));
                Visit visit = new Visit(server.address())) {
            Page page = visit.page();

            visit.go("/").sound();
            page.getByLabel("Your name").fill("anna");
            page.getByLabel("Password").fill(PASSWORD);
            visit.button("Make my account");
            visit.sound().signIn("anna", PASSWORD);
            visit.sound();

            visit.link("Import your first files");
            visit.sound();
            Locator chosen = page.locator("input[type=file]");
            chosen.setInputFiles(tooLarge(folder));
            assertThat(chosen.evaluate("input => input.validationMessage")).isEqualTo(TooLarge.WORDS);
            chosen.setInputFiles(files(world));
            assertThat(chosen.evaluate("input => input.validationMessage")).isEqualTo("");
            page.locator("input[name=dataset]").fill("shop");
            visit.button("Check the files");
            page.getByText("Checked. This is what an import would do").waitFor();
            visit.sound().button("Import them");
            page.getByText("Imported.").waitFor();
            visit.sound().button("Judge everybody now");
            page.getByText("accounts judged").waitFor();
            visit.sound().link("Discover people");

            page.getByText("Surest alpha consumers").waitFor();
            visit.sound();
            page.locator("#verdict-alpha_consumer").click();
            page.waitForURL("**verdict=alpha_consumer");
            assertThat(page.locator(".people tbody tr").count()).isPositive();
            page.keyboard().press("j");
            page.keyboard().press("Enter");

            page.getByText("What would change the verdict")
                    .or(page.getByText("Over time"))
                    .first()
                    .waitFor();
            assertThat(page.locator(".claims li").count()).isEqualTo(7);
            assertThat(page.locator(".verdict").textContent()).contains("Alpha consumer");
            visit.sound();

            visit.link("Definition");
            page.locator("#outcome").waitFor();
            visit.sound();
            page.locator("[id='verdicts.alpha']").fill("0.05");
            page.getByText("Would enter").waitFor();
            visit.sound();

            visit.go("/datasets/shop").sound();
            visit.go("/datasets/shop/forget").sound();
            page.getByLabel("Handle, account id or profile address").fill("nobody.at.all");
            page.getByText("Show what would go").click();
            page.getByText("Nobody here goes by nobody.at.all").waitFor();
            visit.sound();
            visit.go("/team").sound();
            visit.go("/trail").sound();
            visit.go("/account").sound();
        }
    }

    /// It has a length and no content on the disk.
    private static Path tooLarge(Path folder) throws IOException {
        Path file = folder.resolve("large.csv");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(TooLarge.MOST_BYTES + 1);
        }
        return file;
    }

    private static Path[] files(Path world) throws IOException {
        try (Stream<Path> files = Files.list(world)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.getFileName().toString().equals("truth.csv"))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }
}
