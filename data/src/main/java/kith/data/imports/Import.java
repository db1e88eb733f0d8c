package kith.data.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.Change;
import kith.data.Dataset;
import kith.data.Disk;
import kith.data.DuckDb;
import kith.data.Manifest.Batch;
import kith.data.Manifest.DataFile;
import kith.data.Table;
import kith.data.Temporary;
import org.jspecify.annotations.Nullable;

/// Reads files into a new batch of a dataset: all of them or, after any failure, none.
///
/// A broken row is listed and left out; it stops nothing, unless more than a stated share of a file is broken.
public final class Import {
    /// So few broken rows never stop an import.
    static final int FEW = 10;

    private final ImportRequest request;
    private final Progress progress;
    private final Tally tally = new Tally();

    private Import(ImportRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    public static ImportReport run(ImportRequest request, Progress progress) {
        var run = new Import(request, progress);
        try {
            return request.dryRun() ? run.dry() : run.real();
        } catch (IOException e) {
            throw Disk.failure("importing into " + request.dataset(), e);
        } catch (UncheckedIOException e) {
            throw Disk.failure("importing into " + request.dataset(), java.util.Objects.requireNonNull(e.getCause()));
        }
    }

    private ImportReport real() throws IOException {
        Dataset dataset = Dataset.openOrCreate(request.dataset());
        Path kept = dataset.folder().resolve("rejects");
        try (Change change = dataset.change()) {
            String id = change.nextBatch();
            Path batch = change.folder("batches");
            Path work = change.folder("work");
            var rejects = new Rejects(
                    work.resolve("rejects.csv"),
                    tally,
                    change.before().manifest().forgotten());
            List<DataFile> files;
            Map<Table, Long> rows;
            try (rejects;
                    DuckDb database = open(work)) {
                var tables = new BatchTables(database);
                read(database, work, rejects, tables);
                files = tables.write(change.before(), dataset.folder(), batch, tally, progress);
                rows = tables.kept();
            } catch (RefusedException e) {
                throw e.because(keep(rejects, kept.resolve("refused.csv")));
            }
            if (files.isEmpty()) {
                Path list = keep(rejects, kept.resolve("refused.csv"));
                throw nothing(list);
            }
            Path list = keep(rejects, kept.resolve(id + ".csv"));
            progress.at("committing", 0, 1);
            Dataset after = change.commit(manifest -> {
                var batches = new ArrayList<>(manifest.batches());
                batches.add(new Batch(id, source(), basis(), request.retention(), request.retrievedAt(), files));
                return manifest.with(batches);
            });
            return report(id, rows, list, after.sha256());
        }
    }

    private ImportReport dry() throws IOException {
        Path work = Temporary.folder();
        try {
            boolean there = Files.exists(request.dataset().resolve(Dataset.MANIFEST));
            Dataset before = there ? Dataset.open(request.dataset()) : Dataset.create(work.resolve("dataset"));
            var rejects = new Rejects(
                    work.resolve("rejects.csv"), tally, before.manifest().forgotten());
            Map<Table, Long> rows;
            try (rejects;
                    DuckDb database = open(work)) {
                var tables = new BatchTables(database);
                read(database, work, rejects, tables);
                tables.write(before, work, work, tally, progress);
                rows = tables.kept();
            } catch (RefusedException e) {
                throw e.because(keep(rejects, request.rejectsFile()));
            }
            return report(null, rows, keep(rejects, request.rejectsFile()), null);
        } finally {
            Disk.delete(work);
        }
    }

    private DuckDb open(Path work) {
        return request.threads() == 0
                ? DuckDb.open(work.resolve("spill"))
                : DuckDb.open(work.resolve("spill"), request.threads(), DuckDb.fairShareOfMemory());
    }

    private void read(DuckDb database, Path work, Rejects rejects, BatchTables tables) throws IOException {
        Mapping mapping = request.map() == null ? null : MappingFile.read(request.map());
        List<Path> files = InputFiles.of(request.inputs(), tally);
        var reader = new FileReader(request, mapping, database, work, tally, rejects);
        var load = new Load(database, work, tally, rejects);
        int done = 0;
        boolean any = false;
        for (Path file : files) {
            progress.at("reading " + file.getFileName(), done++, files.size());
            long brokenBefore = rejects.brokenRows();
            long readBefore = tally.read();
            for (Staged staged : reader.read(file)) {
                tables.add(staged.table(), rows(load, staged));
                any = true;
            }
            refuseIfBroken(file, rejects.brokenRows() - brokenBefore, tally.read() - readBefore);
        }
        if (!any) {
            throw KithException.badInput(
                    "Nothing to import: the mapping %s names none of the files.".formatted(request.map()));
        }
    }

    private static Load.Rows rows(Load load, Staged staged) throws IOException {
        try {
            return load.load(staged);
        } catch (KithException e) {
            // A text was checked byte by byte before; only Parquet can still turn out to be damaged here.
            throw FileKind.of(staged.source()) == FileKind.PARQUET ? FileReader.damagedParquet(staged.source(), e) : e;
        }
    }

    private void refuseIfBroken(Path file, long broken, long read) {
        double share = request.maxRejects();
        if (broken > share * read && (broken > FEW || share == 0)) {
            throw new RefusedException(
                    "%s: %,d of %,d rows are broken, more than the %.0f %% that --max-rejects allows, so nothing was imported."
                            .formatted(file, broken, read, share * 100));
        }
    }

    private KithException nothing(@Nullable Path list) {
        return KithException.badInput("No row of %s could be used, so nothing was imported.%s"
                .formatted(source(), list == null ? "" : " Each row and what is wrong with it: %s".formatted(list)));
    }

    private static @Nullable Path keep(Rejects rejects, @Nullable Path target) throws IOException {
        rejects.close();
        if (rejects.isEmpty() || target == null) {
            return null;
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.copy(rejects.path(), target, StandardCopyOption.REPLACE_EXISTING);
        return target;
    }

    private ImportReport report(
            @Nullable String batch, Map<Table, Long> kept, @Nullable Path rejects, @Nullable String sha256) {
        var tables = new EnumMap<Table, ImportReport.Rows>(Table.class);
        kept.forEach((table, rows) -> tables.put(table, tally.rows(table, rows)));
        return new ImportReport(
                batch,
                tables,
                tally.repairs(),
                tally.rejects(),
                tally.notes(),
                List.copyOf(tally.ignored),
                List.copyOf(tally.dropped),
                rejects,
                sha256);
    }

    private String source() {
        return request.source() != null
                ? request.source()
                : request.inputs().stream()
                        .map(path -> path.getFileName().toString())
                        .collect(Collectors.joining(", "));
    }

    private String basis() {
        return request.basis() == null ? "customer_data" : request.basis();
    }

    /// Too much is broken; the list of rejects has still to be kept.
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private RefusedException(String message) {
            super(message);
        }

        private KithException because(@Nullable Path list) {
            return KithException.badInput(getMessage()
                    + (list == null ? "" : " Each broken row and what is wrong with it: %s.".formatted(list))
                    + " Mend the file, check that it is the right one, or allow more with --max-rejects.");
        }
    }
}
