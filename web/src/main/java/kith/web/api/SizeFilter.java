package kith.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import kith.core.workspace.Scope;
import kith.web.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bodies that are no files are small, and say how long they are. Files of a token that may send none are
/// refused before anything of them is read.
final class SizeFilter extends OncePerRequestFilter {
    private static final long MOST = 1 << 20;
    private static final Set<Scope> TAKE_FILES = Set.of(Scope.IMPORT, Scope.PLAN);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean files = type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (files
                && SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller
                && Collections.disjoint(caller.scopes(), TAKE_FILES)) {
            throw new AccessDeniedException("no scope that takes files");
        }
        if (!files && request.getContentLengthLong() > MOST) {
            Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "Too large",
                            "The body has more than 1 MB. Send less, or files as multipart/form-data.")
                    .write(response);
        } else if (!files && request.getHeader("Transfer-Encoding") != null) {
            Problem.of(HttpStatus.LENGTH_REQUIRED, "Length required", "Send the body with its Content-Length.")
                    .write(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
