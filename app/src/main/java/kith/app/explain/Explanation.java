package kith.app.explain;

import java.util.List;
import kith.core.Assessment;
import org.jspecify.annotations.Nullable;

/// Everything that is shown about one person.
///
/// @param pyramid the peers, or missing when the person has too few
/// @param rings   who follows, or missing when no followers were seen
/// @param likersListed whether it was seen who liked any post
/// @param changes what would change the verdict, one sentence each
/// @param notes   sentences worth knowing about the data
public record Explanation(
        Assessment assessment,
        @Nullable Pyramid pyramid,
        @Nullable Rings rings,
        boolean likersListed,
        List<String> changes,
        List<String> notes) {
    public Explanation {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /// An explanation whose `changes` follow from the assessment.
    public static Explanation of(
            Assessment assessment,
            @Nullable Pyramid pyramid,
            @Nullable Rings rings,
            boolean likersListed,
            List<String> notes) {
        return new Explanation(assessment, pyramid, rings, likersListed, WhatWouldChange.of(assessment), notes);
    }
}
