package kith.data.repair;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Counts as tools and people write them: `1234`, `1.234`, `1 234`, `12,3K`, `1.2M`, `-1` for hidden.
///
/// A point or comma before exactly three digits groups thousands, unless another cell of the same column uses the
/// same sign for decimals ([Style]). Before `K`, `M`, `B` a single sign is always the decimal sign.
public final class Numbers {
    private static final Map<String, BigDecimal> SUFFIXES = Map.ofEntries(
            Map.entry("k", BigDecimal.valueOf(1_000)),
            Map.entry("tsd", BigDecimal.valueOf(1_000)),
            Map.entry("mil", BigDecimal.valueOf(1_000)),
            Map.entry("m", BigDecimal.valueOf(1_000_000)),
            Map.entry("mn", BigDecimal.valueOf(1_000_000)),
            Map.entry("mio", BigDecimal.valueOf(1_000_000)),
            Map.entry("b", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("bn", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("mrd", BigDecimal.valueOf(1_000_000_000)));
    private static final Pattern SHAPE = Pattern.compile("([+-]?)([0-9][0-9.,]*|[.,][0-9]+)([a-z]*)\\.?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2009\\u202F'’_]");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private Numbers() {}

    /// Which signs a column uses for decimals, judged from all its cells.
    ///
    /// @param point a point is a decimal sign
    /// @param comma a comma is a decimal sign
    public record Style(boolean point, boolean comma) {
        /// Nothing known: points and commas group.
        public static final Style UNKNOWN = new Style(false, false);

        /// What this and one more cell say.
        public Style and(String cell) {
            if (point && comma) {
                return this;
            }
            Matcher shape = SHAPE.matcher(bare(cell));
            if (!shape.matches() || !shape.group(3).isEmpty()) {
                return this;
            }
            char sign = decimalSign(shape.group(2), UNKNOWN);
            return new Style(point || sign == '.', comma || sign == ',');
        }
    }

    /// Reads a count.
    public static Repaired count(String cell, Style style) {
        String bare = bare(cell);
        Matcher shape = SHAPE.matcher(bare);
        if (!shape.matches()) {
            return Repaired.broken(Rule.NOT_A_NUMBER);
        }
        BigDecimal unit = shape.group(3).isEmpty() ? BigDecimal.ONE : SUFFIXES.get(shape.group(3));
        BigDecimal number =
                unit == null ? null : decimal(shape.group(2), shape.group(3).isEmpty() ? style : null);
        if (unit == null || number == null) {
            return Repaired.broken(Rule.NOT_A_NUMBER);
        }
        if (shape.group(1).equals("-") && number.signum() != 0) {
            return number.compareTo(BigDecimal.ONE) == 0 && shape.group(3).isEmpty()
                    ? Repaired.missing(Rule.HIDDEN_COUNT)
                    : Repaired.broken(Rule.NEGATIVE);
        }
        BigDecimal value = number.multiply(unit).stripTrailingZeros();
        if (value.scale() > 0) {
            return Repaired.broken(Rule.NOT_WHOLE);
        }
        if (value.compareTo(LARGEST) > 0) {
            return Repaired.broken(Rule.OUT_OF_RANGE);
        }
        return Repaired.value(value.toBigInteger().toString(), rule(bare, shape, number));
    }

    /// Reads a share: `4,5%` and `4.5 %` are 0.045, `0.045` stays; missing when it is no number.
    public static @Nullable Double share(String cell) {
        String bare = bare(cell);
        boolean percent = bare.endsWith("%");
        Matcher shape = SHAPE.matcher(percent ? bare.substring(0, bare.length() - 1) : bare);
        if (!shape.matches() || !shape.group(3).isEmpty() || shape.group(1).equals("-")) {
            return null;
        }
        BigDecimal number = decimal(shape.group(2), null);
        if (number == null) {
            return null;
        }
        return percent ? number.movePointLeft(2).doubleValue() : number.doubleValue();
    }

    private static Rule rule(String bare, Matcher shape, BigDecimal number) {
        if (!shape.group(3).isEmpty()) {
            return Rule.SHORT_NUMBER;
        }
        if (number.scale() > 0) {
            return Rule.DECIMAL_ZERO;
        }
        return bare.indexOf('.') >= 0 || bare.indexOf(',') >= 0 ? Rule.GROUPED_NUMBER : Rule.TRIMMED;
    }

    private static String bare(String cell) {
        return BLANKS.matcher(cell).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// @param style missing: a single sign is the decimal sign
    private static @Nullable BigDecimal decimal(String digits, @Nullable Style style) {
        char sign = style == null && single(digits) ? firstSign(digits) : decimalSign(digits, style);
        var plain = new StringBuilder();
        int group = 0;
        boolean grouped = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (Character.isDigit(c)) {
                plain.append(c);
                group++;
            } else if (c == sign) {
                if (plain.indexOf(".") >= 0 || (grouped && group != 3)) {
                    return null;
                }
                plain.append('.');
            } else {
                if (plain.indexOf(".") >= 0 || group == 0 || (grouped && group != 3) || group > 3) {
                    return null;
                }
                grouped = true;
                group = 0;
            }
        }
        if (sign == 0 && grouped && group != 3) {
            return null;
        }
        try {
            return new BigDecimal(plain.toString());
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// The sign before the decimals, or 0 when all signs group.
    private static char decimalSign(String digits, @Nullable Style style) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return 0;
        }
        char sign = digits.charAt(last);
        boolean once = digits.indexOf(sign) == last;
        if (!once) {
            return 0;
        }
        boolean known = style != null && (sign == '.' ? style.point() : style.comma());
        boolean both = digits.indexOf(sign == '.' ? ',' : '.') >= 0;
        int after = digits.length() - last - 1;
        boolean leadingZero = digits.startsWith("0") && last == 1;
        return known || both || after != 3 || leadingZero ? sign : 0;
    }

    private static boolean single(String digits) {
        return digits.chars().filter(c -> c == '.' || c == ',').count() == 1;
    }

    private static char firstSign(String digits) {
        return digits.indexOf('.') >= 0 ? '.' : ',';
    }
}
