package kith.data.repair;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Moments as tools and people write them, turned into UTC. A moment without a zone is taken as UTC, a date as its
/// first instant.
///
/// `5/6/2025` means nothing by itself: the other cells of the column decide ([Order]); where none does, the cell is
/// refused as ambiguous. `5.6.2025` is always day first, `2025/6/5` year first.
public final class Times {
    private static final DateTimeFormatter OUT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final String CLOCK =
            "(?:[T ,]*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?\\s*([AaPp]\\.?[Mm]\\.?)?)?";
    private static final String ZONE = "\\s*(Z|z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2})?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + CLOCK + ZONE);
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})([-/.])\\s?([0-9]{1,2})[-/.]\\s?([0-9]{4})" + CLOCK + ZONE);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern EPOCH = Pattern.compile("([0-9]{9,16})(?:\\.[0-9]+)?");
    private static final Pattern CLOCK_IN_WORDS = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");
    private static final Pattern OFFSET = Pattern.compile("[+-][0-9]{2}:?[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4})(?:st|nd|rd|th|er)?");
    private static final Pattern GAPS = Pattern.compile("[\\s,.]+");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            // English, German, French, Spanish, Italian, Portuguese; the first letters that tell months apart.
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("fevr", 2),
            Map.entry("mar", 3),
            Map.entry("maer", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("mag", 5),
            Map.entry("jun", 6),
            Map.entry("juin", 6),
            Map.entry("giu", 6),
            Map.entry("jul", 7),
            Map.entry("juil", 7),
            Map.entry("lug", 7),
            Map.entry("aug", 8),
            Map.entry("aou", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("out", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12));

    private Times() {}

    /// What the dates `a/b/year` of a column say about their order.
    ///
    /// @param dayFirst   some first number is above 12
    /// @param monthFirst some second number is above 12
    public record Order(boolean dayFirst, boolean monthFirst) {
        public static final Order UNKNOWN = new Order(false, false);

        /// What this and one more cell say.
        public Order and(String cell) {
            Matcher match = YEAR_LAST.matcher(cell.strip());
            if (!match.matches() || match.group(2).equals(".")) {
                return this;
            }
            return new Order(
                    dayFirst || Integer.parseInt(match.group(1)) > 12,
                    monthFirst || Integer.parseInt(match.group(3)) > 12);
        }
    }

    /// Reads a moment.
    public static Repaired time(String cell, Order order) {
        String text = cell.strip();
        try {
            Matcher epoch = EPOCH.matcher(text);
            if (epoch.matches()) {
                return epoch(epoch.group(1));
            }
            Matcher compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return out(moment(compact, 1, 2, 3), null, Rule.LOCAL_DATE);
            }
            Matcher iso = YEAR_FIRST.matcher(text);
            if (iso.matches()) {
                LocalDateTime at = withClock(moment(iso, 1, 2, 3), iso, 4);
                return out(at, iso.group(9), iso.group(9) == null ? Rule.LOCAL_DATE : Rule.ZONED_TIME);
            }
            Matcher local = YEAR_LAST.matcher(text);
            if (local.matches()) {
                return yearLast(local, order);
            }
            return words(text);
        } catch (DateTimeException | NumberFormatException _) {
            return Repaired.broken(Rule.NOT_A_TIME);
        }
    }

    /// The moment as the dataset writes it, for SQL and CSV: `2026-03-01 12:00:00.000000`, in UTC.
    public static String text(Instant at) {
        return OUT.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static Repaired epoch(String digits) {
        long number = Long.parseLong(digits);
        Instant at = switch (digits.length()) {
            case 9, 10 -> Instant.ofEpochSecond(number);
            case 11, 12, 13 -> Instant.ofEpochMilli(number);
            default -> Instant.ofEpochSecond(number / 1_000_000, number % 1_000_000 * 1_000);
        };
        return Repaired.value(text(at), digits.length() <= 10 ? Rule.EPOCH_SECONDS : Rule.EPOCH_MILLIS);
    }

    private static Repaired yearLast(Matcher match, Order order) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(3));
        boolean dayFirst;
        if (match.group(2).equals(".") || first > 12) {
            dayFirst = true;
        } else if (second > 12) {
            dayFirst = false;
        } else if (first == second) {
            dayFirst = true;
        } else if (order.dayFirst() != order.monthFirst()) {
            dayFirst = order.dayFirst();
        } else {
            return Repaired.broken(Rule.AMBIGUOUS_DATE);
        }
        LocalDateTime date = dayFirst ? moment(match, 4, 3, 1) : moment(match, 4, 1, 3);
        return out(withClock(date, match, 5), match.group(10), Rule.LOCAL_DATE);
    }

    /// Dates whose month is a word, in any order of day, month and year: `Mon May 05 10:00:00 +0000 2025`.
    private static Repaired words(String text) {
        String zone = null;
        LocalDateTime clock = LocalDateTime.of(1970, 1, 1, 0, 0);
        int day = 0;
        int month = 0;
        int year = 0;
        for (String word : GAPS.split(plain(text), -1)) {
            Matcher time = CLOCK_IN_WORDS.matcher(word);
            Matcher number = NUMBER.matcher(word);
            if (time.matches()) {
                clock = LocalDateTime.of(
                        1970, 1, 1, Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)), second(time, 3));
            } else if (OFFSET.matcher(word).matches() || word.equals("gmt") || word.equals("utc")) {
                zone = word;
            } else if (number.matches()) {
                int value = Integer.parseInt(number.group(1));
                if (number.group(1).length() == 4) {
                    year = value;
                } else {
                    day = value;
                }
            } else if (month == 0) {
                month = month(word);
            }
        }
        if (day == 0 || month == 0 || year == 0) {
            return Repaired.broken(Rule.NOT_A_TIME);
        }
        return out(clock.withYear(year).withMonth(month).withDayOfMonth(day), zone, Rule.MONTH_NAME);
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("ä", "ae");
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static int month(String word) {
        for (int length = Math.min(4, word.length()); length >= 3; length--) {
            Integer month = MONTHS.get(word.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return 0;
    }

    private static LocalDateTime moment(Matcher match, int year, int month, int day) {
        return LocalDateTime.of(
                Integer.parseInt(match.group(year)),
                Integer.parseInt(match.group(month)),
                Integer.parseInt(match.group(day)),
                0,
                0);
    }

    private static LocalDateTime withClock(LocalDateTime date, Matcher match, int group) {
        if (match.group(group) == null) {
            return date;
        }
        int hour = Integer.parseInt(match.group(group));
        String half = match.group(group + 4);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("hour %d with AM or PM".formatted(hour));
            }
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        String fraction = match.group(group + 3);
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
        return date.withHour(hour)
                .withMinute(Integer.parseInt(match.group(group + 1)))
                .withSecond(second(match, group + 2))
                .withNano(nanos);
    }

    private static int second(Matcher match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }

    private static Repaired out(LocalDateTime at, @Nullable String zone, Rule rule) {
        if (at.getYear() < 1900 || at.getYear() > 2200) {
            return Repaired.broken(Rule.OUT_OF_RANGE);
        }
        boolean utc = zone == null || !(zone.startsWith("+") || zone.startsWith("-"));
        Instant moment = at.toInstant(utc ? ZoneOffset.UTC : ZoneOffset.of(zone));
        return Repaired.value(text(moment), rule);
    }
}
