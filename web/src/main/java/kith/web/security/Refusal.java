package kith.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import kith.app.workspace.Trail;
import kith.core.workspace.Deed;
import kith.web.page.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Says no, and notes who asked for what.
final class Refusal implements AccessDeniedHandler {
    private final Trail trail;

    Refusal(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean stale = e instanceof CsrfException;
        if (!stale) {
            trail.note(
                    who == null || who instanceof AnonymousAuthenticationToken ? null : who.getName(),
                    Deed.Kind.REFUSED,
                    null,
                    request.getMethod() + " " + request.getRequestURI());
        }
        Refused.screen(request, stale).render(Map.of(), request, response);
    }
}
