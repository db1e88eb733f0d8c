package kith.evaluate.content;

import java.util.Locale;
import kith.core.Progress;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.testkit.SharedData;
import org.junit.jupiter.api.Test;

final class ContentTrialsTest {
    @Test
    void scratch() {
        try (RealData data = RealData.open(SharedData.orSkip("instafake").resolveSibling(""))) {
            for (Trial trial : ContentTrials.all()) {
                long start = System.nanoTime();
                for (Finding f : trial.run(data, Progress.NONE)) {
                    System.out.println(String.format(
                            Locale.ROOT,
                            "%s | %s | %s | %.4f [%.4f, %.4f] | floor %.4f | %s | %s",
                            f.trial(),
                            f.what(),
                            f.weights(),
                            f.figure().value(),
                            f.figure().lo(),
                            f.figure().hi(),
                            f.floor(),
                            f.target() == null ? "" : f.holds() ? "met" : "MISSED",
                            f.note()));
                }
                System.out.println(trial.id() + " took " + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
        }
    }
}
