package kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the README anew, of a simulated community. Only when asked for: see CONTRIBUTING.md.
@EnabledIfSystemProperty(named = "pictures.write", matches = "true")
final class PicturesTest {
    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final int PEOPLE = 6_000;
    private static final long LARGE = 150_000;

    @Test
    void pictures_of_the_readme(@TempDir Path folder) throws IOException {
        Files.createDirectories(FOLDER);
        try (Team team = Team.open(folder, PEOPLE);
                Visit visit = team.visit()) {
            Page page = visit.page();
            visit.go("/sign-in").signIn(Team.NAME, Team.PASSWORD);
            visit.go("/datasets/shop/discover?verdict=alpha_consumer");
            take(page, "discover.png", 0, 640);
            page.locator("[data-row]").first().click();
            page.getByText("Among their peers").waitFor();
            take(page, "person.png", 0, 860);
            visit.go("/datasets/shop/plan");
            page.getByLabel("Budget, to slide").fill("1500");
            visit.button("Make the plan");
            page.getByText("How their circles overlap").waitFor();
            take(page, "plan.png", 0, 760);
        }
    }

    private static void take(Page page, String name, int top, int height) throws IOException {
        page.setViewportSize(1280, height);
        Path picture = FOLDER.resolve(name);
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setClip(new Clip(0, top, 1280, height)));
        assertThat(Files.size(picture)).as(name).isLessThan(LARGE);
    }
}
