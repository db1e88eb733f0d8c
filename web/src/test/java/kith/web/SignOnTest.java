package kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.app.LocalUseCases;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.core.workspace.Deed;
import kith.core.workspace.Role;
import kith.web.api.ApiLimits;
import kith.web.security.Exposure;
import kith.web.signon.SignOn;
import kith.web.signon.SignOnSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in with the organisation's own server: the certified provider for what must work, a lying one for what must
/// not.
final class SignOnTest {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern PROMPT = Pattern.compile("name=\"prompt\" value=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    /// A server beside a provider.
    private record Office(Workspace workspace, Server server) implements AutoCloseable {
        static Office open(Path folder, URI issuer) throws Exception {
            Path file = Files.writeString(folder.resolve("sign-on.properties"), """
                    issuer = %s
                    client_id = kith
                    client_secret = a secret of the test
                    name = Example Works
                    scopes = profile, groups
                    role.owner = kith-owners
                    role.manager = marketing, events
                    """.formatted(issuer));
            Workspace workspace = Workspace.open(
                    folder.resolve("workspace"), List.of(), new LocalUseCases(Clock.systemUTC()), Clock.systemUTC());
            workspace.team().addOwner("ada@example.org", "{noop}not used here");
            return new Office(
                    workspace,
                    Server.start(
                            workspace,
                            Exposure.onThisMachine(0),
                            new ApiLimits(ApiLimits.USUAL),
                            SignOnSettings.read(file)));
        }

        Browsing browser() {
            return new Browsing(server.address());
        }

        Deed last() {
            return workspace.trail().newest(1, 0).getFirst();
        }

        @Override
        public void close() {
            server.close();
            workspace.close();
        }
    }

    /// Signs in at the provider's own pages, and comes back with its answer.
    ///
    /// @return the page that Kith sends the browser to
    private static String come(Browsing browser, String person) {
        Browsing.Answer at = browser.get(SignOn.GO);
        for (int steps = 0; steps < 20; steps++) {
            if (at.status() >= 300 && at.status() < 400) {
                URI next = at.response().uri().resolve(at.location());
                if (next.getPath().equals("/datasets") || next.getPath().equals("/sign-in")) {
                    return next.getPath() + (next.getQuery() == null ? "" : "?" + next.getQuery());
                }
                at = browser.get(next.toString());
                continue;
            }
            Matcher form = ACTION.matcher(at.body());
            Matcher prompt = PROMPT.matcher(at.body());
            assertThat(form.find() && prompt.find()).as(at.body()).isTrue();
            at = browser.form(
                    at.response().uri().resolve(form.group(1)).toString(),
                    "prompt",
                    prompt.group(1),
                    "login",
                    person,
                    "password",
                    "anything");
        }
        throw new AssertionError("never came back");
    }

    @Test
    void groups_of_the_certified_provider_say_who_comes_in_and_as_what() throws Exception {
        assumeTrue(CertifiedProvider.canRun(), "node and npm are not here, so the certified provider cannot run.");
        try (CertifiedProvider provider = CertifiedProvider.start();
                Office office = Office.open(folder, provider.issuer())) {
            provider.serve(office.server().address());
            assertThat(office.browser().get("/sign-in").body()).contains("Sign in with Example Works");

            Browsing ben = office.browser();
            assertThat(come(ben, "ben")).isEqualTo("/datasets");
            assertThat(ben.get("/datasets").body()).contains("ben@example.org");
            assertThat(ben.get("/team").status()).isEqualTo(403);
            assertThat(ben.get("/account").body()).contains("You sign in with another server");
            assertThat(office.workspace()
                            .team()
                            .find("ben@example.org")
                            .orElseThrow()
                            .role())
                    .isEqualTo(Role.MANAGER);

            // somebody here is called so already: an account of elsewhere is another person
            Browsing ada = office.browser();
            assertThat(come(ada, "ada")).isEqualTo("/datasets");
            assertThat(ada.get("/team").body()).contains("ada@example.org-2").contains("by Example Works");
            assertThat(ada.post("/team", "/team/ben@example.org/role", "role", "viewer")
                            .status())
                    .isEqualTo(422);

            assertThat(come(office.browser(), "cem")).isEqualTo("/sign-in?group");
            assertThat(office.last().kind()).isEqualTo(Deed.Kind.SIGN_IN_FAILED);
            assertThat(office.last().subject()).isEqualTo("sign-on: no_group");
            assertThat(office.browser().get("/sign-in?group").body()).contains("none of your groups");
        }
    }

    @Test
    void who_moves_to_other_groups_has_another_role_or_none_from_the_next_time_on() throws Exception {
        assumeTrue(CertifiedProvider.canRun(), "node and npm are not here, so the certified provider cannot run.");
        try (CertifiedProvider provider = CertifiedProvider.start();
                Office office = Office.open(folder, provider.issuer())) {
            provider.serve(office.server().address());
            Browsing before = office.browser();
            come(before, "ben");
            String token = office.workspace()
                    .tokens()
                    .make("ben@example.org", "nightly", java.util.EnumSet.of(kith.core.workspace.Scope.READ), 30)
                    .secret();

            provider.move("ben", "kith-owners");
            Browsing later = office.browser();
            come(later, "ben");
            assertThat(later.get("/team").status()).isEqualTo(200);
            // a session with the old role ends
            assertThat(before.get("/datasets").location()).endsWith("/sign-in");

            provider.move("ben", "canteen");
            assertThat(come(office.browser(), "ben")).isEqualTo("/sign-in?group");
            assertThat(office.workspace().team().find("ben@example.org")).isEmpty();
            assertThat(later.get("/datasets").location()).endsWith("/sign-in");
            assertThat(office.browser()
                            .get("/api/v1/datasets", "Authorization", "Bearer " + token)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void who_signs_out_here_is_led_to_sign_out_there() throws Exception {
        assumeTrue(CertifiedProvider.canRun(), "node and npm are not here, so the certified provider cannot run.");
        try (CertifiedProvider provider = CertifiedProvider.start();
                Office office = Office.open(folder, provider.issuer())) {
            provider.serve(office.server().address());
            Browsing ben = office.browser();
            come(ben, "ben");
            String policy = ben.get("/datasets")
                    .response()
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            assertThat(policy).endsWith("form-action 'self' " + provider.issuer());
            Browsing.Answer out = ben.post("/datasets", "/sign-out");
            assertThat(out.location())
                    .startsWith(provider.issuer() + "/session/end")
                    .contains("id_token_hint=");
            assertThat(ben.get(out.location()).status()).isEqualTo(200);
            assertThat(ben.get("/datasets").location()).endsWith("/sign-in");
            assertThat(office.last().kind()).isEqualTo(Deed.Kind.SIGNED_OUT);
        }
    }

    @Test
    void no_lie_lets_anybody_in_and_every_one_is_noted() throws Exception {
        try (LyingProvider provider = new LyingProvider();
                Office office = Office.open(folder, provider.issuer())) {
            String issuer = provider.issuer().toString();
            assertThat(back(office, provider, Map.of("iss", issuer))).isEqualTo("/datasets");

            Map<String, Runnable> lies = new TreeMap<>();
            lies.put("another nonce", () -> provider.lie(token -> token.claim("nonce", "stale")));
            lies.put("no nonce", () -> provider.lie(token -> token.claim("nonce", null)));
            lies.put("for another server", () -> provider.lie(token -> token.audience("shop")));
            lies.put(
                    "for several, without saying for whom",
                    () -> provider.lie(token -> token.audience(List.of("kith", "shop"))));
            lies.put("from another", () -> provider.lie(token -> token.issuer("https://evil.example")));
            lies.put(
                    "expired",
                    () -> provider.lie(token ->
                            token.expirationTime(Date.from(Instant.now().minusSeconds(600)))));
            lies.put(
                    "of tomorrow",
                    () -> provider.lie(
                            token -> token.issueTime(Date.from(Instant.now().plusSeconds(86_400)))));
            lies.put("unsigned", provider::signNothing);
            lies.put("signed by a stranger", provider::signWithAKeyThatNobodyKnows);
            lies.forEach((name, lie) -> {
                provider.honest();
                lie.run();
                assertThat(back(office, provider, Map.of("iss", issuer)))
                        .as(name)
                        .isEqualTo("/sign-in?elsewhere");
                assertThat(office.last().kind()).as(name).isEqualTo(Deed.Kind.SIGN_IN_FAILED);
            });

            provider.honest();
            assertThat(back(office, provider, Map.of("iss", "https://evil.example")))
                    .isEqualTo("/sign-in?elsewhere");
            assertThat(back(office, provider, Map.of())).isEqualTo("/sign-in?elsewhere");
            assertThat(office.last().subject()).isEqualTo("sign-on: another issuer");
            assertThat(back(office, provider, Map.of("iss", issuer, "state", "guessed")))
                    .isEqualTo("/sign-in?elsewhere");
            assertThat(back(office, provider, Map.of("iss", issuer, "error", "<b>Eve</b> was here")))
                    .isEqualTo("/sign-in?elsewhere");
            assertThat(office.last().subject()).isEqualTo("sign-on: failed");

            provider.rotate();
            assertThat(back(office, provider, Map.of("iss", issuer))).isEqualTo("/datasets");
            assertThat(office.workspace().team().find("eve-adams")).isPresent();
        }
    }

    /// Goes to the provider and comes back with a code, and with these parameters in place of the right ones.
    private static String back(Office office, LyingProvider provider, Map<String, String> other) {
        Browsing browser = office.browser();
        Map<String, String> asked = query(browser.get(SignOn.GO).location());
        assertThat(asked).containsEntry("code_challenge_method", "S256").containsKey("nonce");
        provider.expect(String.valueOf(asked.get("nonce")));
        Map<String, String> answer = new TreeMap<>(Map.of("state", String.valueOf(asked.get("state"))));
        answer.putAll(other);
        if (!answer.containsKey("error")) {
            answer.put("code", "1");
        }
        StringBuilder address = new StringBuilder(SignOn.BACK).append('?');
        answer.forEach((name, value) -> address.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        Browsing.Answer came = browser.get(address.toString());
        assertThat(came.status()).isEqualTo(302);
        String location = URI.create(came.location()).getPath();
        String query = URI.create(came.location()).getQuery();
        return location + (query == null ? "" : "?" + query);
    }

    private static Map<String, String> query(String address) {
        Map<String, String> found = new TreeMap<>();
        for (String pair : URI.create(address).getRawQuery().split("&", -1)) {
            String[] both = pair.split("=", 2);
            found.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return found;
    }

    @Test
    void a_provider_that_is_down_keeps_nobody_else_out_and_is_asked_again() throws Exception {
        try (LyingProvider provider = new LyingProvider();
                Office office = Office.open(folder, provider.issuer())) {
            provider.down(true);
            Browsing browser = office.browser();
            assertThat(browser.get("/sign-in").status()).isEqualTo(200);
            assertThat(browser.get(SignOn.GO).location()).endsWith("/sign-in?unreachable");
            assertThat(browser.get("/sign-in?unreachable").body()).contains("Example Works does not answer");
            assertThat(office.last().subject()).isEqualTo("sign-on: no answer");
            provider.down(false);
            assertThat(back(office, provider, Map.of("iss", provider.issuer().toString())))
                    .isEqualTo("/datasets");
        }
    }

    @Test
    void mistakes_in_the_file_are_named_and_the_secret_never_is() throws Exception {
        assertThatThrownBy(() -> read("issuer = https://login.example.org\nrole.viewer = all\n"))
                .hasMessageContaining("client_id is missing");
        String whole = "client_id = kith\nclient_secret = xyzzy\nrole.viewer = all\n";
        assertThatThrownBy(() -> read("issuer = http://login.example.org\n" + whole))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> read("issuer = nonsense\n" + whole)).hasMessageContaining("nonsense");
        assertThatThrownBy(() -> read("issuer = https://login.example.org\nrole.chef = all\n" + whole))
                .hasMessageContaining("role.chef");
        assertThatThrownBy(() -> read("issuer = https://login.example.org\nclient_id = k\nclient_secret = xyzzy\n"))
                .hasMessageContaining("no group may come in")
                .hasMessageNotContaining("xyzzy");
        assertThatThrownBy(() -> SignOnSettings.read(folder.resolve("none"))).isInstanceOf(KithException.class);
        Files.writeString(folder.resolve("secret"), "xyzzy\n");
        SignOnSettings settings = read(
                "issuer = https://login.example.org\nclient_id = kith\nclient_secret_file = secret\nrole.viewer = all\n");
        assertThat(settings.clientSecret()).isEqualTo("xyzzy");
        assertThat(settings.toString()).doesNotContain("xyzzy");
    }

    private SignOnSettings read(String text) throws Exception {
        return SignOnSettings.read(Files.writeString(folder.resolve("sign-on.properties"), text));
    }
}
