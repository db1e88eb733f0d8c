package kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kith.app.LocalUseCases;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.core.workspace.Role;
import kith.web.security.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uploads that are too large, or that nobody finishes.
final class UploadTest {
    private static final String FORM =
            "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\n";
    private static final int CHUNK = 1 << 20;

    @Test
    void who_announces_too_much_reads_what_to_do(@TempDir Path folder) throws IOException {
        try (Shop shop = Shop.open(folder, 0);
                Socket socket = connected(shop)) {
            send(socket, shop, "5000000000");
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("Files of more than 4 GB are not taken here.");
        }
    }

    @Test
    void what_nobody_finishes_sending_goes(@TempDir Path folder) throws Exception {
        try (Shop shop = Shop.open(folder, 0)) {
            Path incoming = shop.workspace.uploads().incoming();
            try (Socket socket = connected(shop)) {
                send(socket, shop, "900000000");
                OutputStream out = socket.getOutputStream();
                out.write(new byte[CHUNK]);
                out.flush();
                await(() -> !names(incoming).isEmpty());
            }
            await(() -> names(incoming).isEmpty());
        }
        Path left = Files.writeString(folder.resolve("uploads/.incoming/left.tmp"), "somebody");
        try (Shop shop = Shop.open(folder.resolve("other"), 0)) {
            assertThat(names(shop.workspace.uploads().incoming())).isEmpty();
        }
        Workspace.open(folder, List.of(), new LocalUseCases(Shop.CLOCK), Shop.CLOCK)
                .close();
        assertThat(left).doesNotExist();
    }

    private static Socket connected(Shop shop) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), shop.server.address().getPort());
    }

    /// The head of an upload of the owner, and the first letters of its body.
    private static void send(Socket socket, Shop shop, String length) throws IOException {
        Browsing owner = shop.as(Role.OWNER);
        String head =
                "POST /import HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: %s\r\n\r\n"
                        .formatted(shop.server.address().getPort(), owner.cookie(), length);
        socket.getOutputStream().write((head + FORM).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void a_file_that_is_no_certificate_is_named(@TempDir Path folder) throws IOException {
        Path words = Files.writeString(folder.resolve("words.pem"), "no certificate");
        Path gone = folder.resolve("gone.pem");
        try (Workspace workspace =
                Workspace.open(folder.resolve("team"), List.of(), new LocalUseCases(Shop.CLOCK), Shop.CLOCK)) {
            assertThatThrownBy(() ->
                            Server.start(workspace, new Exposure(Exposure.LOOPBACK, 0, words, words, false, false)))
                    .isInstanceOf(KithException.class)
                    .hasMessageContaining("words.pem does not hold a certificate chain in PEM");
            assertThatThrownBy(
                            () -> Server.start(workspace, new Exposure(Exposure.LOOPBACK, 0, gone, gone, false, false)))
                    .isInstanceOf(KithException.class)
                    .hasMessageContaining("gone.pem cannot be read");
        }
    }
}
