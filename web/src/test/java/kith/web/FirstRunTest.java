package kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kith.app.LocalUseCases;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.web.security.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first visit, and who may make it.
final class FirstRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);
    private static final String PASSWORD = "four words in a row";

    private static Workspace workspace(Path folder) {
        return Workspace.open(folder, List.of(), new LocalUseCases(CLOCK), CLOCK);
    }

    @Test
    void the_first_visit_makes_the_owner_who_can_sign_in_after_a_restart(@TempDir Path folder) {
        try (Workspace workspace = workspace(folder);
                Server server = Server.start(workspace, Exposure.onThisMachine(0))) {
            Browsing browser = new Browsing(server.address());
            assertThat(server.firstAddress()).isEqualTo(server.address());
            assertThat(browser.get("/datasets").location()).endsWith("/welcome");
            assertThat(browser.post("/welcome", "/welcome", "name", "Anna", "password", "short")
                            .body())
                    .contains("Choose a password of 10 letters or more");
            assertThat(browser.post("/welcome", "/welcome", "name", "Anna", "password", PASSWORD)
                            .location())
                    .isEqualTo("/sign-in?ready");
            assertThat(browser.get("/welcome").location()).isEqualTo("/sign-in");
        }
        try (Workspace workspace = workspace(folder);
                Server server = Server.start(workspace, Exposure.onThisMachine(0))) {
            Browsing browser = new Browsing(server.address());
            assertThat(browser.get("/datasets").location()).endsWith("/sign-in");
            browser.signIn("anna", PASSWORD);
            assertThat(browser.get("/datasets").status()).isEqualTo(200);
            assertThat(workspace.trail().newest(1, 0).getFirst().member()).isEqualTo("anna");
        }
    }

    @Test
    void behind_a_proxy_only_who_has_the_code_comes_first(@TempDir Path folder) {
        Exposure behindProxy = new Exposure(Exposure.LOOPBACK, 0, null, null, true, false);
        try (Workspace workspace = workspace(folder);
                Server server = Server.start(workspace, behindProxy)) {
            Browsing browser = new Browsing(server.address());
            assertThat(browser.post("/welcome", "/welcome", "name", "eve", "password", PASSWORD)
                            .body())
                    .contains("That is not the code.");
            String code = server.firstAddress().getQuery().substring("code=".length());
            assertThat(browser.post("/welcome", "/welcome", "code", code, "name", "anna", "password", PASSWORD)
                            .location())
                    .isEqualTo("/sign-in?ready");
        }
    }

    @Test
    void five_wrong_passwords_and_the_name_rests(@TempDir Path folder) {
        try (Workspace workspace = workspace(folder);
                Server server = Server.start(workspace, Exposure.onThisMachine(0))) {
            Browsing browser = new Browsing(server.address());
            browser.post("/welcome", "/welcome", "name", "anna", "password", PASSWORD);
            for (int at = 0; at < 5; at++) {
                assertThat(browser.post("/sign-in", "/sign-in", "name", "anna", "password", "wrong")
                                .location())
                        .endsWith("/sign-in?wrong");
            }
            assertThat(browser.post("/sign-in", "/sign-in", "name", "Anna", "password", PASSWORD)
                            .location())
                    .endsWith("/sign-in?pause");
        }
    }

    @Test
    void a_form_without_its_token_is_refused(@TempDir Path folder) {
        try (Workspace workspace = workspace(folder);
                Server server = Server.start(workspace, Exposure.onThisMachine(0))) {
            Browsing browser = new Browsing(server.address());
            assertThat(browser.postWith("made-up", "/welcome", "name", "eve", "password", PASSWORD)
                            .status())
                    .isEqualTo(403);
            assertThat(workspace.team().isEmpty()).isTrue();
        }
    }

    @Test
    void listening_to_the_network_without_encryption_is_refused() {
        assertThatThrownBy(() -> new Exposure("0.0.0.0", 0, null, null, false, false))
                .isInstanceOf(KithException.class)
                .hasMessageContaining("--plain-http");
    }

    @Test
    void two_servers_do_not_share_a_workspace(@TempDir Path folder) {
        try (Workspace first = workspace(folder)) {
            assertThat(first.datasets()).isEmpty();
            assertThatThrownBy(() -> workspace(folder)).hasMessageContaining("Another server works in");
        }
    }
}
