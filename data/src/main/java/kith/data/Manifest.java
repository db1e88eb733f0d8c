package kith.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `dataset.json` says: which files belong to the dataset, where they came from, and on what ground.
///
/// A file that the manifest does not name does not exist for Kith.
///
/// @param format    version of the folder's layout, [#FORMAT]
/// @param batches   in the order of import
/// @param results   evidence and assessments, when somebody computed them
/// @param forgotten salted hashes of the accounts that stay out
public record Manifest(
        int format, List<Batch> batches, @Nullable Results results, Forgotten forgotten) {
    /// The layout this program writes, and the newest it reads.
    public static final int FORMAT = 1;

    public Manifest {
        batches = List.copyOf(batches);
    }

    static Manifest empty(String salt) {
        return new Manifest(FORMAT, List.of(), null, new Forgotten(salt, List.of()));
    }

    public Manifest with(List<Batch> next) {
        return new Manifest(format, next, results, forgotten);
    }

    Manifest withResults(@Nullable Results next) {
        return new Manifest(format, batches, next, forgotten);
    }

    Manifest withForgotten(Forgotten next) {
        return new Manifest(format, batches, results, next);
    }

    /// One import.
    ///
    /// @param id          `0001`, `0002`, …: also the name of its folder
    /// @param source      where the data came from, in the user's words
    /// @param basis       the ground for holding them, for example `customer_data` or `consent`
    /// @param retrievedAt when the data were fetched; a row may say better
    public record Batch(
            String id, String source, String basis, Retention retention, Instant retrievedAt, List<DataFile> files) {
        public Batch {
            files = List.copyOf(files);
        }
    }

    /// A Parquet file of one table.
    ///
    /// @param table name of the [Table]
    /// @param path  below the dataset folder, with `/`
    /// @param bytes size
    public record DataFile(String table, String path, long rows, long bytes, String sha256) {}

    /// Computed files, all from the same run.
    ///
    /// @param dataSha256 content hash of the dataset they were computed from: stale when it differs from today's
    /// @param files      by name, for example `assessments`
    /// @param provenance what is needed to compute them again
    public record Results(String dataSha256, Map<String, ResultFile> files, Map<String, String> provenance) {
        private static final int INDEX_LETTERS = 16;

        public Results {
            files = Map.copyOf(files);
            provenance = Map.copyOf(provenance);
        }

        public Optional<ResultFile> file(String name) {
            return Optional.ofNullable(files.get(name));
        }

        /// Name of the file that pages of these results are read from; what it begins with, while it is made. Missing
        /// where nobody was judged.
        public @Nullable String index() {
            return file("assessments")
                    .map(file -> file.sha256().substring(0, INDEX_LETTERS) + ".duckdb")
                    .orElse(null);
        }
    }

    /// @param path below the dataset folder, with `/`
    public record ResultFile(String path, long bytes, String sha256) {}

    /// @param salt   random, one for each dataset, so that the hashes cannot be compared across datasets
    /// @param hashes SHA-256 of salt and account id, in hexadecimal, ascending
    public record Forgotten(String salt, List<String> hashes) {
        public Forgotten {
            hashes = List.copyOf(hashes);
        }

        /// Says whether this account asked to be kept out.
        public boolean contains(String accountId) {
            return hashes.contains(hash(accountId));
        }

        String hash(String accountId) {
            return Sha256.of(salt + accountId);
        }
    }
}
