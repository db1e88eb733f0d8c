package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kith.app.workspace.Tokens;
import kith.core.workspace.Deed;
import kith.core.workspace.Role;
import kith.core.workspace.Scope;
import kith.web.api.ApiLimits;
import kith.web.security.Exposure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which token may call what: each operation with each role and each scope, and strangers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiAccessTest {
    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    @SuppressWarnings("NullAway.Init")
    private Program program;

    @BeforeAll
    void open(@TempDir Path folder) {
        shop = Shop.open(folder, 0);
        program = new Program(shop.server.address());
    }

    @AfterAll
    void close() {
        shop.close();
    }

    static List<Program.Call> calls() {
        return Program.calls(Program.description());
    }

    private String secret(Role role, Set<Scope> scopes) {
        Tokens.Made made = shop.workspace.tokens().make(role.code(), "test", scopes, 1);
        return made.secret();
    }

    private void drop(Role role) {
        shop.workspace
                .tokens()
                .of(role.code())
                .forEach(token -> shop.workspace.tokens().revoke(role.code(), token.id()));
    }

    private HttpResponse<String> call(Program.Call call, @org.jspecify.annotations.Nullable String secret) {
        String path = call.path().replaceAll("\\{[a-z]+}", "none");
        if (call.operation().path("requestBody").path("content").has("multipart/form-data")) {
            return program.send(call.method(), path, secret, "multipart/form-data; boundary=b", "--b--\r\n");
        }
        boolean body = call.method().equals("POST") || call.method().equals("PUT");
        return program.send(call.method(), path, secret, body ? "application/json" : null, body ? "{}" : null);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void who_may_may_and_who_may_not_is_refused_and_noted(Program.Call call) {
        Scope needed = Scope.fromCode(call.scope()).orElseThrow();
        for (Role role : Role.values()) {
            for (boolean scoped : new boolean[] {true, false}) {
                Set<Scope> scopes = scoped ? EnumSet.allOf(Scope.class) : EnumSet.complementOf(EnumSet.of(needed));
                HttpResponse<String> answer = call(call, secret(role, scopes));
                drop(role);
                if (scoped && needed.within(role)) {
                    assertThat(answer.statusCode())
                            .as("%s as %s", call, role)
                            .isNotIn(401, 403)
                            .isLessThan(500);
                } else {
                    assertThat(answer.statusCode()).as("%s as %s", call, role).isEqualTo(403);
                    Deed last = shop.workspace.trail().newest(1, 0).getFirst();
                    assertThat(last.kind()).isEqualTo(Deed.Kind.REFUSED);
                    assertThat(last.member()).isEqualTo(role.code());
                    assertThat(last.subject()).startsWith(call.method() + " /api/v1/");
                }
            }
        }
        HttpResponse<String> stranger = call(call, null);
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(stranger.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(call(call, "kith_wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void revoked_expired_and_removed_let_nobody_in() {
        String revoked = secret(Role.MANAGER, EnumSet.of(Scope.READ));
        assertThat(account(revoked)).isEqualTo(200);
        drop(Role.MANAGER);
        assertThat(account(revoked)).isEqualTo(401);
        String expired = shop.workspace
                .tokens()
                .make("manager", "old", EnumSet.of(Scope.READ), Instant.parse("2026-11-27T08:59:59Z"))
                .secret();
        assertThat(account(expired)).isEqualTo(401);
        shop.workspace.team().add("guest", Role.VIEWER, "{noop}x");
        String removed = shop.workspace
                .tokens()
                .make("guest", "g", EnumSet.of(Scope.READ), 1)
                .secret();
        assertThat(account(removed)).isEqualTo(200);
        shop.workspace.team().remove("guest");
        assertThat(account(removed)).isEqualTo(401);
        // somebody of the same name is somebody else
        shop.workspace.team().add("guest", Role.VIEWER, "{noop}x");
        assertThat(account(removed)).isEqualTo(401);
        shop.workspace.team().remove("guest");
    }

    private int account(String secret) {
        return program.send("GET", "/api/v1/account", secret, null, null).statusCode();
    }

    @Test
    void a_session_is_no_token_and_a_token_no_session() {
        assertThat(shop.as(Role.OWNER).get("/api/v1/account").status()).isEqualTo(401);
        String secret = secret(Role.OWNER, EnumSet.allOf(Scope.class));
        HttpResponse<String> page = program.send("GET", "/team", secret, null, null);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("location").orElse("")).endsWith("/sign-in");
        drop(Role.OWNER);
    }

    @Test
    void the_same_key_does_the_same_once_and_nothing_else() {
        String secret = secret(Role.OWNER, EnumSet.allOf(Scope.class));
        String path = "/api/v1/datasets/fresh/imports";
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"accounts.csv\"\r\n\r\naccount_id\n1\n\r\n--b--\r\n";
        String type = "multipart/form-data; boundary=b";
        HttpResponse<String> first = program.send("POST", path, secret, type, form, "Idempotency-Key", "one");
        HttpResponse<String> again = program.send("POST", path, secret, type, form, "Idempotency-Key", "one");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("location"))
                .isEqualTo(first.headers().firstValue("location"));
        HttpResponse<String> other =
                program.send("POST", path, secret, type, form.replace("\n1\n", "\n2\n"), "Idempotency-Key", "one");
        assertThat(other.statusCode()).isEqualTo(422);
        drop(Role.OWNER);
    }

    @Test
    void what_did_not_change_is_not_sent_and_what_changed_is_not_overwritten() {
        String secret = secret(Role.OWNER, EnumSet.allOf(Scope.class));
        HttpResponse<String> read = program.send("GET", "/api/v1/team/viewer", secret, null, null);
        String etag = read.headers().firstValue("etag").orElseThrow();
        assertThat(program.send("GET", "/api/v1/team/viewer", secret, null, null, "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        String list = program.send("GET", "/api/v1/datasets", secret, null, null)
                .headers()
                .firstValue("etag")
                .orElseThrow();
        assertThat(program.send("GET", "/api/v1/datasets", secret, null, null, "If-None-Match", list)
                        .statusCode())
                .isEqualTo(304);
        String body = "{\"role\":\"viewer\"}";
        String type = "application/json";
        assertThat(program.send("PUT", "/api/v1/team/viewer", secret, type, body)
                        .statusCode())
                .isEqualTo(428);
        assertThat(program.send("PUT", "/api/v1/team/viewer", secret, type, body, "If-Match", "\"old\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(program.send("PUT", "/api/v1/team/viewer", secret, type, body, "If-Match", etag)
                        .statusCode())
                .isEqualTo(200);
        drop(Role.OWNER);
    }

    @Test
    void a_token_makes_no_stronger_token() {
        String secret = secret(Role.OWNER, EnumSet.of(Scope.READ, Scope.TOKENS));
        HttpResponse<String> more = program.send(
                "POST",
                "/api/v1/account/tokens",
                secret,
                "application/json",
                "{\"name\":\"more\",\"scopes\":[\"team\"]}");
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.body()).contains("\"field\":\"scopes\"").contains("\"value\":\"team\"");
        drop(Role.OWNER);
    }

    @Test
    void too_many_requests_are_told_to_wait() {
        try (Server small = Server.start(shop.workspace, Exposure.onThisMachine(0), new ApiLimits(2))) {
            Program fast = new Program(small.address());
            String secret = secret(Role.VIEWER, EnumSet.of(Scope.READ));
            HttpResponse<String> first = fast.send("GET", "/api/v1/account", secret, null, null);
            assertThat(first.headers().firstValue("ratelimit")).contains("\"token\";r=1;t=60");
            fast.send("GET", "/api/v1/account", secret, null, null);
            HttpResponse<String> third = fast.send("GET", "/api/v1/account", secret, null, null);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("retry-after")).contains("60");
            drop(Role.VIEWER);
        }
    }

    @Test
    void the_account_page_shows_a_token_once_and_the_api_page_every_operation() {
        Browsing viewer = shop.as(Role.VIEWER);
        String made = viewer.post(
                        "/account", "/account/tokens", "name", "till", "days", "3", "scope", "read", "scope", "team")
                .body();
        String secret = made.substring(made.indexOf("<code>kith_") + 6);
        secret = secret.substring(0, secret.indexOf('<'));
        assertThat(account(secret)).isEqualTo(200);
        assertThat(viewer.get("/account").body()).contains("till").doesNotContain(secret);
        assertThat(shop.workspace.tokens().of("viewer").getFirst().scopes()).containsExactly(Scope.READ);
        String page = viewer.get("/api").body();
        calls().forEach(call -> assertThat(page).contains("<code>" + call.path() + "</code>"));
        drop(Role.VIEWER);
    }
}
