package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kith.core.workspace.Deed;
import kith.core.workspace.Member;
import kith.core.workspace.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a session is good for, and for how long.
final class SessionsTest {
    private static final String OTHER = "five other words in a row";

    @Test
    void a_new_password_ends_every_session(@TempDir Path folder) {
        try (Shop shop = Shop.open(folder, 0)) {
            Browsing here = shop.as(Role.VIEWER);
            Browsing there = shop.as(Role.VIEWER);
            assertThat(here.post("/account", "/account/password", "now", Shop.PASSWORD, "next", OTHER)
                            .location())
                    .endsWith("/sign-in?changed");
            assertThat(here.get("/sign-in?changed").body()).contains("signed out everywhere");
            assertThat(here.get("/datasets").location()).endsWith("/sign-in");
            assertThat(there.get("/datasets").location()).endsWith("/sign-in");
            here.signIn("viewer", OTHER);
            assertThat(here.get("/datasets").status()).isEqualTo(200);
        }
    }

    @Test
    void somebody_else_of_the_same_name_does_not_inherit_a_session(@TempDir Path folder) {
        try (Shop shop = Shop.open(folder, 0)) {
            Browsing before = shop.as(Role.VIEWER);
            Member member = shop.workspace.team().find("viewer").orElseThrow();
            shop.workspace.team().remove("viewer");
            shop.workspace.team().add("viewer", Role.VIEWER, member.password() + " ");
            assertThat(before.get("/datasets").location()).endsWith("/sign-in");
        }
    }

    @Test
    void many_guesses_at_once_are_no_more_than_one_after_the_other(@TempDir Path folder) throws Exception {
        try (Shop shop = Shop.open(folder, 0);
                var pool = Executors.newFixedThreadPool(16)) {
            List<Callable<String>> guesses = new ArrayList<>();
            for (int guess = 0; guess < 16; guess++) {
                Browsing stranger = new Browsing(shop.server.address());
                String token = stranger.token("/sign-in");
                guesses.add(() -> stranger.postWith(token, "/sign-in", "name", "owner", "password", "wrong words")
                        .location());
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : pool.invokeAll(guesses)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(to -> to.endsWith("?wrong")).hasSize(5);
            assertThat(answers).filteredOn(to -> to.endsWith("?pause")).hasSize(11);
        }
    }

    @Test
    void who_signs_in_rightly_is_not_slowed_down(@TempDir Path folder) {
        try (Shop shop = Shop.open(folder, 0)) {
            for (int times = 0; times < 25; times++) {
                assertThat(shop.as(Role.VIEWER).get("/datasets").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void files_of_strangers_and_viewers_are_refused_before_they_are_read(@TempDir Path folder) throws IOException {
        try (Shop shop = Shop.open(folder, 0)) {
            for (String cookie : List.of("", shop.as(Role.VIEWER).cookie())) {
                for (String path : List.of("/import", "/sign-in")) {
                    // nothing of the body is ever sent, so whoever waits for it waits in vain
                    assertThat(answer(shop, path, cookie)).startsWith("HTTP/1.1 403");
                }
            }
            try (Stream<Path> files = Files.list(shop.workspace.uploads().incoming())) {
                assertThat(files).isEmpty();
            }
            Deed refused = shop.workspace.trail().newest(1, 0).getFirst();
            assertThat(refused.kind()).isEqualTo(Deed.Kind.REFUSED);
            assertThat(refused.member()).isEqualTo("viewer");
        }
    }

    private static String answer(Shop shop, String path, String cookie) throws IOException {
        int port = shop.server.address().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000000\r\n\r\n"
                                    .formatted(path, port, cookie)
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
        }
    }
}
