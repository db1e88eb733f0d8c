package kith.app;

import java.time.LocalDate;
import java.util.List;
import kith.app.explain.Explanation;
import org.jspecify.annotations.Nullable;

/// Everything that a page shows about one person.
///
/// @param name      as shown on the platform, or missing
/// @param followers stated or counted; `NaN` when not known
/// @param following accounts followed; `NaN` when not known
/// @param ageDays   of the account; `NaN` when not known
/// @param growth    followers at each time somebody looked, oldest first
/// @param months    posts by month, oldest first
public record Portrait(
        Explanation explanation,
        @Nullable String name,
        @Nullable String bio,
        @Nullable String url,
        @Nullable String platform,
        @Nullable String walk,
        @Nullable String place,
        double followers,
        double following,
        double ageDays,
        List<Followers> growth,
        List<Month> months) {
    public Portrait {
        growth = List.copyOf(growth);
        months = List.copyOf(months);
    }

    public record Followers(LocalDate day, double count) {}

    /// @param likes of the median post; `NaN` when not counted
    public record Month(LocalDate month, int posts, double likes) {}
}
