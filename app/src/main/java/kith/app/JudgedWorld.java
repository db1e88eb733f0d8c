package kith.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kith.core.Assessment;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.AssessmentFile;
import kith.data.Dataset;
import kith.evaluate.WorldScore;
import kith.evaluate.world.Truth;
import kith.evaluate.world.World;
import kith.evaluate.world.WorldSpec;

/// A simulated world, imported and judged like anybody's data, and scored by its truth.
///
/// A world whose dataset is there already is judged again without being simulated or imported again.
final class JudgedWorld {
    /// Nobody was ever retrieved. A fixed time lets the same people give the same bytes.
    static final Instant RETRIEVED = Instant.parse("2026-03-01T00:00:00Z");

    /// Files of a world that are imported, as tables.
    static final List<String> TABLES = List.of("accounts", "follows", "posts", "interactions", "snapshots");

    /// What is so, one row an account.
    static final String TRUTH = "truth.csv";

    private static final String MARKET = "SELECT a.account_id, a.followers_count,"
            + " coalesce(avg((p.like_count + coalesce(p.reply_count, 0)) / greatest(a.followers_count, 1)), 0)"
            + " FROM accounts a LEFT JOIN posts p ON p.account_id = a.account_id GROUP BY ALL";

    private final Path folder;
    private final Path dataset;
    private final long seed;
    private final int threads;

    private JudgedWorld(Path folder, Path dataset, long seed, int threads) {
        this.folder = folder;
        this.dataset = dataset;
        this.seed = seed;
        this.threads = threads;
    }

    /// One of Kith's own worlds.
    ///
    /// @param worlds folder that holds one folder a world
    static JudgedWorld simulated(Path worlds, WorldSpec spec, int threads) {
        Path folder = worlds.resolve("%s-%d-%d".formatted(spec.name(), spec.people(), spec.seed()));
        JudgedWorld world = new JudgedWorld(folder, folder.resolve("dataset"), spec.seed(), threads);
        if (!world.imported()) {
            World.generate(spec, folder, Progress.NONE);
            List<Path> files = world.take(spec.name());
            try {
                for (Path file : files) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw KithException.world("Cannot remove %s. Check the permissions.".formatted(folder), e);
            }
        }
        return world;
    }

    /// A world that somebody else simulated.
    ///
    /// @param folder  with files named after the dataset's tables, and truth.csv
    /// @param dataset folder for the dataset
    static JudgedWorld given(Path folder, Path dataset, int threads) {
        JudgedWorld world = new JudgedWorld(folder, dataset, 1, threads);
        if (!world.imported()) {
            world.take("simulated by others");
        }
        return world;
    }

    private boolean imported() {
        return Files.exists(dataset.resolve(Dataset.MANIFEST));
    }

    private List<Path> take(String source) {
        List<Path> files = files(folder);
        ImportOrder order = new ImportOrder(
                files, dataset, null, null, source, Assessed.SIMULATED, null, RETRIEVED, 0, false, false);
        Importer.run(order, Clock.fixed(RETRIEVED, ZoneOffset.UTC), Progress.NONE);
        return files;
    }

    /// Folder of the dataset, imported; assessed only once scored.
    Path dataset() {
        return dataset;
    }

    WorldScore score() {
        List<Truth> truths = Truth.read(folder.resolve(TRUTH));
        Assessor.run(new AssessOrder(dataset, null, 1, threads), Progress.NONE);
        Assessed assessed = Assessed.open(dataset);
        try (Workbench bench = Workbench.over(assessed.dataset(), threads)) {
            List<Assessment> assessments =
                    AssessmentFile.read(bench.database(), assessed.assessments(), "true", "account_id", Long.MAX_VALUE);
            List<WorldScore.Seen> seen = new ArrayList<>();
            bench.database()
                    .each(
                            "reading what the market sees",
                            MARKET,
                            row -> seen.add(new WorldScore.Seen(row.textOf(0), row.doubleAt(1), row.doubleAt(2))));
            return WorldScore.of(assessments, truths, seen, seed);
        }
    }

    /// The files of a world that are imported.
    static List<Path> files(Path world) {
        return TABLES.stream().map(table -> world.resolve(table + ".csv")).toList();
    }
}
