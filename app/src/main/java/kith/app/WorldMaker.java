package kith.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.core.KithException;
import kith.core.Progress;
import kith.evaluate.world.World;
import kith.evaluate.world.WorldSpec;

/// Writes a simulated population.
final class WorldMaker {
    /// In the order in which people read them.
    private static final List<String> FILES =
            List.of("accounts.csv", "follows.csv", "posts.csv", "interactions.csv", "snapshots.csv", "truth.csv");

    private WorldMaker() {}

    static WorldOutcome run(WorldOrder order, Progress progress) {
        WorldSpec spec = new WorldSpec(order.world(), order.people(), order.seed());
        Path out = order.out();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw KithException.usage("%s is a file. Name a folder with --out.".formatted(out));
        }
        World.generate(spec, out, progress);
        return new WorldOutcome(
                FILES.stream().map(out::resolve).filter(Files::exists).toList());
    }
}
