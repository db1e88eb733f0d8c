package kith.app;

import java.nio.file.Path;
import java.util.Set;
import kith.core.Progress;

/// Assesses a dataset and says on standard output where it is, so that a test can kill it there.
final class AssessInAnotherProcess {
    private AssessInAnotherProcess() {}

    /// @param args the dataset, the seed, and the steps at which it waits to be killed
    static void main(String[] args) {
        Set<String> waits = Set.of(args[2]);
        Progress progress = (step, done, total) -> {
            System.out.println(step);
            System.out.flush();
            if (waits.contains(step)) {
                waitForever();
            }
        };
        Small.KITH.assess(new AssessOrder(Path.of(args[0]), null, Long.parseLong(args[1]), 2), progress);
    }

    private static synchronized void waitForever() {
        try {
            while (true) {
                AssessInAnotherProcess.class.wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
