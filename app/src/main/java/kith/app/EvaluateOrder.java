package kith.app;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// @param data      folder with the real data sets, or missing to leave them out
/// @param only      ids of trials and names of worlds, or empty for all
/// @param people    people in each simulated world, at least 1,000
/// @param firstSeed of the worlds
/// @param seeds     how many seeds each world gets, at least 1; the base world gets five times as many
/// @param others    folder with worlds that somebody else simulated, one folder each, or missing for none
/// @param keep      folder that keeps the worlds for the next run, or missing to throw them away
/// @param page      Markdown file to write, or missing for none
/// @param weights   folder to write the weights that Kith ships into, fitted anew, or missing for none
/// @param threads   how many threads may work, at least 1; never changes a result
public record EvaluateOrder(
        @Nullable Path data,
        Set<String> only,
        int people,
        long firstSeed,
        int seeds,
        @Nullable Path others,
        @Nullable Path keep,
        @Nullable Path page,
        @Nullable Path weights,
        int threads) {
    public EvaluateOrder {
        only = Set.copyOf(only);
    }
}
