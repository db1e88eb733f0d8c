package kith.web.home;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kith.app.Version;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.core.workspace.Deed;
import kith.web.page.Screen;
import kith.web.page.Shell;
import kith.web.security.FirstRun;
import org.jspecify.annotations.Nullable;
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

    private final Workspace workspace;
    private final FirstRun firstRun;
    private final Passwords passwords;

    HomeController(Workspace workspace, FirstRun firstRun, Passwords passwords) {
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
        if (request.getParameter("wrong") != null) {
            return Screen.of("sign-in", new SignInPage(null, "Name or password is wrong."));
        }
        if (request.getParameter("pause") != null) {
            return Screen.of(
                            "sign-in",
                            new SignInPage(
                                    null, "Too many wrong passwords. Wait a quarter of an hour, then try again."))
                    .with(HttpStatus.TOO_MANY_REQUESTS);
        }
        String notice = request.getParameter("ready") != null
                ? "Your account is ready. Sign in with it."
                : request.getParameter("out") != null ? "You are signed out." : null;
        return Screen.of("sign-in", new SignInPage(notice, null));
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
        return to(back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") ? back : "/");
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
