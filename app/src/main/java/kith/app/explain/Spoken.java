package kith.app.explain;

import java.util.Locale;
import kith.core.Estimate;
import kith.core.Interval;
import kith.core.Rung;

/// Numbers as an honest person says them: no more digits than the evidence carries, never 0 % or 100 %.
public final class Spoken {
    /// A share whose interval is wider than this has no middle worth saying.
    private static final double TOO_WIDE = 0.5;

    private static final double[] ANCHORS = {0, .05, .1, .2, .25, 1 / 3.0, .4, .5, .6, 2 / 3.0, .75, .8, .9, 1};
    private static final String[] ANCHOR_WORDS = {
        "hardly any",
        "one in twenty",
        "one in ten",
        "one in five",
        "a quarter",
        "a third",
        "two in five",
        "half",
        "three in five",
        "two thirds",
        "three quarters",
        "four in five",
        "nine in ten",
        "nearly all"
    };

    private Spoken() {}

    /// @param point  the best guess, for example `roughly half`
    /// @param bounds what goes into brackets behind the noun, for example `estimated, 35 to 60 %`
    public record Amount(String point, String bounds) {}

    /// A probability or share in whole percent: `96 %`, `over 99 %`, `under 1 %`.
    public static String percent(double share) {
        long whole = Math.round(share * 100);
        if (whole >= 100) {
            return "over 99 %";
        }
        return whole <= 0 ? "under 1 %" : whole + " %";
    }

    /// Bounds rounded outwards to multiples of `step` percent: `93 to 98 %`.
    public static String range(Interval interval, int step) {
        // the small term keeps 0.35 at 35 although 0.35 * 100 is 35.00000000000001 or 34.99999999999999
        long lo = (long) Math.floor(interval.lo() * 100 / step + 1e-9) * step;
        long hi = (long) Math.ceil(interval.hi() * 100 / step - 1e-9) * step;
        lo = Math.max(0, lo);
        hi = Math.min(100, hi);
        return lo == hi ? hi + " %" : lo + " to " + hi + " %";
    }

    /// A percentile: to the percent when the interval is narrow, else to five percent.
    public static Amount percentile(Estimate estimate) {
        Interval interval = estimate.interval();
        return interval.width() <= 0.2
                ? new Amount(percent(estimate.value()), "estimated, " + range(interval, 1))
                : new Amount(nearly(estimate.value()), "estimated, " + range(interval, 5));
    }

    /// A percentile to be said behind "more than": `96 % of` peers, but `nearly all of` them instead of "more than
    /// over".
    public static Amount beyond(Estimate estimate) {
        Amount amount = percentile(estimate);
        String point = amount.point();
        return new Amount(
                point.startsWith("over ") ? "nearly all" : point.startsWith("under ") ? "hardly any" : point,
                amount.bounds());
    }

    /// A friends-and-family share: to the percent only when the person confirmed who knows them; in words when only
    /// structure was seen.
    public static Amount share(Estimate estimate, Rung rung) {
        Interval interval = estimate.interval();
        if (interval.width() > TOO_WIDE) {
            return new Amount("anything from " + range(interval, 5), "estimated");
        }
        return switch (rung) {
            case STRUCTURE -> new Amount("roughly " + fraction(estimate.value()), "estimated, " + range(interval, 5));
            case INTERACTION, PLACE_AND_KIN -> new Amount(nearly(estimate.value()), "estimated, " + range(interval, 5));
            case CONFIRMED -> new Amount(percent(estimate.value()), "estimated, " + range(interval, 1));
        };
    }

    /// The nearest everyday fraction: `a third`, `four in five`.
    public static String fraction(double share) {
        int nearest = 0;
        for (int i = 1; i < ANCHORS.length; i++) {
            if (Math.abs(ANCHORS[i] - share) < Math.abs(ANCHORS[nearest] - share)) {
                nearest = i;
            }
        }
        return ANCHOR_WORDS[nearest];
    }

    /// `3.1 times`, `12 times`, `0.6 times`.
    public static String times(double ratio) {
        return String.format(Locale.ROOT, ratio >= 9.95 ? "%.0f times" : "%.1f times", ratio);
    }

    /// A whole number with thousands set apart: `12,345`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A count with its noun: `1 row`, `2,000 rows`.
    public static String counted(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// The nearest whole number with thousands set apart.
    public static String count(double number) {
        return count(Math.round(number));
    }

    /// An estimate of which two digits of `size` are known: `4,110` for 4,105 and a size of 714.
    public static String rounded(long number, long size) {
        long place = 1;
        while (Math.abs(size) / place >= 100) {
            place *= 10;
        }
        return count(Math.round((double) number / place) * place);
    }

    private static String nearly(double share) {
        String said = fives(share);
        return Character.isDigit(said.charAt(0)) ? "roughly " + said : said;
    }

    private static String fives(double share) {
        long fives = Math.round(share * 20) * 5;
        return fives <= 0 ? "under 5 %" : fives >= 100 ? "over 95 %" : fives + " %";
    }
}
