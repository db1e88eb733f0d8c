package kith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.web.Server;
import kith.web.api.ApiLimits;
import kith.web.security.Exposure;
import kith.web.signon.SignOnSettings;
import org.jspecify.annotations.Nullable;

/// Runs the server until the process is told to end.
final class Serving {
    private Serving() {}

    /// Says where the server is, and returns when the process ends.
    static int until(
            KithCommand kith,
            Path folder,
            List<Path> datasets,
            Exposure exposure,
            ApiLimits limits,
            @Nullable SignOnSettings signOn) {
        try (Workspace workspace = Workspace.open(folder, datasets, kith.session.useCases(), Clock.systemUTC());
                Server server = Server.start(workspace, exposure, limits, signOn)) {
            URI address = server.firstAddress();
            kith.session.print("Kith is at %s\n".formatted(address));
            kith.note("Stop it with Ctrl-C.");
            if (kith.session.terminal().out() && exposure.local()) {
                Browser.open(address);
            }
            waitForTheEnd(server, workspace);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /// Starts, asks for one page, and ends.
    static int untilReady(KithCommand kith, Path folder, Exposure exposure) {
        try (Workspace workspace = Workspace.open(folder, List.of(), kith.session.useCases(), Clock.systemUTC());
                Server server = Server.start(workspace, exposure);
                InputStream page = server.address().resolve("/welcome").toURL().openStream()) {
            page.readAllBytes();
            return 0;
        } catch (IOException e) {
            throw KithException.world("The server does not answer: %s.".formatted(e.getMessage()), e);
        }
    }

    private static void waitForTheEnd(Server server, Workspace workspace) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            workspace.close();
        }));
        never.await();
    }
}
