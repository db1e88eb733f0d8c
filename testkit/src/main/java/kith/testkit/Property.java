package kith.testkit;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Random tests that can be repeated: a failure names its seed.
public final class Property {
    private Property() {}

    /// Runs `check` once per seed 0, 1, …, count - 1.
    public static void forSeeds(int count, Consumer<SplittableRandom> check) {
        for (long seed = 0; seed < count; seed++) {
            try {
                check.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("failed for seed " + seed, e);
            }
        }
    }
}
