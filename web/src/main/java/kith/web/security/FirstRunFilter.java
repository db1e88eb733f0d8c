package kith.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Until there is an owner, every page leads to the welcome.
final class FirstRunFilter extends OncePerRequestFilter {
    private final FirstRun firstRun;
    private volatile boolean over;

    FirstRunFilter(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!over && pending() && !open(request.getRequestURI())) {
            response.sendRedirect("/welcome");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean pending() {
        over = !firstRun.pending();
        return !over;
    }

    private static boolean open(String path) {
        return path.equals("/welcome")
                || path.equals("/health")
                || path.equals("/theme")
                || path.startsWith("/assets/");
    }
}
