package kith.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.core.Assessment;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.AssessmentFile;
import kith.data.Dataset;
import kith.data.Manifest.Batch;
import kith.evaluate.world.Truth;

/// Simulates a community, imports and judges it like anybody's data, and compares the judgement with the truth.
///
/// Every step finds out by itself whether it was done before, so an interrupted demo goes on where it stopped.
final class Demo {
    private final DemoOrder order;
    private final Progress progress;

    private Demo(DemoOrder order, Progress progress) {
        this.order = order;
        this.progress = progress;
    }

    static DemoOutcome run(DemoOrder order, Progress progress) {
        return new Demo(order, progress).run();
    }

    private DemoOutcome run() {
        Path truthFile = order.folder().resolve(JudgedWorld.TRUTH);
        if (!isImported() || !Files.exists(truthFile)) {
            simulate(truthFile);
        }
        AssessOutcome assessed = assess();
        Shortlist shortlist =
                Finder.run(new FindOrder(order.folder(), null, null, Set.of(), 0, order.limit()), progress);
        Set<String> truths = Truth.read(truthFile).stream()
                .filter(Truth::alpha)
                .map(Truth::accountId)
                .collect(Collectors.toSet());
        return new DemoOutcome(
                assessed,
                shortlist,
                hits(shortlist.people(), truths),
                hits(alphas(), truths),
                truths.size(),
                order.folder());
    }

    /// Names the people, so that a folder tells whose it is.
    private String source() {
        return "simulated community of %d people, seed %d, Kith %s"
                .formatted(order.people(), order.seed(), Version.current());
    }

    /// Whether the folder holds this community already; one that holds anything else is refused.
    private boolean isImported() {
        Path folder = order.folder();
        if (!Files.exists(folder.resolve(Dataset.MANIFEST))) {
            if (holdsOtherThings(folder)) {
                throw KithException.usage(
                        "%s is not empty and not a dataset. Name another folder with --out.".formatted(folder));
            }
            return false;
        }
        List<Batch> batches = Dataset.open(folder).manifest().batches();
        if (batches.isEmpty()) {
            return false;
        }
        String found = batches.getFirst().source();
        if (batches.size() > 1 || !found.equals(source())) {
            throw KithException.usage(
                    "%s holds other data (%s), which the demo leaves alone. Name another folder with --out, or delete this one first."
                            .formatted(folder, batches.size() > 1 ? batches.size() + " imports" : found));
        }
        return true;
    }

    private static boolean holdsOtherThings(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw KithException.world("Cannot look into %s. Check its permissions.".formatted(folder), e);
        }
    }

    private void simulate(Path truthFile) {
        try (Workbench bench = Workbench.empty(order.threads())) {
            Path world = bench.folder("world");
            WorldMaker.run(new WorldOrder("base", order.people(), order.seed(), world), progress);
            if (!isImported()) {
                Importer.run(importOrder(world), Clock.fixed(JudgedWorld.RETRIEVED, ZoneOffset.UTC), progress);
            }
            Files.copy(world.resolve(JudgedWorld.TRUTH), truthFile, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw KithException.world("Cannot write %s. Check the disk and the permissions.".formatted(truthFile), e);
        }
    }

    private ImportOrder importOrder(Path world) {
        return new ImportOrder(
                JudgedWorld.files(world),
                order.folder(),
                null,
                null,
                source(),
                Assessed.SIMULATED,
                null,
                JudgedWorld.RETRIEVED,
                0,
                false,
                false);
    }

    private AssessOutcome assess() {
        if (Dataset.open(order.folder()).result("assessments").isPresent()) {
            Assessed assessed = Assessed.open(order.folder());
            if (Assessor.isCurrent(assessed, order.seed())) {
                try (Workbench bench = Workbench.empty(order.threads())) {
                    return Assessor.remembered(assessed, bench.database());
                }
            }
        }
        return Assessor.run(new AssessOrder(order.folder(), null, order.seed(), order.threads()), progress);
    }

    private List<Assessment> alphas() {
        Assessed assessed = Assessed.open(order.folder());
        try (Workbench bench = Workbench.empty(order.threads())) {
            return AssessmentFile.read(
                    bench.database(),
                    assessed.assessments(),
                    "verdict = 'alpha_consumer'",
                    "account_id",
                    Long.MAX_VALUE);
        }
    }

    private static int hits(List<Assessment> people, Set<String> truths) {
        return (int) people.stream()
                .filter(person -> truths.contains(person.accountId()))
                .count();
    }
}
