package kith.app.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kith.app.CompareOrder;
import kith.app.Comparison;
import kith.app.DatasetSummary;
import kith.app.UseCases;
import kith.core.Progress;

/// The market's rules beside our verdicts, remembered until a dataset changes. Thread-safe.
///
/// The first look at a dataset reads all its people: a second for twenty thousand.
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
    private record Known(DatasetSummary of, Comparison comparison) {}

    Comparisons(UseCases useCases) {
        this.useCases = useCases;
    }

    /// @param folder of an assessed dataset
    public synchronized Comparison of(Path folder) {
        DatasetSummary now = useCases.describe(folder);
        Known found = known.get(folder);
        if (found != null && found.of().equals(now)) {
            return found.comparison();
        }
        Path truth = folder.resolve(TRUTH);
        boolean told = now.simulated() && Files.exists(truth);
        Comparison comparison = useCases.compare(new CompareOrder(folder, told ? truth : null, NAMED), Progress.NONE);
        known.put(folder, new Known(now, comparison));
        return comparison;
    }
}
