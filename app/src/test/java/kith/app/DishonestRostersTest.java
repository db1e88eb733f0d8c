package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kith.core.Assessment;
import kith.core.Progress;
import kith.data.AssessmentFile;
import kith.evaluate.rosters.DishonestRosters;
import kith.evaluate.world.Truth;
import kith.evaluate.world.WorldSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised of a seller's list holds in worlds whose truth is known. Small worlds here; `bench/rosters` draws
/// from large ones.
final class DishonestRostersTest {
    @TempDir
    private Path folder;

    @Test
    void the_promise_holds_and_small_influencers_are_never_sold_as_alphas() {
        for (String world : List.of("base", "pods", "bought")) {
            WorldSpec spec = new WorldSpec(world, 2_000, 4);
            Path dataset = JudgedWorld.simulated(folder, spec, 2).dataset();
            Assessor.run(new AssessOrder(dataset, null, 1, 2), Progress.NONE);
            Assessed assessed = Assessed.open(dataset);
            try (Workbench bench = Workbench.empty(2)) {
                List<Assessment> all = AssessmentFile.read(
                        bench.database(), assessed.assessments(), "true", "account_id", Long.MAX_VALUE);
                List<Truth> truths = Truth.read(dataset.resolveSibling("truth.csv"));
                DishonestRosters rosters = DishonestRosters.draw(all, truths, 100, 1);
                assertThat(rosters.held()).as(world).isGreaterThanOrEqualTo(85);
                assertThat(rosters.mostNamed()).as(world).isLessThanOrEqualTo(0.05);
                assertThat(rosters.mostExpected()).as(world).isLessThanOrEqualTo(0.05);
                // an interval that holds because it says nothing is no promise
                assertThat(rosters.width()).as(world).isLessThan(12);
            }
        }
    }
}
