package kith.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

/// The page for who may not.
public final class Refused {
    private Refused() {}

    /// @param stale the form was too old, or came from another site
    public static Screen screen(HttpServletRequest request, boolean stale) {
        ErrorPage page = stale
                ? new ErrorPage(
                        "Please try again",
                        "This page was open for too long to be trusted. Load it again, then repeat what you did.")
                : new ErrorPage("Not for your role", "Your role does not allow this. Ask an owner of this server.");
        return Screen.of(Htmx.asked(request) ? "error-line" : "error", page).with(HttpStatus.FORBIDDEN);
    }
}
