package kith.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import kith.core.Progress;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// Short ways to run use cases in tests.
final class Small {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final UseCases KITH = new LocalUseCases(Clock.fixed(NOW, ZoneOffset.UTC));

    private Small() {}

    static DemoOutcome demo(Path folder, long seed, int threads) {
        return KITH.demo(new DemoOrder(1_500, seed, threads, 10, folder), Progress.NONE);
    }

    static ImportOrder reading(Path dataset, Path... files) {
        return new ImportOrder(List.of(files), dataset, null, null, null, null, null, null, 0.2, false, false);
    }

    static ImportOutcome imports(Path dataset, Path... files) {
        return KITH.importFiles(reading(dataset, files), Progress.NONE);
    }

    static AssessOutcome assess(Path dataset, @Nullable Path definition) {
        return KITH.assess(new AssessOrder(dataset, definition, 1, 2), Progress.NONE);
    }

    static Shortlist all(Path dataset) {
        return find(new FindOrder(dataset, null, null, Set.of(), 0, Integer.MAX_VALUE));
    }

    static Shortlist find(Path dataset, Verdict verdict) {
        return find(new FindOrder(dataset, null, null, Set.of(verdict), 0, Integer.MAX_VALUE));
    }

    static Shortlist find(FindOrder order) {
        return KITH.find(order, Progress.NONE);
    }

    static String csv(Path dataset, String what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        KITH.export(new ExportOrder(dataset, what, "csv", null), out, Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }
}
