package kith.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import kith.core.KithException;
import kith.data.Manifest.Batch;
import kith.data.Manifest.DataFile;
import kith.data.Manifest.ResultFile;
import kith.data.Manifest.Results;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A dataset as it was when it was opened: a folder with `dataset.json` and the Parquet files it names.
///
/// Reading needs no lock: files are never changed in place, and the manifest is replaced in one step. Writing goes
/// through [#change()], one writer at a time.
public final class Dataset {
    public static final String MANIFEST = "dataset.json";
    static final String INDEX = "index";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;
    private final Manifest manifest;

    private Dataset(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// Opens the dataset in `folder`, or makes an empty one where there is no folder or an empty one.
    public static Dataset openOrCreate(Path folder) {
        return Files.exists(folder.resolve(MANIFEST)) ? open(folder) : create(folder);
    }

    /// Makes an empty dataset.
    public static Dataset create(Path folder) {
        if (Files.exists(folder.resolve(MANIFEST))) {
            throw KithException.usage("%s is a dataset already: open it, or name another folder.".formatted(folder));
        }
        try {
            if (Files.exists(folder) && !onlyLeftovers(folder)) {
                throw KithException.usage(
                        "%s is not empty and not a dataset: name a new or an empty folder.".formatted(folder));
            }
            Files.createDirectories(folder);
            byte[] salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            write(folder, Manifest.empty(HexFormat.of().formatHex(salt)));
        } catch (IOException e) {
            throw Disk.failure("making a dataset in " + folder, e);
        }
        return open(folder);
    }

    /// Opens the dataset in `folder`.
    public static Dataset open(Path folder) {
        Path file = folder.resolve(MANIFEST);
        if (!Files.exists(file)) {
            throw KithException.usage("%s is not a dataset: it has no %s. Make one with: kith import FILE… --into %s"
                    .formatted(folder, MANIFEST, folder));
        }
        Manifest manifest;
        try {
            manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (IOException e) {
            throw KithException.world("Cannot read %s: %s".formatted(file, reason(e)), e);
        } catch (JacksonException e) {
            throw KithException.badInput("%s is damaged: %s. Restore it from a copy; the Parquet files are untouched."
                    .formatted(file, e.getOriginalMessage()));
        }
        if (manifest.format() < 1 || manifest.format() > Manifest.FORMAT) {
            throw KithException.badInput(
                    "%s has format %d; this version of Kith reads format 1 to %d. Use a newer Kith."
                            .formatted(file, manifest.format(), Manifest.FORMAT));
        }
        return new Dataset(folder, manifest);
    }

    public Path folder() {
        return folder;
    }

    public Manifest manifest() {
        return manifest;
    }

    /// The Parquet files of one table, in the order of import.
    public List<Path> files(Table table) {
        var files = new ArrayList<Path>();
        for (Batch batch : manifest.batches()) {
            for (DataFile file : batch.files()) {
                if (file.table().equals(table.sqlName())) {
                    files.add(folder.resolve(file.path()));
                }
            }
        }
        return List.copyOf(files);
    }

    /// Hash of the content: of the sorted hashes of all table files with their tables and times of retrieval. The
    /// order of imports, sources and results do not count.
    public String sha256() {
        var lines = new ArrayList<String>();
        for (Batch batch : manifest.batches()) {
            for (DataFile file : batch.files()) {
                lines.add("%s %s %s\n".formatted(file.table(), file.sha256(), batch.retrievedAt()));
            }
        }
        lines.sort(null);
        return Sha256.of(String.join("", lines));
    }

    /// The path of a computed file, for example `assessments`.
    public Optional<Path> result(String name) {
        Results results = manifest.results();
        return results == null
                ? Optional.empty()
                : results.file(name).map(ResultFile::path).map(folder::resolve);
    }

    /// Where the pages of the results are read from, once somebody made it; missing when nobody was judged.
    public Optional<Path> index() {
        Results results = manifest.results();
        return results == null
                ? Optional.empty()
                : Optional.ofNullable(results.index())
                        .map(name -> folder.resolve(INDEX).resolve(name));
    }

    /// Says that the results were computed from other data than the dataset holds now.
    public boolean resultsAreStale() {
        Results results = manifest.results();
        return results != null && !results.dataSha256().equals(sha256());
    }

    /// Replaces the computed files: all of `writers` or, after any failure, none.
    ///
    /// @param writers    writes the file of each name, several at once; the path it is given does not exist yet
    /// @param dataSha256 [#sha256()] of the dataset the results were computed from
    /// @param provenance what is needed to compute them again
    public Dataset commitResults(
            java.util.Map<String, FileWriter> writers, String dataSha256, java.util.Map<String, String> provenance) {
        try (Change change = change()) {
            Path target = change.folder("results");
            var files = new ConcurrentSkipListMap<String, ResultFile>();
            writers.entrySet().parallelStream()
                    .forEach(writer -> files.put(
                            writer.getKey(), written(writer.getValue(), target.resolve(writer.getKey() + ".parquet"))));
            return change.commit(before -> before.withResults(new Results(dataSha256, files, provenance)));
        } catch (IOException e) {
            throw Disk.failure("writing results into " + folder, e);
        }
    }

    private ResultFile written(FileWriter writer, Path file) {
        try {
            writer.write(file);
            return new ResultFile(name(folder, file), Files.size(file), Sha256.of(file));
        } catch (IOException e) {
            throw Disk.failure("writing results into " + folder, e);
        }
    }

    /// Starts a change: takes the lock and sweeps what a crash left behind. Close it.
    public Change change() {
        return Change.begin(folder);
    }

    /// Writes one file, perhaps while others are written.
    @FunctionalInterface
    public interface FileWriter {
        void write(Path file) throws IOException;
    }

    /// How the manifest names a file of the dataset in `root`.
    public static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// What the manifest says of a finished Parquet file.
    public static DataFile describe(Table table, String name, Path file, long rows) throws IOException {
        return new DataFile(table.sqlName(), name, rows, Files.size(file), Sha256.of(file));
    }

    static Dataset replaceManifest(Path folder, UnaryOperator<Manifest> edit) throws IOException {
        Manifest next = edit.apply(open(folder).manifest);
        write(folder, next);
        return new Dataset(folder, next);
    }

    /// What an exception of the file system means in words.
    static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "no permission for " + message;
            case java.nio.file.NoSuchFileException _ -> message + " is not there";
            default -> message;
        };
    }

    private static void write(Path folder, Manifest manifest) throws IOException {
        Disk.replace(folder.resolve(MANIFEST), JSON.writeValueAsBytes(manifest));
    }

    private static boolean onlyLeftovers(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.allMatch(path -> path.getFileName().toString().startsWith(MANIFEST));
        }
    }
}
