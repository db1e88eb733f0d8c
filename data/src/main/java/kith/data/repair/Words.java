package kith.data.repair;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Text, flags, kinds, and the words that stand for nothing.
public final class Words {
    /// `String.strip` leaves no-break spaces, which web pages are full of.
    private static final Pattern BLANK_ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /// Words for nothing that nobody has as a handle.
    private static final Set<String> NOTHING =
            Set.of("null", "nan", "n/a", "#n/a", "\\n", "-", "--", "–", "—", "undefined", "(null)", "#ref!", "#value!");
    /// Words for nothing in numbers, times, flags and texts, where nobody is called so.
    private static final Set<String> NOTHING_IN_VALUES = Set.of("na", "none", "nil", "k.a.", "n.a.", "?");
    private static final Set<String> YES = Set.of(
            "true", "t", "1", "1.0", "yes", "y", "ja", "j", "oui", "o", "si", "sí", "s", "sim", "wahr", "vrai", "x",
            "✓");
    private static final Set<String> NO =
            Set.of("false", "f", "0", "0.0", "no", "n", "nein", "non", "não", "nao", "falsch", "faux");
    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("retweet", "repost"),
            Map.entry("retweeted", "repost"),
            Map.entry("share", "repost"),
            Map.entry("reblog", "repost"),
            Map.entry("reposted", "repost"),
            Map.entry("quoted", "quote"),
            Map.entry("comment", "reply"),
            Map.entry("replied_to", "reply"),
            Map.entry("post", "original"),
            Map.entry("status", "original"),
            Map.entry("tweet", "original"),
            Map.entry("favourite", "like"),
            Map.entry("favorite", "like"),
            Map.entry("liked", "like"),
            Map.entry("tagged", "tag"),
            Map.entry("mentioned", "mention"),
            Map.entry("saved", "save"),
            Map.entry("bookmark", "save"),
            Map.entry("photo", "image"),
            Map.entry("picture", "image"),
            Map.entry("graphimage", "image"),
            Map.entry("reel", "video"),
            Map.entry("clip", "video"),
            Map.entry("igtv", "video"),
            Map.entry("graphvideo", "video"),
            Map.entry("sidecar", "carousel"),
            Map.entry("album", "carousel"),
            Map.entry("carousel_album", "carousel"),
            Map.entry("graphsidecar", "carousel"),
            Map.entry("text", "none"),
            Map.entry("card", "link"));

    private Words() {}

    /// Says that a name cell stands for nothing.
    public static boolean isNothingInNames(String cell) {
        return cell.isBlank() || NOTHING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /// Says that a value cell stands for nothing.
    public static boolean isNothing(String cell) {
        return isNothingInNames(cell) || NOTHING_IN_VALUES.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /// Reads yes and no in six languages.
    public static Repaired flag(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Repaired.value("true", Rule.FLAG_WORD);
        }
        return NO.contains(word) ? Repaired.value("false", Rule.FLAG_WORD) : Repaired.broken(Rule.NOT_A_FLAG);
    }

    /// Reads one of a few words.
    public static Repaired choice(String cell, List<String> choices) {
        String word = cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        String known = choices.contains(word) ? word : CHOICES.getOrDefault(word, word);
        return choices.contains(known) ? Repaired.value(known, Rule.CHOICE_WORD) : Repaired.broken(Rule.NOT_A_CHOICE);
    }

    /// Text without blanks around it, and with UTF-8 that somebody read as Windows-1252 put right (`CafÃ©`).
    public static Repaired text(String cell) {
        String stripped = BLANK_ENDS.matcher(cell).replaceAll("");
        String right = unmangled(stripped);
        if (!right.equals(stripped)) {
            return Repaired.value(right, Rule.MOJIBAKE);
        }
        return stripped.equals(cell) ? Repaired.value(cell) : Repaired.value(stripped, Rule.TRIMMED);
    }

    /// The text as it was meant, or as it is when it was not mangled.
    static String unmangled(String text) {
        if (text.chars().noneMatch(c -> c == 'Ã' || c == 'Â' || c == 'â' || c == 'ð' || c == 'Å')) {
            return text;
        }
        try {
            ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(text));
            String right = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return right.length() < text.length() ? right : text;
        } catch (CharacterCodingException _) {
            return text;
        }
    }
}
