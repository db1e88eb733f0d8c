package kith.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// @param definition file with the definition, or missing for the built-in one
/// @param seed       seed of every random draw; the same seed gives the same assessments
/// @param threads    how many threads may work, at least 1; never changes a result
public record AssessOrder(Path dataset, @Nullable Path definition, long seed, int threads) {}
