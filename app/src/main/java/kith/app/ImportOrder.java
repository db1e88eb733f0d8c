package kith.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param files          files or folders to read, at least one
/// @param dataset        folder to write into
/// @param table          name of the table every file holds, or missing to tell from names and headers
/// @param map            file that says which column means what, the name of a built-in mapping, or missing
/// @param source         where the data come from, in the user's words, or missing
/// @param basis          lawful ground to hold them, for example `customer_data`, or missing for the default
/// @param retention      retention class, or missing for the default
/// @param retrievedAt    when the data were taken, or missing for now; rows that say so themselves are believed
/// @param maxRejectShare the import is refused when more than this part of the rows is broken, in [0, 1]
/// @param acceptScraped  takes lists that a scraper made, which need a stated basis
/// @param dryRun         only report what would happen
/// @param rejects        where a dry run writes what it would leave out, or missing: nowhere
public record ImportOrder(
        List<Path> files,
        Path dataset,
        @Nullable String table,
        @Nullable String map,
        @Nullable String source,
        @Nullable String basis,
        @Nullable String retention,
        @Nullable Instant retrievedAt,
        double maxRejectShare,
        boolean acceptScraped,
        boolean dryRun,
        @Nullable Path rejects) {
    public ImportOrder {
        files = List.copyOf(files);
    }

    /// Whose dry run keeps no rejects.
    public ImportOrder(
            List<Path> files,
            Path dataset,
            @Nullable String table,
            @Nullable String map,
            @Nullable String source,
            @Nullable String basis,
            @Nullable String retention,
            @Nullable Instant retrievedAt,
            double maxRejectShare,
            boolean acceptScraped,
            boolean dryRun) {
        this(
                files,
                dataset,
                table,
                map,
                source,
                basis,
                retention,
                retrievedAt,
                maxRejectShare,
                acceptScraped,
                dryRun,
                null);
    }
}
