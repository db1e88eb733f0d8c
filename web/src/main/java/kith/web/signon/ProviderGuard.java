package kith.web.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.app.workspace.Trail;
import kith.core.workspace.Deed;
import org.springframework.web.filter.OncePerRequestFilter;

/// Before somebody goes to the server that vouches, looks whether it answers; before they come in from it, whether the
/// answer is from that server.
final class ProviderGuard extends OncePerRequestFilter {
    private final Provider provider;
    private final Trail trail;

    ProviderGuard(Provider provider, Trail trail) {
        this.provider = provider;
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean back = path.equals(SignOn.BACK);
        if (back || path.equals(SignOn.GO)) {
            try {
                if (!provider.isFrom(back ? request.getParameter("iss") : null) && back) {
                    trail.note(null, Deed.Kind.SIGN_IN_FAILED, null, "sign-on: another issuer");
                    response.sendRedirect("/sign-in?elsewhere");
                    return;
                }
            } catch (RuntimeException _) {
                trail.note(null, Deed.Kind.SIGN_IN_FAILED, null, "sign-on: no answer");
                response.sendRedirect("/sign-in?unreachable");
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
