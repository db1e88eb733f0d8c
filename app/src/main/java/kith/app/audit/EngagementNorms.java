package kith.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What named sources publish as the engagement rate of accounts of a size. They differ by a factor of seven for the
/// same size, so a rate is only ever put beside the lowest and the highest of them.
public final class EngagementNorms {
    /// A rate that many times above or below all of them is worth a look.
    private static final double FAR = 3;

    /// @param source   who says so
    /// @param platform in small letters
    /// @param from     followers, at least
    /// @param to       followers, below
    /// @param rate     engagements over followers
    public record Norm(String source, String platform, double from, double to, double rate) {}

    /// All that count over followers; those over impressions cannot be compared.
    public static final List<Norm> ALL = List.of(
            new Norm("HypeAuditor 2026", "instagram", 0, 10_000, 0.0178),
            new Norm("HypeAuditor 2026", "instagram", 10_000, 50_000, 0.0054),
            new Norm("HypeAuditor 2026", "instagram", 1_000_000, Double.POSITIVE_INFINITY, 0.0033),
            new Norm("Statista, world 2023", "instagram", 0, 10_000, 0.0219),
            new Norm("Statista, UK 2021", "instagram", 1_000, 5_000, 0.0459),
            new Norm("Statista, UK 2021", "instagram", 5_000, 20_000, 0.0226),
            new Norm("Markerly", "instagram", 0, 1_000, 0.085),
            new Norm("Markerly", "instagram", 10_000_000, Double.POSITIVE_INFINITY, 0.0164));

    private EngagementNorms() {}

    /// What the sources say of that size, lowest first; empty when none does.
    public static List<Norm> of(@Nullable String platform, double followers) {
        List<Norm> norms = new ArrayList<>(ALL.stream()
                .filter(norm -> norm.platform().equals(platform) && norm.from() <= followers && followers < norm.to())
                .toList());
        norms.sort(java.util.Comparator.comparingDouble(Norm::rate));
        return norms;
    }

    /// What a rate far off all sources may mean, as a sentence; missing when it is not far off.
    static @Nullable String sign(@Nullable String platform, double followers, double rate) {
        List<Norm> norms = of(platform, followers);
        if (norms.isEmpty()) {
            return null;
        }
        Norm lowest = norms.getFirst();
        Norm highest = norms.getLast();
        if (rate > FAR * highest.rate()) {
            return String.format(
                    Locale.ROOT,
                    "An engagement rate of %s is far above what any source gives for this size (up to %s, %s): likes may come from a circle that likes each other, or be bought.",
                    Inflated.rate(rate),
                    Inflated.rate(highest.rate()),
                    highest.source());
        }
        if (rate < lowest.rate() / FAR) {
            return String.format(
                    Locale.ROOT,
                    "An engagement rate of %s is far below what any source gives for this size (from %s, %s): the audience may be bought or asleep.",
                    Inflated.rate(rate),
                    Inflated.rate(lowest.rate()),
                    lowest.source());
        }
        return null;
    }
}
