package kith.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as people say them.
public final class Ago {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private Ago() {}

    /// `just now`, `5 minutes ago`, `3 days ago`, `14 months ago`.
    public static String of(Instant time, Instant now) {
        long minutes = Math.max(0, Duration.between(time, now).toMinutes());
        if (minutes < 2) {
            return "just now";
        }
        if (minutes < 120) {
            return minutes + " minutes ago";
        }
        long hours = minutes / 60;
        if (hours < 48) {
            return hours + " hours ago";
        }
        long days = hours / 24;
        if (days < 90) {
            return days + " days ago";
        }
        return days < 730 ? days / 30 + " months ago" : days / 365 + " years ago";
    }

    /// `27 November 2026`.
    public static String day(Instant time) {
        return DAY.format(time.atZone(ZoneOffset.UTC));
    }

    /// `27 November 2026, 09:30 UTC`.
    public static String minute(Instant time) {
        return MINUTE.format(time.atZone(ZoneOffset.UTC));
    }
}
