package kith.core.people;

import kith.core.Assessment;
import org.jspecify.annotations.Nullable;

/// One line of a list of people.
///
/// @param followers as stated or counted; `NaN` when not known
public record ListedPerson(
        Assessment assessment,
        @Nullable String name,
        @Nullable String walk,
        @Nullable String place,
        @Nullable String platform,
        double followers) {}
