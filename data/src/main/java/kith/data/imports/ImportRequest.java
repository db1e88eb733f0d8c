package kith.data.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import kith.core.KithException;
import kith.data.Retention;
import kith.data.Table;
import org.jspecify.annotations.Nullable;

/// What to import, where to, and on what ground. Made by [#of] and the `with…` methods.
///
/// @param inputs        files or folders
/// @param dataset       the dataset folder; made when it is not there
/// @param as            the table that all files belong to, or missing to decide by name and header
/// @param map           a mapping file or the name of a built-in mapping, or missing
/// @param source        where the data came from, in the user's words; missing: the names of the inputs
/// @param basis         the ground for holding the data, for example `consent`; missing: `customer_data`, and lists
///                      that were scraped are refused
/// @param retrievedAt   when the data were fetched
/// @param dryRun        reads and reports, changes nothing
/// @param acceptScraped takes lists that a scraper made, if a basis is stated
/// @param maxRejects    the share of broken rows, 0 to 1, above which nothing is imported
/// @param rejectsFile   where a dry run writes its rejects, or missing: nowhere
/// @param threads       0 for all processors
public record ImportRequest(
        List<Path> inputs,
        Path dataset,
        @Nullable Table as,
        @Nullable String map,
        @Nullable String source,
        @Nullable String basis,
        Retention retention,
        Instant retrievedAt,
        boolean dryRun,
        boolean acceptScraped,
        double maxRejects,
        @Nullable Path rejectsFile,
        int threads) {
    /// More broken rows than this say that the file is another kind of file than we think.
    public static final double DEFAULT_MAX_REJECTS = 0.2;

    private static final Pattern BASIS = Pattern.compile("[a-z][a-z0-9_]{1,63}");

    public ImportRequest {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw KithException.usage("Nothing to import: name one or more files or folders.");
        }
        if (!(maxRejects >= 0 && maxRejects <= 1)) {
            throw KithException.usage("--max-rejects (%s) must be a share from 0 to 1.".formatted(maxRejects));
        }
        if (basis != null && !BASIS.matcher(basis).matches()) {
            throw KithException.usage(
                    "--basis (%s) must be one word in small letters, for example consent or legitimate_interest."
                            .formatted(basis));
        }
        if (as != null && map != null) {
            throw KithException.usage(
                    "--as and --map exclude each other: a mapping says itself which tables it fills.");
        }
    }

    /// The usual import: tables by file name or header, the customer's own data, kept until forgotten.
    public static ImportRequest of(Path dataset, Instant retrievedAt, Path... inputs) {
        return new ImportRequest(
                List.of(inputs),
                dataset,
                null,
                null,
                null,
                null,
                Retention.KEEP,
                retrievedAt,
                false,
                false,
                DEFAULT_MAX_REJECTS,
                null,
                0);
    }

    public ImportRequest withTable(Table table) {
        return new ImportRequest(
                inputs,
                dataset,
                table,
                map,
                source,
                basis,
                retention,
                retrievedAt,
                dryRun,
                acceptScraped,
                maxRejects,
                rejectsFile,
                threads);
    }

    public ImportRequest withMap(String mapping) {
        return new ImportRequest(
                inputs,
                dataset,
                as,
                mapping,
                source,
                basis,
                retention,
                retrievedAt,
                dryRun,
                acceptScraped,
                maxRejects,
                rejectsFile,
                threads);
    }

    public ImportRequest withSource(String words) {
        return new ImportRequest(
                inputs,
                dataset,
                as,
                map,
                words,
                basis,
                retention,
                retrievedAt,
                dryRun,
                acceptScraped,
                maxRejects,
                rejectsFile,
                threads);
    }

    public ImportRequest withBasis(String ground) {
        return new ImportRequest(
                inputs,
                dataset,
                as,
                map,
                source,
                ground,
                retention,
                retrievedAt,
                dryRun,
                acceptScraped,
                maxRejects,
                rejectsFile,
                threads);
    }

    public ImportRequest withRetention(Retention kept) {
        return new ImportRequest(
                inputs,
                dataset,
                as,
                map,
                source,
                basis,
                kept,
                retrievedAt,
                dryRun,
                acceptScraped,
                maxRejects,
                rejectsFile,
                threads);
    }

    /// Changes nothing; rejects go to `file` when it is given.
    public ImportRequest asDryRun(@Nullable Path file) {
        return new ImportRequest(
                inputs,
                dataset,
                as,
                map,
                source,
                basis,
                retention,
                retrievedAt,
                true,
                acceptScraped,
                maxRejects,
                file,
                threads);
    }

    public ImportRequest acceptingScraped() {
        return new ImportRequest(
                inputs,
                dataset,
                as,
                map,
                source,
                basis,
                retention,
                retrievedAt,
                dryRun,
                true,
                maxRejects,
                rejectsFile,
                threads);
    }

    public ImportRequest withMaxRejects(double share) {
        return new ImportRequest(
                inputs,
                dataset,
                as,
                map,
                source,
                basis,
                retention,
                retrievedAt,
                dryRun,
                acceptScraped,
                share,
                rejectsFile,
                threads);
    }

    public ImportRequest withThreads(int count) {
        return new ImportRequest(
                inputs,
                dataset,
                as,
                map,
                source,
                basis,
                retention,
                retrievedAt,
                dryRun,
                acceptScraped,
                maxRejects,
                rejectsFile,
                count);
    }
}
