package kith.app.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kith.app.CompareOrder;
import kith.app.Comparison;
import kith.app.DatasetSummary;
import kith.app.UseCases;
import kith.core.KithException;
import kith.core.Progress;

/// The market's rules beside our verdicts, remembered until a dataset changes. Thread-safe.
///
/// The first look at a dataset reads all its people and posts: a second for twenty thousand, so it is made aside.
public final class Comparisons {
    private static final int REMEMBERED = 16;
    private static final int NAMED = 5;
    /// Beside a simulated dataset lies what is true of its people.
    private static final String TRUTH = "truth.csv";

    private final UseCases useCases;
    private final Map<Path, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param of what the dataset was like then
    private record Known(DatasetSummary of, CompletableFuture<Comparison> comparison) {}

    Comparisons(UseCases useCases) {
        this.useCases = useCases;
    }

    /// Waits until it is made.
    ///
    /// @param folder of an assessed dataset
    public Comparison of(Path folder) {
        try {
            return made(begun(folder));
        } catch (KithException _) {
            // judging again replaces the files, also while they are read; once more is enough then
            forget(folder);
            return made(begun(folder));
        }
    }

    private synchronized void forget(Path folder) {
        known.remove(folder);
    }

    /// What is made already; else it is being made from now on, and there when asked for later.
    public Optional<Comparison> soon(Path folder) {
        CompletableFuture<Comparison> comparison = begun(folder);
        return comparison.isDone() ? Optional.of(made(comparison)) : Optional.empty();
    }

    private synchronized CompletableFuture<Comparison> begun(Path folder) {
        DatasetSummary now = useCases.describe(folder);
        Known found = known.get(folder);
        if (found != null && found.of().equals(now)) {
            if (found.comparison().isCompletedExceptionally()) {
                // said once, then tried anew
                known.remove(folder);
            }
            return found.comparison();
        }
        Path truth = folder.resolve(TRUTH);
        boolean told = now.simulated() && Files.exists(truth);
        CompareOrder order = new CompareOrder(folder, told ? truth : null, NAMED);
        CompletableFuture<Comparison> comparison = CompletableFuture.supplyAsync(
                () -> useCases.compare(order, Progress.NONE),
                work -> Thread.ofPlatform().daemon().name("kith-compare").start(work));
        known.put(folder, new Known(now, comparison));
        return comparison;
    }

    private static Comparison made(CompletableFuture<Comparison> comparison) {
        try {
            return comparison.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
