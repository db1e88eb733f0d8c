package kith.web.page;

import jakarta.servlet.http.HttpServletRequest;

/// Whether the browser asks for a part of a page.
public final class Htmx {
    private Htmx() {}

    public static boolean asked(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }
}
