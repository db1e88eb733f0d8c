package kith.data.people;

import java.time.LocalDate;
import java.util.List;
import kith.core.Assessment;
import kith.core.Evidence;
import kith.measure.PeerView;
import org.jspecify.annotations.Nullable;

/// All that is kept about one person for a page.
///
/// @param bio    as in the data, or missing
/// @param peers  the person among the peers, or missing when there are too few
/// @param growth followers at each time somebody looked, oldest first
/// @param months posts by month, oldest first
public record Profile(
        Assessment assessment,
        Evidence evidence,
        @Nullable String name,
        @Nullable String bio,
        @Nullable String url,
        @Nullable PeerView peers,
        List<Point> growth,
        List<Month> months) {
    public Profile {
        growth = List.copyOf(growth);
        months = List.copyOf(months);
    }

    public record Point(LocalDate day, double followers) {}

    /// @param posts original posts of the month
    /// @param likes likes a post, the median; `NaN` when not counted
    public record Month(LocalDate month, int posts, double likes) {}
}
