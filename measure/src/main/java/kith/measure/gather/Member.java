package kith.measure.gather;

/// One who follows or responds to a person, with all that was seen between the two.
///
/// Used again for the next one, because there are many.
final class Member {
    int actor;
    boolean profiled;

    /// Saves, tags, reposts and quotes.
    int passedOn;

    /// 1 the person said that they know each other, 0 that they do not, -1 nothing.
    int known;

    /// Other followers of the person that this one is acquainted with; 0 when not listed.
    int shared;

    /// The edge of the followers' graph, -1 when not listed.
    int edge;

    final Tie.Seen seen = new Tie.Seen();
}
