package kith.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// @param dataset assessed
/// @param truth   truth.csv of a simulated world, or missing: nobody knows who was right
/// @param limit   at most so many people are named in each list, at least 0
public record CompareOrder(Path dataset, @Nullable Path truth, int limit) {}
