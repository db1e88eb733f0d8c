package kith.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param dataset    folder of the dataset
/// @param files      lists of labels to take in first, perhaps none
/// @param source     who labelled, in the user's words, or missing
/// @param definition file with the definition whose weights are refitted, or missing for the built-in one
/// @param refit      file to write the refitted weights to, or missing to only take labels in
public record LabelOrder(
        Path dataset,
        List<Path> files,
        @Nullable String source,
        @Nullable Path definition,
        @Nullable Path refit) {
    public LabelOrder {
        files = List.copyOf(files);
    }
}
