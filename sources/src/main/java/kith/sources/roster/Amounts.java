package kith.sources.roster;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.data.repair.Numbers;
import kith.data.repair.Repaired;
import kith.data.repair.Words;
import org.jspecify.annotations.Nullable;

/// Numbers of a roster's cells: counts that may have decimals, and prices with their currency.
final class Amounts {
    /// What [ExcelTable] puts behind a number that the sheet shows as percent.
    static final String SHEET_PERCENT = "#%";

    private static final Pattern RANGE = Pattern.compile("(.*[0-9kKmM])\\s*(?:-|–|—|to|bis|à)\\s*([^0-9]*[0-9].*)");
    private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}|[€$£¥₹]|R\\$|zł|kr");

    private Amounts() {}

    /// A count or a mean of counts; missing when it is hidden (-1), blank or no number.
    static @Nullable Double number(String cell, Numbers.Style style) {
        String text = plain(cell);
        if (Words.isNothing(text)) {
            return null;
        }
        return switch (Numbers.count(text, style)) {
            case Repaired.Value value -> Double.parseDouble(value.text());
            case Repaired.Missing _ -> null;
            case Repaired.Broken _ -> decimal(text);
        };
    }

    private static @Nullable Double decimal(String text) {
        return text.endsWith("%") ? null : Numbers.share(text);
    }

    /// A share as written: the value, and whether the cell itself says percent.
    ///
    /// @param value in its own unit; a cell with a percent sign is a fraction already
    record Share(double value, boolean sure) {}

    static Optional<Share> share(String cell) {
        if (cell.endsWith(SHEET_PERCENT)) {
            Double stored = Numbers.share(plain(cell));
            return stored == null ? Optional.empty() : Optional.of(new Share(stored, true));
        }
        if (Words.isNothing(cell)) {
            return Optional.empty();
        }
        Double value = Numbers.share(cell);
        return value == null
                ? Optional.empty()
                : Optional.of(new Share(value, cell.strip().endsWith("%")));
    }

    /// `€1,200`, `1.200 EUR`, `50-80 USD`: of a range the middle.
    static RosterPerson.@Nullable Price price(String cell, String currency, Numbers.Style style) {
        String text = plain(cell).strip();
        Matcher range = RANGE.matcher(text);
        Double low = range.matches() ? money(range.group(1), style) : money(text, style);
        Double high = range.matches() ? money(range.group(2), style) : low;
        if (low == null || high == null) {
            return null;
        }
        Matcher found = CURRENCY.matcher(text);
        String own = found.find() ? found.group() : currency;
        return new RosterPerson.Price((low + high) / 2, code(own));
    }

    private static @Nullable Double money(String text, Numbers.Style style) {
        String bare = CURRENCY.matcher(text)
                .replaceAll("")
                .replaceAll("[^0-9.,kKmM' ]", "")
                .strip();
        if (bare.isEmpty()) {
            return null;
        }
        return number(bare, style);
    }

    private static String code(String written) {
        return switch (written.strip()) {
            case "€" -> "EUR";
            case "$" -> "USD";
            case "£" -> "GBP";
            case "¥" -> "JPY";
            case "₹" -> "INR";
            case "R$" -> "BRL";
            case "zł" -> "PLN";
            case "kr" -> "SEK";
            default -> written.strip().toUpperCase(Locale.ROOT);
        };
    }

    private static String plain(String cell) {
        return cell.endsWith(SHEET_PERCENT) ? cell.substring(0, cell.length() - SHEET_PERCENT.length()) : cell;
    }
}
