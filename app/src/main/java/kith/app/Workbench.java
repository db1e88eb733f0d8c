package kith.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import kith.core.KithException;
import kith.data.Dataset;
import kith.data.DuckDb;
import kith.data.Temporary;

/// A database beside a dataset, with a folder of its own to spill into that is gone when the work is done.
final class Workbench implements AutoCloseable {
    private final Path spill;
    private final DuckDb database;

    private Workbench(Path spill, DuckDb database) {
        this.spill = spill;
        this.database = database;
    }

    /// Without tables.
    static Workbench empty(int threads) {
        try {
            Path spill = Temporary.folder();
            return new Workbench(spill, DuckDb.open(spill, threads, DuckDb.fairShareOfMemory()));
        } catch (IOException e) {
            throw KithException.world(
                    "Cannot make a folder for temporary files. Check the space and permissions of the temporary folder.",
                    e);
        }
    }

    /// With the tables of `dataset`.
    static Workbench over(Dataset dataset, int threads) {
        Workbench bench = empty(threads);
        bench.database.views(dataset);
        return bench;
    }

    DuckDb database() {
        return database;
    }

    /// A new folder that is gone when the work is done.
    Path folder(String name) {
        try {
            return Files.createDirectory(spill.resolve(name));
        } catch (IOException e) {
            throw KithException.world("Cannot make a folder in %s. Check the space.".formatted(spill), e);
        }
    }

    @Override
    public void close() {
        database.close();
        try (Stream<Path> files = Files.walk(spill)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw KithException.world("Cannot remove the temporary folder %s: remove it by hand.".formatted(spill), e);
        }
    }
}
