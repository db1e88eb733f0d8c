package kith.app.audit;

import org.jspecify.annotations.Nullable;

/// The seller's figures of one person. Shares are fractions; missing is missing.
///
/// @param fake part of the followers that the seller's own figures call fake
public record Claimed(
        @Nullable Double followers,
        @Nullable Double following,
        @Nullable Double posts,
        @Nullable Double engagementRate,
        @Nullable Double averageLikes,
        @Nullable Double averageComments,
        @Nullable Double qualityScore,
        @Nullable Double fake) {
    /// Likes, and comments where given, over followers: what the rate should come to. Missing without likes.
    public @Nullable Double recomputedRate() {
        if (averageLikes == null || followers == null || !(followers > 0)) {
            return null;
        }
        return (averageLikes + (averageComments == null ? 0 : averageComments)) / followers;
    }

    /// The rate to compare by: computed again where that can be done, else as said.
    public @Nullable Double rate() {
        Double again = recomputedRate();
        return again == null ? engagementRate : again;
    }
}
