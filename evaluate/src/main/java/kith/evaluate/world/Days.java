package kith.evaluate.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The calendar of every world: day 0 is the day the platform opened; the second crawl is the last day there is.
final class Days {
    static final int SECOND_CRAWL = 2_920;
    static final int FIRST_CRAWL = SECOND_CRAWL - 56;
    static final int MINUTES = 1_440;

    private static final LocalDate OPENING = LocalDate.of(2018, 3, 1);

    private Days() {}

    /// ISO-8601 UTC, of a moment in minutes since the opening.
    static Instant instant(long minutes) {
        return OPENING.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(60 * minutes);
    }

    static Instant ofDay(int day) {
        return instant((long) day * MINUTES);
    }
}
