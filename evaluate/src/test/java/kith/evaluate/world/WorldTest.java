package kith.evaluate.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kith.core.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldTest {
    @Test
    void a_world_writes_one_truth_for_every_account(@TempDir Path folder) {
        World.generate(new WorldSpec("base", 3_000, 1), folder, Progress.NONE);

        assertThat(Truth.read(folder.resolve("truth.csv"))).hasSize(3_371);
    }
}
