package kith.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// @param what   a table of the dataset, `evidence` or `assessments`
/// @param format `csv`, `jsonl`, `parquet`, …
/// @param to     file to write, or missing for standard output
public record ExportOrder(
        Path dataset, String what, String format, @Nullable Path to) {}
