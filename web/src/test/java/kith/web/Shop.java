package kith.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kith.app.DemoOrder;
import kith.app.LocalUseCases;
import kith.app.workspace.Workspace;
import kith.core.Progress;
import kith.core.workspace.Job;
import kith.core.workspace.Role;
import kith.web.api.ApiLimits;
import kith.web.security.Exposure;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// A server over a small simulated community called `shop`, with a member for each role.
final class Shop implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);
    static final String PASSWORD = "four words in a row";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final Workspace workspace;
    final Server server;

    private Shop(Workspace workspace, Server server) {
        this.workspace = workspace;
        this.server = server;
    }

    /// @param people in the community; 0: no dataset
    static Shop open(Path folder, int people) {
        LocalUseCases kith = new LocalUseCases(CLOCK);
        if (people > 0) {
            Path dataset = folder.resolve("shop.kith");
            kith.demo(new DemoOrder(people, 1, 2, 10, dataset), Progress.NONE);
        }
        Workspace workspace = Workspace.open(folder, List.of(), kith, CLOCK);
        workspace.datasets().values().forEach(dataset -> workspace.people().prepare(dataset, Progress.NONE));
        String hash = String.valueOf(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD));
        workspace.team().addOwner("owner", hash);
        for (Role role : Role.values()) {
            if (role != Role.OWNER) {
                workspace.team().add(role.code(), role, hash);
            }
        }
        return new Shop(workspace, Server.start(workspace, Exposure.onThisMachine(0), new ApiLimits(1_000_000)));
    }

    Browsing as(Role role) {
        Browsing browser = new Browsing(server.address());
        browser.signIn(role.code(), PASSWORD);
        return browser;
    }

    /// Waits until the job is over whose id ends an address.
    Job done(String address) {
        String id = address.substring(address.lastIndexOf('/') + 1);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Job job = workspace.jobs().find(id).orElseThrow();
            if (job.state().over()) {
                return job;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("not done in time: " + address);
    }

    @Override
    public void close() {
        server.close();
        workspace.close();
    }
}
