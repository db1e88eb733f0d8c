package kith.evaluate.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.core.KithException;
import kith.core.Progress;

/// Simulated populations with known truth, as files that import like anybody's.
public final class World {
    private World() {}

    /// Simulates the world and writes accounts.csv, follows.csv, posts.csv, interactions.csv and snapshots.csv
    /// (what a crawl sees, columns of the dataset) and truth.csv (what is so, columns of [Truth]) into `out`, which
    /// is made when it is not there.
    ///
    /// The same specification gives the same bytes. Cost: time and memory linear in people; 20,000 people take some
    /// seconds and 600 MB.
    ///
    /// @throws KithException world, when the files cannot be written
    public static void generate(WorldSpec spec, Path out, Progress progress) {
        Society society = Society.simulate(spec, progress);
        Identities identities = new Identities(society.population, spec.seed());
        Observer observer = new Observer(society);
        try {
            Files.createDirectories(out);
            progress.at("writing accounts and follows", 0, 0);
            new AccountFiles(society, identities, observer).write(out);
            new FeedFiles(society, identities, observer).write(out, progress);
            progress.at("writing the truth", 0, 0);
            TruthFile.write(society, identities, out.resolve("truth.csv"));
        } catch (IOException e) {
            throw KithException.world(
                    "The world '%s' cannot be written to %s: %s. Check that the folder may be written to and the disk has room."
                            .formatted(spec.name(), out, e.getMessage()),
                    e);
        }
    }
}
