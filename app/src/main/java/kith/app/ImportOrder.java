package kith.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param files          files or folders to read, at least one
/// @param dataset        folder to write into
/// @param table          name of the table every file holds, or missing to tell from names and headers
/// @param map            file that says which column means what, or missing
/// @param source         where the data come from, in the user's words, or missing
/// @param basis          lawful ground to hold them, for example `customer_data`, or missing for the default
/// @param retention      retention class, or missing for the default
/// @param retrievedAt    when the data were taken, or missing to read it from the files
/// @param maxRejectShare the import is refused when more than this part of the rows is broken, in [0, 1]
/// @param dryRun         only report what would happen
public record ImportOrder(
        List<Path> files,
        Path dataset,
        @Nullable String table,
        @Nullable Path map,
        @Nullable String source,
        @Nullable String basis,
        @Nullable String retention,
        @Nullable Instant retrievedAt,
        double maxRejectShare,
        boolean dryRun) {
    public ImportOrder {
        files = List.copyOf(files);
    }
}
