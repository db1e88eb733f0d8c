package kith.web.datasets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param account as it was asked for; empty at first
/// @param problem why it cannot be done, or missing
/// @param found   what would go, or missing: nobody was asked for yet
public record ForgetPage(
        String dataset,
        String account,
        @Nullable String problem,
        @Nullable Found found) {
    /// @param goesBy    handles or ids, in words
    /// @param known     somebody goes by that name
    /// @param places    where the person is named, and how often
    /// @param elsewhere other datasets that hold somebody of the same name, in words; empty when none does
    public record Found(String goesBy, boolean known, List<Place> places, String elsewhere) {}

    public record Place(String name, String count) {}
}
