package kith.data.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kith.data.Column;
import org.jspecify.annotations.Nullable;

/// Which columns of a delimited text hold nothing but cells written exactly as the dataset writes them, so that DuckDB
/// may type them without a second look.
///
/// It is as strict as [CleanSql], or stricter: a column it does not vouch for is looked at there. Cost: a look at each
/// byte; no memory a record.
final class PlainCells {
    private static final int STARTS_NAME = 1;
    private static final int NAME = 2;
    private static final int IDENTIFIER = 4;
    private static final byte[] KINDS = kinds();
    private static final int MOST_SELVES = 100_000;
    private static final Set<String> NO_NAMES = Set.of("null", "nan", "n/a", "undefined");
    private static final Set<String> OTHER_PLATFORMS =
            Set.of("insta", "twitter", "bsky", "null", "nan", "nil", "none", "undefined");
    /// Words for nothing are at most this long, in bytes.
    private static final int LONGEST_NOTHING = 9;

    private static final Set<String> NOTHING = Set.of(
            "na",
            "n/a",
            "#n/a",
            "null",
            "(null)",
            "none",
            "nil",
            "nan",
            "undefined",
            "k.a.",
            "n.a.",
            "?",
            "-",
            "--",
            "–",
            "—",
            "\\n",
            "#ref!",
            "#value!");

    /// First bytes of those; the last is the first of both dashes.
    private static final String NOTHING_BEGINS = "nNuUkK#(?-\\\u00e2";

    private final Map<Column, List<Integer>> places;
    /// What stands at each place; missing where the header means nothing.
    private final @Nullable Column[] columns;

    private final byte[][][] choices;
    private final boolean[] plain;
    private final int first;
    private final int second;
    private final List<Self> selves = new ArrayList<>();
    private long selfCount;

    /// A row whose two accounts are the same.
    record Self(long line, String account) {}

    PlainCells(Header header) {
        places = header.places();
        columns = new @Nullable Column[header.names().size()];
        choices = new byte[columns.length][][];
        places.forEach((column, found) -> found.forEach(place -> {
            columns[place] = column;
            choices[place] = column.choices().stream()
                    .map(word -> word.getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
        }));
        plain = new boolean[columns.length];
        Arrays.fill(plain, true);
        List<Column> accounts = header.table().accountColumns();
        boolean two = accounts.size() == 2;
        first = two ? onlyPlace(accounts.get(0)) : -1;
        second = two ? onlyPlace(accounts.get(1)) : -1;
    }

    private int onlyPlace(Column column) {
        List<Integer> found = places.getOrDefault(column, List.of());
        return found.size() == 1 ? found.getFirst() : -1;
    }

    /// Looks at the cells of a record.
    ///
    /// @param line   where it stands in the text, or in this part of it
    /// @param starts where each begins; it ends before the delimiter in front of the next, the last one at `end`
    void look(long line, byte[] bytes, int[] starts, int end) {
        for (int at = 0; at < plain.length; at++) {
            Column column = columns[at];
            if (column != null && plain[at]) {
                int from = starts[at];
                int to = at + 1 < plain.length ? starts[at + 1] - 1 : end;
                if (from < to && bytes[from] == '"') {
                    from++;
                    to--;
                }
                plain[at] = from == to ? !column.required() : plain(at, column, bytes, from, to);
            }
        }
        if (first >= 0 && second >= 0 && equal(bytes, starts, end) && selfCount++ < MOST_SELVES) {
            int to = first + 1 < plain.length ? starts[first + 1] - 1 : end;
            selves.add(new Self(line, text(bytes, starts[first], to).replace("\"", "")));
        }
    }

    /// As if this had also seen what the other saw; both have the same header.
    ///
    /// @param before lines in front of those that the other saw
    void and(PlainCells other, long before) {
        for (int at = 0; at < plain.length; at++) {
            plain[at] &= other.plain[at];
        }
        selfCount += other.selfCount;
        other.selves.forEach(self -> selves.add(new Self(self.line() + before, self.account())));
    }

    /// Columns that stand in one place and are written as the dataset writes them throughout.
    Set<Column> columns() {
        var vouched = new ArrayList<Column>();
        for (Column column : places.keySet()) {
            int place = onlyPlace(column);
            if (place >= 0 && plain[place]) {
                vouched.add(column);
            }
        }
        return Set.copyOf(vouched);
    }

    /// The rows that tell of somebody and themselves, or missing when there are too many to remember.
    @Nullable
    List<Self> selves() {
        return selfCount <= MOST_SELVES ? selves : null;
    }

    private boolean plain(int place, Column column, byte[] bytes, int from, int to) {
        return switch (column.type()) {
            case ACCOUNT, HANDLE -> isName(bytes, from, to, NAME);
            case IDENTIFIER -> isName(bytes, from, to, IDENTIFIER);
            case TEXT -> column.name().equals("platform") ? isPlatform(bytes, from, to) : isText(bytes, from, to);
            case CHOICE -> isOneOf(choices[place], bytes, from, to);
            case COUNT -> isCount(bytes, from, to);
            case FLAG -> isWord("true", bytes, from, to) || isWord("false", bytes, from, to);
            case TIME -> PlainTime.is(bytes, from, to);
        };
    }

    private boolean equal(byte[] bytes, int[] starts, int end) {
        int firstEnd = first + 1 < plain.length ? starts[first + 1] - 1 : end;
        int secondEnd = second + 1 < plain.length ? starts[second + 1] - 1 : end;
        int from = starts[first];
        int otherFrom = starts[second];
        boolean quoted = from < firstEnd && bytes[from] == '"';
        boolean otherQuoted = otherFrom < secondEnd && bytes[otherFrom] == '"';
        return Arrays.equals(
                bytes,
                quoted ? from + 1 : from,
                quoted ? firstEnd - 1 : firstEnd,
                bytes,
                otherQuoted ? otherFrom + 1 : otherFrom,
                otherQuoted ? secondEnd - 1 : secondEnd);
    }

    private static boolean isName(byte[] bytes, int from, int to, int kind) {
        int all = kind;
        for (int at = from; at < to; at++) {
            all &= KINDS[bytes[at] & 0xff];
        }
        return all != 0
                && (KINDS[bytes[from] & 0xff] & STARTS_NAME) != 0
                && !(beginsLikeNothing(bytes, from, to) && NO_NAMES.contains(lower(bytes, from, to)));
    }

    /// Whether it may be one of [#NO_NAMES], told without making a text of it.
    private static boolean beginsLikeNothing(byte[] bytes, int from, int to) {
        int letter = bytes[from] | 0x20;
        return to - from <= LONGEST_NOTHING
                && to - from >= 3
                && (letter == 'n' || (letter == 'u' && (bytes[from + 1] | 0x20) == 'n'));
    }

    private static boolean isPlatform(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            boolean letter = b >= 'a' && b <= 'z';
            boolean inside = at > from && ((b >= '0' && b <= '9') || b == '_' || b == '-');
            if (!letter && !inside) {
                return false;
            }
        }
        return to - from >= 3 && !OTHER_PLATFORMS.contains(lower(bytes, from, to));
    }

