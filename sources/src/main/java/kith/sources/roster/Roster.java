package kith.sources.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A seller's list of people, as understood.
///
/// @param people    each once, in the order of the file
/// @param rows      rows below the header
/// @param columns   what became of each column
/// @param decisions how units were decided, one sentence a column
/// @param notes     sentences worth knowing: what was merged, left out, assumed
/// @param unread    rows that name nobody, as sentences with their line
/// @param asOf      when the seller's figures were taken, the oldest; missing when the list does not say
/// @param memory    file that the columns were remembered in or recalled from, or missing
public record Roster(
        List<RosterPerson> people,
        int rows,
        List<Column> columns,
        List<String> decisions,
        List<String> notes,
        List<String> unread,
        @Nullable Instant asOf,
        @Nullable String memory) {
    public Roster {
        people = List.copyOf(people);
        columns = List.copyOf(columns);
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
        unread = List.copyOf(unread);
    }

    /// One column of the file.
    ///
    /// @param meaning   what it was taken to mean, or missing: it was not read
    /// @param sensitive it must not be read
    public record Column(String header, @Nullable RosterColumn meaning, boolean sensitive) {}
}
