package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kith.core.Progress;
import kith.testkit.OtherProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills the real assess in another process: what was acknowledged before stays, byte for byte.
final class KilledAssessTest {
    private static final long OTHER_SEED = 99;

    @TempDir
    private static Path folder;

    private static Path dataset;

    @BeforeAll
    static void assessedOnce() {
        dataset = folder.resolve("drawn.kith");
        DrawnWorld.imports(dataset);
        Small.assess(dataset, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"joining tables", "judging", "writing assessments"})
    void killed_while(String step) throws Exception {
        byte[] manifest = Files.readAllBytes(dataset.resolve("dataset.json"));
        String assessments = Small.csv(dataset, "assessments");
        String evidence = Small.csv(dataset, "evidence");

        try (OtherProcess other =
                OtherProcess.start(AssessInAnotherProcess.class, dataset.toString(), Long.toString(OTHER_SEED), step)) {
            other.awaitLine(step);
            assertThat(other.kill()).isEqualTo(128 + 9);
        }

        assertThat(Files.readAllBytes(dataset.resolve("dataset.json"))).isEqualTo(manifest);
        assertThat(Small.csv(dataset, "assessments")).isEqualTo(assessments);
        assertThat(Small.csv(dataset, "evidence")).isEqualTo(evidence);
        AssessOutcome again = Small.assess(dataset, null);
        assertThat(again.accounts()).isEqualTo(assessments.lines().count() - 1);
        assertThat(Small.csv(dataset, "assessments")).isEqualTo(assessments);
    }

    @Test
    void left_alone_it_would_have_changed_what_was_there() {
        Path other = folder.resolve("other.kith");
        DrawnWorld.imports(other);
        Small.KITH.assess(new AssessOrder(other, null, OTHER_SEED, 2), Progress.NONE);
        // not only the column that names the seed
        assertThat(withoutProvenance(other)).isNotEqualTo(withoutProvenance(dataset));
    }

    /// Definition, data, seed and version are the last four columns.
    private static String withoutProvenance(Path dataset) {
        return Small.csv(dataset, "assessments").replaceAll("(,[^,\\n]*){4}\\n", "\n");
    }
}
