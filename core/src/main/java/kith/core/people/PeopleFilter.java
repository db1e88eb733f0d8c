package kith.core.people;

import java.util.Set;
import kith.core.Rung;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// Which people to list. What is missing or empty keeps everybody.
///
/// @param walk     walk of life; one of several names of it is enough
/// @param least    genuine or stated followers at least, or missing
/// @param most     followers fewer than this, or missing
/// @param rung     what the circle rests on
/// @param search   part of a handle, name or id, in any letter case
/// @param minAlpha alpha at least; 0 keeps those whose alpha is not known
public record PeopleFilter(
        Set<Verdict> verdicts,
        @Nullable String walk,
        @Nullable String place,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Rung rung,
        @Nullable String search,
        double minAlpha) {
    public PeopleFilter {
        verdicts = Set.copyOf(verdicts);
    }

    public static final PeopleFilter EVERYBODY = new PeopleFilter(Set.of(), null, null, null, null, null, null, 0);
}
