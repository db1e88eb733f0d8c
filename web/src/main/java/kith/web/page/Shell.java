package kith.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import kith.core.workspace.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/// What every page knows besides its own matter.
///
/// @param member  who is signed in, or missing
/// @param role    what they may do, or missing
/// @param csrf    token that every form sends along
/// @param path    of the page
/// @param dataset name of the dataset the page is about, or missing
/// @param theme   `light`, `dark`, or empty: as the machine is set
public record Shell(
        @Nullable String member,
        @Nullable Role role,
        String csrf,
        String path,
        @Nullable String dataset,
        String theme) {
    public static final String THEME_COOKIE = "kith-theme";
    private static final String DATASETS = "/datasets/";

    static Shell of(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Role role = who == null ? null : role(who);
        String path = request.getRequestURI();
        return new Shell(
                role == null || who == null ? null : who.getName(),
                role,
                csrf(request),
                path,
                dataset(path),
                theme(request));
    }

    private static @Nullable Role role(Authentication who) {
        return who.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith("ROLE_"))
                .flatMap(authority ->
                        Role.fromCode(authority.substring("ROLE_".length()).toLowerCase(java.util.Locale.ROOT))
                                .stream())
                .findFirst()
                .orElse(null);
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static @Nullable String dataset(String path) {
        if (!path.startsWith(DATASETS)) {
            return null;
        }
        int end = path.indexOf('/', DATASETS.length());
        String name = end < 0 ? path.substring(DATASETS.length()) : path.substring(DATASETS.length(), end);
        return name.isEmpty() ? null : URLDecoder.decode(name, StandardCharsets.UTF_8);
    }

    private static String theme(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(THEME_COOKIE)) {
                    return cookie.getValue().equals("dark") || cookie.getValue().equals("light")
                            ? cookie.getValue()
                            : "";
                }
            }
        }
        return "";
    }

    /// For pages about nothing that is there: what does not exist has no pages to lead to.
    public Shell ofNoDataset() {
        return new Shell(member, role, csrf, path, null, theme);
    }

    /// Whether the member may do what an analyst does: bring data in, judge, change definitions.
    public boolean analyses() {
        return role == Role.OWNER || role == Role.ANALYST;
    }

    /// Whether the member may label, export, audit and plan.
    public boolean manages() {
        return analyses() || role == Role.MANAGER;
    }

    public boolean owns() {
        return role == Role.OWNER;
    }

    /// Address of an asset.
    public String asset(String name) {
        return Assets.at(name);
    }

    /// Says that a link leads to the page that is shown, or to one below it.
    public boolean at(String link) {
        return path.equals(link) || path.startsWith(link + "/");
    }
}
