package kith.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import kith.core.workspace.Role;
import kith.web.page.TooLarge;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses files before anything of them is read: those of strangers and viewers, who have nothing to send, and more
/// than may be sent, with a page that says what to do.
final class UploadLimit extends OncePerRequestFilter {
    private final AccessDeniedHandler refusal;

    UploadLimit(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (sendsFiles(request) && !mayUpload(who)) {
            response.setHeader("Connection", "close");
            refusal.handle(
                    request,
                    response,
                    who == null
                            ? new MissingCsrfTokenException("")
                            : new AccessDeniedException("files of somebody who may send none"));
        } else if (request.getContentLengthLong() > TooLarge.MOST_BYTES) {
            // what is still to come is not waited for
            response.setHeader("Connection", "close");
            TooLarge.page(request).render(Map.of(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean sendsFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean mayUpload(@Nullable Authentication who) {
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(grant -> String.valueOf(grant.getAuthority()).startsWith("ROLE_")
                                && !String.valueOf(grant.getAuthority()).equals("ROLE_" + Role.VIEWER.name()));
    }
}
