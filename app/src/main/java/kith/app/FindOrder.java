package kith.app;

import java.nio.file.Path;
import java.util.Set;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// @param walk     walk of life to keep, for example `tattoo artist`, or missing for all
/// @param place    place to keep, or missing for all
/// @param verdicts verdicts to keep; empty for all
/// @param minAlpha people below this alpha, or without one, are left out; 0 keeps everybody
/// @param limit    at most this many people, at least 1
public record FindOrder(
        Path dataset,
        @Nullable String walk,
        @Nullable String place,
        Set<Verdict> verdicts,
        double minAlpha,
        int limit) {
    public FindOrder {
        verdicts = Set.copyOf(verdicts);
    }
}
