package kith.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import kith.app.workspace.Trail;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// How often one may try to sign in: five wrong passwords for a name, or twenty from an address, and it rests a
/// quarter of an hour.
@Component
final class SignInPace extends OncePerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_NAME = 5;
    private static final int PER_ADDRESS = 20;
    /// Names and addresses remembered at most; the oldest go first.
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final SequencedMap<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(int count, Instant since) {}

    SignInPace(Workspace workspace) {
        clock = workspace.clock();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && request.getRequestURI().equals("/sign-in") && !mayTry(request)) {
            response.setHeader("Retry-After", Long.toString(WINDOW.toSeconds()));
            response.sendRedirect("/sign-in?pause");
            return;
        }
        chain.doFilter(request, response);
    }

    AuthenticationSuccessHandler success(Trail trail) {
        SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setDefaultTargetUrl("/datasets");
        return (request, response, who) -> {
            forget(name(request));
            giveBack(address(request));
            trail.note(who.getName(), Deed.Kind.SIGNED_IN, null, null);
            onwards.onAuthenticationSuccess(request, response, who);
        };
    }

    AuthenticationFailureHandler failure(Trail trail) {
        return (request, response, e) -> {
            trail.note(null, Deed.Kind.SIGN_IN_FAILED, null, null);
            response.sendRedirect("/sign-in?wrong");
        };
    }

    /// Counts a try before the password is looked at, so that many at once are no way round; success gives it back.
    private synchronized boolean mayTry(HttpServletRequest request) {
        if (count(name(request)) >= PER_NAME || count(address(request)) >= PER_ADDRESS) {
            return false;
        }
        note(name(request));
        note(address(request));
        return true;
    }

    private synchronized void giveBack(String key) {
        failures.computeIfPresent(key, (_, found) -> new Failures(found.count() - 1, found.since()));
    }

    private int count(String key) {
        Failures found = failures.get(key);
        return found == null || found.since().plus(WINDOW).isBefore(clock.instant()) ? 0 : found.count();
    }

    private void note(String key) {
        int before = count(key);
        Failures found = failures.remove(key);
        failures.put(key, new Failures(before + 1, before == 0 || found == null ? clock.instant() : found.since()));
        if (failures.size() > REMEMBERED) {
            failures.pollFirstEntry();
        }
    }

    private synchronized void forget(String key) {
        failures.remove(key);
    }

    private static String name(HttpServletRequest request) {
        String name = request.getParameter("name");
        return "name " + (name == null ? "" : name.strip().toLowerCase(Locale.ROOT));
    }

    private static String address(HttpServletRequest request) {
        return "address " + request.getRemoteAddr();
    }
}
