package kith.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import kith.app.workspace.Team;
import kith.web.session.Grants;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends the session of somebody who was taken out of the team, or has another role or password since they signed in.
/// Whoever came again under the same name is somebody else.
final class StillMember extends OncePerRequestFilter {
    private final Team team;

    StillMember(Team team) {
        this.team = team;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && !(who instanceof AnonymousAuthenticationToken) && !holds(who)) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            throw new InsufficientAuthenticationException("no longer a member in that role");
        }
        chain.doFilter(request, response);
    }

    private boolean holds(Authentication who) {
        return team.find(who.getName())
                .filter(member -> Grants.holds(member, who.getAuthorities()))
                .isPresent();
    }
}
