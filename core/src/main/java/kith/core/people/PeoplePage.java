package kith.core.people;

import java.util.List;

/// A part of a list of people, and how it could be narrowed down.
///
/// @param matching how many match in all
/// @param accounts how many accounts were judged
/// @param verdicts how many would match with each verdict, whatever verdict is asked for now; so with the others
/// @param sizes    by power of ten of the followers: `0`, `1`, `2`, …
public record PeoplePage(
        List<ListedPerson> people,
        long matching,
        long accounts,
        List<Facet> verdicts,
        List<Facet> walks,
        List<Facet> places,
        List<Facet> sizes,
        List<Facet> rungs) {
    public PeoplePage {
        people = List.copyOf(people);
    }
}
