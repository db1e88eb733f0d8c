package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kith.app.LocalUseCases;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import kith.core.workspace.Role;
import kith.web.security.Exposure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may go where: each route with each role, and nobody without signing in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);
    private static final String PASSWORD = "four words in a row";
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> MANAGES = EnumSet.of(Role.OWNER, Role.ANALYST, Role.MANAGER);
    private static final Set<Role> ANALYSES = EnumSet.of(Role.OWNER, Role.ANALYST);
    private static final Set<Role> OWNS = EnumSet.of(Role.OWNER);

    private final Map<Role, Browsing> browsers = new EnumMap<>(Role.class);

    @SuppressWarnings("NullAway.Init")
    private Workspace workspace;

    @SuppressWarnings("NullAway.Init")
    private Server server;

    @BeforeAll
    void start(@TempDir Path folder) {
        workspace = Workspace.open(folder, List.of(), new LocalUseCases(CLOCK), CLOCK);
        String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        workspace.team().addOwner("owner", String.valueOf(hash));
        for (Role role : Role.values()) {
            if (role != Role.OWNER) {
                workspace.team().add(role.code(), role, String.valueOf(hash));
            }
        }
        server = Server.start(workspace, Exposure.onThisMachine(0));
        for (Role role : Role.values()) {
            Browsing browser = new Browsing(server.address());
            browser.signIn(role.code(), PASSWORD);
            browsers.put(role, browser);
        }
    }

    @AfterAll
    void stop() {
        server.close();
        workspace.close();
    }

    private Browsing as(Role role) {
        return Objects.requireNonNull(browsers.get(role));
    }

    record Route(String method, String path, Set<Role> may) {}

    static List<Route> routes() {
        return List.of(
                new Route("GET", "/datasets", ALL),
                new Route("GET", "/datasets/none", ALL),
                new Route("GET", "/datasets/none/discover", ALL),
                new Route("GET", "/datasets/none/people/1", ALL),
                new Route("GET", "/datasets/none/definition", ALL),
                new Route("GET", "/datasets/none/audit", ALL),
                new Route("GET", "/datasets/none/audit/1", ALL),
                new Route("GET", "/datasets/none/audit/1/file/report.pdf", MANAGES),
                new Route("POST", "/datasets/none/audit", MANAGES),
                new Route("POST", "/datasets/none/audit/1/columns", MANAGES),
                new Route("POST", "/datasets/none/audit/1/again", MANAGES),
                new Route("POST", "/datasets/none/audit/1/cancel", MANAGES),
                new Route("POST", "/datasets/none/audit/1/remove", MANAGES),
                new Route("GET", "/datasets/none/compare", ALL),
                new Route("GET", "/datasets/none/plan", ALL),
                new Route("GET", "/datasets/none/plan/1", ALL),
                new Route("GET", "/datasets/none/plan/1/file/plan.pdf", MANAGES),
                new Route("GET", "/datasets/none/plan/1/file/invitations.csv", MANAGES),
                new Route("POST", "/datasets/none/plan", MANAGES),
                new Route("POST", "/datasets/none/plan/1/again", MANAGES),
                new Route("POST", "/datasets/none/plan/1/cancel", MANAGES),
                new Route("POST", "/datasets/none/plan/1/remove", MANAGES),
                new Route("GET", "/datasets/none/forget", OWNS),
                new Route("POST", "/datasets/none/forget", OWNS),
                new Route("POST", "/datasets/none/forget/look", OWNS),
                new Route("GET", "/import", ALL),
                new Route("GET", "/jobs/none", ALL),
                new Route("GET", "/jobs/none/rejects.csv", MANAGES),
                new Route("GET", "/account", ALL),
                new Route("GET", "/api", ALL),
                new Route("POST", "/account/tokens", ALL),
                new Route("POST", "/account/tokens/1/revoke", ALL),
                new Route("POST", "/datasets/none/views/1/remove", ALL),
                new Route("GET", "/team", OWNS),
                new Route("GET", "/trail", OWNS),
                new Route("POST", "/team", OWNS),
                new Route("POST", "/team/nobody/role", OWNS),
                new Route("POST", "/team/nobody/remove", OWNS),
                new Route("POST", "/import", ANALYSES),
                new Route("POST", "/datasets/none/assess", ANALYSES),
                new Route("POST", "/datasets/none/definition/keep", ANALYSES),
                new Route("POST", "/datasets/none/views", ALL),
                new Route("POST", "/datasets/none/people/1/label", MANAGES),
                new Route("POST", "/datasets/none/people/1/contest", MANAGES),
                new Route("POST", "/jobs/none/cancel", ANALYSES),
                new Route("POST", "/jobs/none/again", ANALYSES),
                new Route("POST", "/jobs/none/import", ANALYSES),
                new Route("POST", "/jobs/none/discard", ANALYSES),
                new Route("POST", "/jobs/none/columns", ANALYSES),
                new Route("POST", "/account/password", ALL));
    }

    @Test
    void what_the_container_refuses_is_told_plainly() {
        Browsing.Answer page = as(Role.VIEWER).get("/datasets/none/people/a%2Fb");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("did not understand").doesNotContain("HTTP Status", "Tomcat");
        Browsing.Answer problem = as(Role.VIEWER).get("/api/v1/datasets/a%2Fb");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.body()).startsWith("{").contains("\"status\":400");
    }

    @Test
    void every_route_of_a_page_has_its_line() {
        Set<String> open = Set.of("/", "/welcome", "/sign-in", "/theme", "/health");
        List<String> missing = new ArrayList<>();
        server.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("/api/v1") && !open.contains(pattern))
                        .forEach(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .filter(http -> routes().stream()
                                        .noneMatch(route -> route.method().equals(http.name())
                                                && route.path().matches(expression(pattern))))
                                .forEach(http -> missing.add(http + " " + pattern))));
        assertThat(missing).isEmpty();
    }

    /// An address with places such as `{id}`, or `{kind:audit|plan}`.
    private static String expression(String pattern) {
        return pattern.replaceAll("\\{[^:}]*:([^}]*)}", "($1)").replaceAll("\\{[^}]*}", "[^/]+");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void who_may_may_and_who_may_not_is_refused_and_noted(Route route) {
        for (Role role : Role.values()) {
            Browsing browser = as(role);
            int status = route.method().equals("GET")
                    ? browser.get(route.path()).status()
                    : browser.post("/account", route.path()).status();
            if (route.may().contains(role)) {
                assertThat(status).as("%s as %s", route, role).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as("%s as %s", route, role).isEqualTo(403);
                Deed last = workspace.trail().newest(1, 0).getFirst();
                assertThat(last.kind()).isEqualTo(Deed.Kind.REFUSED);
                assertThat(last.member()).isEqualTo(role.code());
                assertThat(last.subject()).isEqualTo(route.method() + " " + route.path());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nobody_gets_in_without_signing_in(Route route) {
        Browsing stranger = new Browsing(server.address());
        Browsing.Answer answer =
                route.method().equals("GET") ? stranger.get(route.path()) : stranger.post("/sign-in", route.path());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/sign-in");
    }

    @Test
    void the_last_owner_cannot_go() {
        Browsing owner = as(Role.OWNER);
        assertThat(owner.post("/team", "/team/owner/role", "role", "viewer").body())
                .contains("owner is the only owner. Make somebody else an owner first.");
        assertThat(workspace.team().find("owner").orElseThrow().role()).isEqualTo(Role.OWNER);
    }

    @Test
    void every_page_is_guarded_by_headers() {
        Browsing owner = as(Role.OWNER);
        var headers = owner.get("/datasets").response().headers();
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("cache-control").orElse("")).contains("no-store");
    }
}
