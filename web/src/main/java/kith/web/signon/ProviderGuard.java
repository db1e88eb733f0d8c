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
        try {
            if (path.equals(SignOn.GO)) {
                provider.reach();
            } else if (path.equals(SignOn.BACK) && !provider.isFrom(request.getParameter("iss"))) {
                refuse(response, "another issuer", "elsewhere");
                return;
            }
        } catch (RuntimeException _) {
            refuse(response, "no answer", "unreachable");
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletResponse response, String why, String said) throws IOException {
        trail.note(null, Deed.Kind.SIGN_IN_FAILED, null, "sign-on: " + why);
        response.sendRedirect("/sign-in?" + said);
    }
}
