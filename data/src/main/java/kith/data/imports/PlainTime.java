package kith.data.imports;

import java.time.YearMonth;

/// Times as the dataset writes them: `2026-01-02`, `2026-01-02T03:04:05Z` and, between the two, with a blank, without
/// `Z`, with a fraction of up to six digits. A moment that the calendar or the clock does not have is none.
final class PlainTime {
    private static final String DATE = "dddd-dd-dd";
    private static final String CLOCK = "dd:dd:dd";

    private PlainTime() {}

    static boolean is(byte[] bytes, int from, int to) {
        int behind = from + DATE.length();
        if (!fits(DATE, bytes, from, to) || !isDay(bytes, from)) {
            return false;
        }
        if (to == behind) {
            return true;
        }
        if (bytes[behind] != 'T' && bytes[behind] != ' ') {
            return false;
        }
        int clock = behind + 1;
        boolean onClock = fits(CLOCK, bytes, clock, to)
                && number(bytes, clock, 2) < 24
                && number(bytes, clock + 3, 2) < 60
                && number(bytes, clock + 6, 2) < 60;
        return onClock && isTail(bytes, clock + CLOCK.length(), to);
    }

    private static boolean isDay(byte[] bytes, int from) {
        int year = number(bytes, from, 4);
        int month = number(bytes, from + 5, 2);
        int day = number(bytes, from + 8, 2);
        return year >= 1900
                && year <= 2200
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private static boolean isTail(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == 'Z' ? to - 1 : to;
        if (end == from) {
            return true;
        }
        boolean fraction = bytes[from] == '.' && end - from >= 2 && end - from <= 7;
        for (int at = from + 1; at < end && fraction; at++) {
            fraction = isDigit(bytes[at]);
        }
        return fraction;
    }

    private static boolean fits(String shape, byte[] bytes, int from, int to) {
        if (to - from < shape.length()) {
            return false;
        }
        for (int at = 0; at < shape.length(); at++) {
            char wanted = shape.charAt(at);
            byte found = bytes[from + at];
            if (wanted == 'd' ? !isDigit(found) : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            number = number * 10 + (bytes[at] - '0');
        }
        return number;
    }
}
