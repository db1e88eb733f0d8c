package kith.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.web.page.Htmx;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Sends who is not signed in to the sign-in. When a session ended while a page was open, the whole page goes there,
/// not the part that was asked for.
final class SignInFirst extends LoginUrlAuthenticationEntryPoint {
    private static final String PAGE = "/sign-in";

    SignInFirst() {
        super(PAGE);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (Htmx.asked(request)) {
            response.setHeader("HX-Redirect", PAGE);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            super.commence(request, response, e);
        }
    }
}
