package kith.app.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom the market takes: a band of followers, perhaps with an engagement rate, as a named source draws it.
///
/// @param name   for people, for example `nano`
/// @param source who draws the band so
/// @param from   followers, at least
/// @param to     followers, below
/// @param rate   engagement over followers, at least; missing: any
public record MarketRule(
        String name,
        String source,
        double from,
        double to,
        @Nullable Double rate) {
    /// All rules that are compared. The rates are what the same source calls the average of the band.
    public static final List<MarketRule> ALL = List.of(
            new MarketRule("nano", "HypeAuditor 2026", 1_000, 10_000, null),
            new MarketRule("nano, engaged", "HypeAuditor 2026", 1_000, 10_000, 0.0178),
            new MarketRule("micro", "HypeAuditor 2026", 10_000, 50_000, null),
            new MarketRule("micro, engaged", "HypeAuditor 2026", 10_000, 50_000, 0.0054),
            new MarketRule("small", "Harvard Business Review 2024", 0, 10_000, null),
            new MarketRule("1,000 to 5,000, engaged", "Statista, UK 2021", 1_000, 5_000, 0.0459));

    public boolean takes(double followers, @Nullable Double engagement) {
        return from <= followers && followers < to && (rate == null || (engagement != null && engagement >= rate));
    }
}
