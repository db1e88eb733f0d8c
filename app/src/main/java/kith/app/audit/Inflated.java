package kith.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.app.explain.Spoken;
import org.jspecify.annotations.Nullable;

/// A figure of the seller that does not hold: what is said beside what was found.
///
/// @param what  for example `engagement rate`
/// @param said  the seller's figure, in words
/// @param found the figure found, in words
/// @param from  what it was found from
public record Inflated(String what, String said, String found, String from) {
    /// Followers come and go; up to a fifth is no claim.
    private static final double FOLLOWERS = 1.2;
    /// Rates differ by window and by what is counted; up to half as much again is no claim.
    private static final double RATE = 1.5;
    /// Part of the audience by which two counts of fakes may differ.
    private static final double FAKES = 0.2;

    /// @param seen what the dataset shows, or missing
    public static List<Inflated> of(Claimed claimed, @Nullable Seen seen) {
        List<Inflated> found = new ArrayList<>();
        Double said = claimed.engagementRate();
        Double again = claimed.recomputedRate();
        if (said != null && again != null && said > RATE * again) {
            found.add(new Inflated(
                    "engagement rate", rate(said), rate(again), "the seller's own likes, comments and followers"));
        }
        if (seen == null) {
            return found;
        }
        Double own = claimed.followers();
        Double stated = seen.followers();
        if (own != null && stated != null && own > FOLLOWERS * stated && own - stated > 50) {
            found.add(new Inflated("followers", Spoken.count(own), Spoken.count(stated), "the platform's own count"));
        }
        Double rate = seen.rate();
        Double likes = claimed.averageLikes();
        Double meanLikes = seen.likes();
        if (likes != null && meanLikes != null && seen.posts() >= 6 && likes > RATE * Math.max(1, meanLikes)) {
            found.add(new Inflated(
                    "likes a post",
                    Spoken.count(likes),
                    Spoken.count(meanLikes),
                    "%d posts (estimated)".formatted(seen.posts())));
        } else if (said != null && rate != null && seen.posts() >= 6 && said > RATE * rate) {
            found.add(new Inflated(
                    "engagement rate",
                    rate(said),
                    rate(rate),
                    "likes of %d posts over followers (estimated)".formatted(seen.posts())));
        }
        Double fake = claimed.fake();
        Double looksFake = seen.fake();
        if (fake != null && looksFake != null && looksFake > fake + FAKES) {
            found.add(new Inflated(
                    "real audience",
                    Spoken.percent(1 - fake),
                    Spoken.percent(1 - looksFake),
                    "%s followers looked at (estimated)".formatted(Spoken.count(seen.looked()))));
        }
        return found;
    }

    /// `4.5 %`, `0.31 %`.
    static String rate(double rate) {
        return String.format(Locale.ROOT, rate >= 0.1 ? "%.0f %%" : rate >= 0.01 ? "%.1f %%" : "%.2f %%", rate * 100);
    }
}
