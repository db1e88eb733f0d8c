package kith.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import kith.web.page.TooLarge;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a form with more than may be sent before anything of it is read, with a page that says what to do.
final class UploadLimit extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > TooLarge.MOST_BYTES) {
            // what is still to come is not waited for
            response.setHeader("Connection", "close");
            TooLarge.page(request).render(Map.of(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
