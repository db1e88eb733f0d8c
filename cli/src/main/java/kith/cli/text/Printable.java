package kith.cli.text;

import java.util.ArrayList;
import java.util.List;

/// Text of others made safe and fitting for a terminal.
public final class Printable {
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Printable() {}

    /// Without control characters and without marks that change the reading direction: names come from strangers, and
    /// such characters can rewrite the screen.
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r' || Character.isWhitespace(c)) {
                kept.append(' ');
            } else if (!Character.isISOControl(c)
                    && (c == ZERO_WIDTH_JOINER || Character.getType(c) != Character.FORMAT)
                    && Character.getType(c) != Character.SURROGATE) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    /// Columns that the text takes on a terminal: two for East Asian wide letters and emoji, none for accents that
    /// stand on their own.
    public static int width(String text) {
        return text.codePoints().map(Printable::width).sum();
    }

    /// The text, or its beginning with `ellipsis`, in at most `columns` columns.
    public static String cut(String text, int columns, String ellipsis) {
        if (width(text) <= columns) {
            return text;
        }
        int room = columns - width(ellipsis);
        StringBuilder kept = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            room -= width(c);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + ellipsis;
    }

    /// Lines of at most `columns` columns, broken at spaces. A number and the percent sign behind it stay together; a
    /// longer word keeps its line to itself.
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.replace(" %", "\u00a0%").split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > columns) {
                lines.add(line.toString().replace('\u00a0', ' '));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString().replace('\u00a0', ' '));
        return lines;
    }

    public static String padRight(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1F64F)
                        || (c >= 0x1F680 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
        return wide ? 2 : 1;
    }
}