    private static boolean isText(byte[] bytes, int from, int to) {
        if (bytes[from] <= ' ' || bytes[to - 1] <= ' ') {
            // Blanks, and every character beyond ASCII: those are looked at one by one.
            if (isBlank(firstCharacter(bytes, from, to)) || isBlank(lastCharacter(bytes, from, to))) {
                return false;
            }
        }
        for (int at = from; at < to; at++) {
            // The letters that UTF-8 read as Latin-1 is full of: Â Ã Å â ð.
            if (bytes[at] == (byte) 0xc3 && at + 1 < to && isDecodedTwice(bytes[at + 1])) {
                return false;
            }
        }
        return to - from > LONGEST_NOTHING
                || NOTHING_BEGINS.indexOf(bytes[from] & 0xff) < 0
                || !NOTHING.contains(lower(bytes, from, to));
    }

    private static boolean isDecodedTwice(byte second) {
        return switch (second & 0xff) {
            case 0x82, 0x83, 0x85, 0xa2, 0xb0 -> true;
            default -> false;
        };
    }

    private static boolean isBlank(int character) {
        return character <= ' ' || Character.isSpaceChar(character) || Character.isWhitespace(character);
    }

    private static int firstCharacter(byte[] bytes, int from, int to) {
        return text(bytes, from, Math.min(to, from + Math.max(1, Utf8.length(bytes, from, to))))
                .codePointAt(0);
    }

    private static int lastCharacter(byte[] bytes, int from, int to) {
        int at = to - 1;
        while (at > from && (bytes[at] & 0xc0) == 0x80) {
            at--;
        }
        return text(bytes, at, to).codePointAt(0);
    }

    private static boolean isOneOf(byte[][] words, byte[] bytes, int from, int to) {
        for (byte[] word : words) {
            if (Arrays.equals(word, 0, word.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCount(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return to - from == 1 || (to - from <= 15 && bytes[from] != '0');
    }

    private static boolean isWord(String word, byte[] bytes, int from, int to) {
        return to - from == word.length() && text(bytes, from, to).equals(word);
    }

    private static String lower(byte[] bytes, int from, int to) {
        return text(bytes, from, to).toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static byte[] kinds() {
        var kinds = new byte[256];
        String inside = ":@-";
        String beyond = "/#";
        for (char c = 0; c < 128; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean starts = letter || c == '_' || c == '.';
            boolean name = starts || inside.indexOf(c) >= 0;
            boolean identifier = name || beyond.indexOf(c) >= 0;
            kinds[c] = (byte) ((starts ? STARTS_NAME : 0) | (name ? NAME : 0) | (identifier ? IDENTIFIER : 0));
        }
        return kinds;
    }
}
