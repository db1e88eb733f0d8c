package kith.web.home;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kith.app.Version;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.core.workspace.Deed;
import kith.web.page.Screen;
import kith.web.page.Shell;
import kith.web.security.FirstRun;
import kith.web.signon.SignOn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The way in: the first owner, signing in, light and dark.
@Controller
final class HomeController {
    private static final int YEAR = 365 * 24 * 3600;
    /// What the sign-in says, by what its address asks for.
    private static final Map<String, String> SAID = Map.of(
            "wrong", "Name or password is wrong.",
            "pause", "Too many wrong passwords. Wait a quarter of an hour, then try again.",
            "group",
                    "You are signed in at %s, but none of your groups may use this server. Ask whoever looks after it to let one in.",
            "elsewhere",
                    "Signing in with %s did not work. Try again; if it fails again, whoever looks after this server finds the reason in its log.",
            "unreachable", "%s does not answer. Try again in a minute, or sign in with a password if you have one.",
            "ready", "Your account is ready. Sign in with it.",
            "changed",
                    "Your password is changed, and you are signed out everywhere. Your tokens still hold: your account lists them.",
            "out", "You are signed out.");

    private static final Set<String> NOTICES = Set.of("ready", "changed", "out");

    /// A path of this server.
    private static final Pattern LOCAL = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

    private final Workspace workspace;
    private final FirstRun firstRun;
    private final Passwords passwords;
    private final ObjectProvider<SignOn> signOn;

    HomeController(Workspace workspace, FirstRun firstRun, Passwords passwords, ObjectProvider<SignOn> signOn) {
        this.signOn = signOn;
        this.workspace = workspace;
        this.firstRun = firstRun;
        this.passwords = passwords;
    }

    @GetMapping("/")
    View home() {
        return to("/datasets");
    }

    @GetMapping("/welcome")
    View welcome(@RequestParam(defaultValue = "") String code) {
        return firstRun.pending()
                ? Screen.of("welcome", new WelcomePage(firstRun.needsCode(), code, "", null))
                : to("/sign-in");
    }

    @PostMapping("/welcome")
    View claim(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        String problem = problem(code, password);
        if (problem == null) {
            try {
                String owner = workspace
                        .team()
                        .addOwner(name, passwords.hash(password))
                        .name();
                workspace.trail().note(owner, Deed.Kind.CHANGED_MEMBER, null, owner);
                return to("/sign-in?ready");
            } catch (KithException e) {
                problem = e.getMessage();
            }
        }
        return Screen.of("welcome", new WelcomePage(firstRun.needsCode(), code, name, problem))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @Nullable String problem(String code, String password) {
        if (!firstRun.accepts(code)) {
            return "That is not the code. It stands in the window where the server was started.";
        }
        return Passwords.problem(password);
    }

    @GetMapping("/sign-in")
    View signIn(HttpServletRequest request) {
        SignOn elsewhere = signOn.getIfAvailable();
        String other = elsewhere == null ? null : elsewhere.name();
        String said = SAID.keySet().stream()
                .filter(key -> request.getParameter(key) != null)
                .findFirst()
                .orElse("");
        boolean notice = NOTICES.contains(said);
        String words = SAID.containsKey(said)
                ? String.valueOf(SAID.get(said)).formatted(other == null ? "the other server" : other)
                : null;
        Screen screen = Screen.of("sign-in", new SignInPage(notice ? words : null, notice ? null : words, other));
        return said.equals("pause") ? screen.with(HttpStatus.TOO_MANY_REQUESTS) : screen;
    }

    @PostMapping("/theme")
    View theme(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        Cookie cookie = new Cookie(Shell.THEME_COOKIE, theme.equals("dark") || theme.equals("light") ? theme : "");
        cookie.setPath("/");
        cookie.setMaxAge(cookie.getValue().isEmpty() ? 0 : YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return to(LOCAL.matcher(back).matches() ? back : "/");
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> health() {
        workspace.team().isEmpty();
        return ResponseEntity.ok("{\"status\":\"up\",\"version\":\"%s\"}".formatted(Version.current()));
    }

    private static View to(String path) {
        return new RedirectView(path, false, false);
    }
}
