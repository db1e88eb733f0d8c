package kith.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kith.core.Assessment;
import kith.data.AssessmentFile;
import kith.data.Dataset;
import kith.data.DuckDb;
import kith.evaluate.rosters.DishonestRosters;
import kith.evaluate.world.Truth;

/// Whether the expected hits of rosters hold the truth, in assessed worlds.
public final class RosterBench {
    private static final int ROSTERS = 100;

    private RosterBench() {}

    /// @param args pairs of a dataset that was assessed and the truth.csv of its world
    public static void main(String[] args) {
        if (args.length == 0 || args.length % 2 != 0) {
            System.out.println("usage: bench/rosters DATASET TRUTH [DATASET TRUTH]…");
            return;
        }
        System.out.println(
                "| dataset | rosters | interval held | mean width | small only: named | small only: expected |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (int at = 0; at < args.length; at += 2) {
            Dataset dataset = Dataset.open(Path.of(args[at]));
            try (DuckDb database = DuckDb.open()) {
                List<Assessment> all = AssessmentFile.read(
                        database, dataset.result("assessments").orElseThrow(), "true", "account_id", Long.MAX_VALUE);
                DishonestRosters drawn = DishonestRosters.draw(all, Truth.read(Path.of(args[at + 1])), ROSTERS, 1);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %d | %.1f | at most %.1f %% | at most %.1f %% |%n",
                        Path.of(args[at]).getFileName(),
                        drawn.rosters(),
                        drawn.held(),
                        drawn.width(),
                        100 * drawn.mostNamed(),
                        100 * drawn.mostExpected());
            }
        }
    }
}
