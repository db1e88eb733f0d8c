package kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A browser on the system's Chromium, at a server. Collects what its console complains about.
final class Visit implements AutoCloseable {
    private static final String DESK_PATH = "/datasets";

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    /// Nobody goes on for longer.
    private static final int FAR = 120;

    private final Playwright playwright;
    private final Browser browser;
    private final URI server;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> answers = new ArrayList<>();

    Visit(URI server) {
        this.server = server;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--force-prefers-reduced-motion",
                                "--disable-background-networking")));
        page = browser.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(answers::add);
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Chromium found: apt-get install chromium"));
    }

    Page page() {
        return page;
    }

    Visit go(String path) {
        page.navigate(server.resolve(path).toString());
        return this;
    }

    /// The page that is open is accessible in light and dark, fits every width, and its console is quiet.
    Visit sound() {
        look();
        assertThat(complaints).as("console of %s", page.url()).isEmpty();
        return this;
    }

    /// The same of a page that the browser itself complains about.
    void soundThough(String complaint) {
        look();
        assertThat(complaints).allMatch(each -> each.contains(complaint));
        complaints.clear();
    }

    private void look() {
        look(DESK, "dark");
        look(PHONE, "light");
        look(DESK, "light");
    }

    private void look(int width, String theme) {
        page.setViewportSize(width, 900);
        // colours on their way from one theme to the other are in neither
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits %d pixels", page.url(), width)
                .isEqualTo(true);
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(found -> "%s: %s %s"
                                        .formatted(
                                                found.getId(),
                                                found.getHelp(),
                                                found.getNodes().getFirst().getHtml()))
                                .toList())
                .as("axe on %s at %d pixels, %s", page.url(), width, theme)
                .isEmpty();
    }

    /// Goes on with the tabulator until a field, link or button of this kind has the focus.
    Visit tabTo(String selector) {
        for (int at = 0; at < FAR; at++) {
            page.keyboard().press("Tab");
            if (page.evaluate("selector => document.activeElement.matches(selector)", selector)
                    .equals(true)) {
                return this;
            }
        }
        throw new AssertionError("%s cannot be reached by keyboard on %s".formatted(selector, page.url()));
    }

    Visit press(String key) {
        page.keyboard().press(key);
        return this;
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /// Bytes of all answers so far, as they came over the network.
    long transferred() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return answers.stream()
                .mapToLong(answer -> answer.request().sizes().responseBodySize)
                .sum();
    }

    void signIn(String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        button("Sign in");
        page.waitForURL("**" + DESK_PATH);
    }

    void button(String name) {
        page.locator("button:text-is('%s')".formatted(name)).first().click();
    }

    void link(String name) {
        page.locator("a:text-is('%s')".formatted(name)).first().click();
    }

    /// A picture of where a story ended, beside the reports.
    @Override
    public void close() {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "end.png"))
                .setFullPage(true));
        browser.close();
        playwright.close();
    }
}
