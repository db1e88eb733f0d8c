package kith.app.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An import that a member asks for.
///
/// @param upload        folder of the uploaded files below `uploads`
/// @param files         their names, as they were sent
/// @param table         the table they hold, or missing to tell from names and headings
/// @param mapped        whether the upload holds a mapping that says which column means what
/// @param source        where the data come from, in the member's words, or missing
/// @param basis         ground to hold them, or missing
/// @param retention     how long they may be kept, or missing
/// @param acceptScraped lists that a scraper made are taken
public record ImportAsk(
        String dataset,
        String upload,
        List<String> files,
        @Nullable String table,
        boolean mapped,
        @Nullable String source,
        @Nullable String basis,
        @Nullable String retention,
        boolean acceptScraped) {
    public ImportAsk {
        files = List.copyOf(files);
    }

    /// The same with a mapping.
    public ImportAsk withMapping() {
        return new ImportAsk(dataset, upload, files, null, true, source, basis, retention, acceptScraped);
    }
}
