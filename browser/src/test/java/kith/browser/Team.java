package kith.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kith.app.DemoOrder;
import kith.app.LocalUseCases;
import kith.app.UseCases;
import kith.app.workspace.Workspace;
import kith.core.Progress;
import kith.web.Server;
import kith.web.security.Exposure;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// A team's server over a small simulated community called `shop`, owned by anna.
final class Team implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    static final String NAME = "anna";
    static final String PASSWORD = "four words in a row";

    final Workspace workspace;
    private final Server server;

    private Team(Workspace workspace, Server server) {
        this.workspace = workspace;
        this.server = server;
    }

    static Team open(Path folder, int people) {
        UseCases kith = new LocalUseCases(CLOCK);
        Path dataset = folder.resolve("shop.kith");
        kith.demo(new DemoOrder(people, 1, 2, 10, dataset), Progress.NONE);
        Workspace workspace = Workspace.open(folder, List.of(), kith, CLOCK);
        workspace.people().prepare(dataset, Progress.NONE);
        workspace
                .team()
                .addOwner(
                        NAME,
                        String.valueOf(PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                .encode(PASSWORD)));
        return new Team(workspace, Server.start(workspace, Exposure.onThisMachine(0)));
    }

    Visit visit() {
        return new Visit(server.address());
    }

    @Override
    public void close() {
        server.close();
        workspace.close();
    }
}
