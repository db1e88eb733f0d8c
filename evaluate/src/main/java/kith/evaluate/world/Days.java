package kith.evaluate.world;

import java.time.LocalDate;

/// The calendar of every world: day 0 is the day the platform opened; the second crawl is the last day there is.
///
/// Moments are minutes since the opening, in UTC.
final class Days {
    static final int SECOND_CRAWL = 2_920;
    static final int FIRST_CRAWL = SECOND_CRAWL - 56;
    static final int MINUTES = 1_440;
    static final long LAST_MINUTE = (long) SECOND_CRAWL * MINUTES;

    private static final LocalDate OPENING = LocalDate.of(2018, 3, 1);
    private static final String[] DATES = dates();

    private Days() {}

    /// Appends the moment as ISO-8601. Dates are looked up: a world writes millions of them.
    static void append(StringBuilder line, long minute) {
        int ofDay = (int) (minute % MINUTES);
        line.append(DATES[(int) (minute / MINUTES)]).append('T');
        twoDigits(line, ofDay / 60);
        line.append(':');
        twoDigits(line, ofDay % 60);
        line.append(":00Z");
    }

    private static void twoDigits(StringBuilder line, int value) {
        line.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    private static String[] dates() {
        String[] dates = new String[SECOND_CRAWL + 1];
        for (int day = 0; day < dates.length; day++) {
            dates[day] = OPENING.plusDays(day).toString();
        }
        return dates;
    }
}
