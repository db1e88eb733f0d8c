package kith.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// A server for this machine answers only to this machine's names, so that no page from elsewhere can reach it by
/// giving its own name our address.
public final class HostGuard extends OncePerRequestFilter {
    private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Exposure exposure;

    public HostGuard(Exposure exposure) {
        this.exposure = exposure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getServerName();
        if (exposure.local() && !OURS.contains(host) && !host.equalsIgnoreCase(exposure.host())) {
            response.sendError(421);
            return;
        }
        chain.doFilter(request, response);
    }
}
