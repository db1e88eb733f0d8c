package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
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
        dataset = folder.resolve("community.kith");
        Small.demo(dataset, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"joining tables", "judging", "writing assessments"})
    void killed_while(String step) throws Exception {
        byte[] manifest = Files.readAllBytes(dataset.resolve("dataset.json"));
        String assessments = Small.csv(dataset, "assessments");

        killAt(step);

        assertThat(Files.readAllBytes(dataset.resolve("dataset.json"))).isEqualTo(manifest);
        assertThat(Small.csv(dataset, "assessments")).isEqualTo(assessments);
        AssessOutcome again = Small.assess(dataset, null);
        assertThat(again.accounts()).isEqualTo(assessments.lines().count() - 1);
        assertThat(Small.csv(dataset, "assessments")).isEqualTo(assessments);
    }

    private static void killAt(String step) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AssessInAnotherProcess.class.getName(),
                        dataset.toString(),
                        Long.toString(OTHER_SEED),
                        step))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals(step)) {
                line = said.readLine();
            }
            assertThat(line).as("the other process never came to: " + step).isEqualTo(step);
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 9);
        }
    }
}
