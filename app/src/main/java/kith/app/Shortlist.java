package kith.app;

import java.util.List;
import kith.core.Assessment;
import kith.core.Interval;
import org.jspecify.annotations.Nullable;

/// People found, surest first.
///
/// @param people       at most as many as were asked for
/// @param matching     how many people match in all
/// @param accounts     how many accounts the dataset holds
/// @param expectedHits how many of `people` can be expected to be alpha consumers, or missing when that is not known
/// @param notes        sentences worth knowing, for example that the dataset changed since it was assessed
public record Shortlist(
        List<Assessment> people,
        long matching,
        long accounts,
        @Nullable Interval expectedHits,
        List<String> notes) {
    public Shortlist {
        people = List.copyOf(people);
        notes = List.copyOf(notes);
    }
}
