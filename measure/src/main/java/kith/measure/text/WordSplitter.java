package kith.measure.text;

import java.util.Arrays;

/// Cuts one folded text into [Words]. Used once, by one thread.
final class WordSplitter {
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final String text;
    private String[] tokens = new String[24];
    private Words.Kind[] kinds = new Words.Kind[24];
    private int[] segments = new int[24];
    private int size;
    private int segment;
    private int at;

    WordSplitter(String folded) {
        this.text = folded;
    }

    Words split() {
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (inWord(point)) {
                wordOrAddress();
            } else if ((point == '#' || point == '@') && inWord(pointAt(at + 1)) && !inWord(pointAt(at - 1))) {
                tagOrMention(point == '#');
            } else if (Emoji.starts(point)) {
                emoji();
            } else {
                if (point == '&' || (point == '+' && spaceAt(at - 1) && spaceAt(at + 1))) {
                    add(Character.toString(point), Words.Kind.WORD);
                } else if (breaks(point)) {
                    segment++;
                }
                at += Character.charCount(point);
            }
        }
        return new Words(tokens, kinds, segments, size);
    }

    private void wordOrAddress() {
        int end = wordEnd(at);
        char after = end < text.length() ? text.charAt(end) : 0;
        if (after != 0 && ".:@-_+".indexOf(after) >= 0 && !spaceAt(end + 1)) {
            int address = Address.end(text, at);
            if (address > at) {
                String found = text.substring(at, address);
                boolean mail = Address.isMail(found);
                add(mail ? found : Address.bare(found), mail ? Words.Kind.MAIL : Words.Kind.LINK);
                at = address;
                return;
            }
            int abbreviation = abbreviationEnd();
            if (abbreviation > end) {
                add(text.substring(at, abbreviation), Words.Kind.WORD);
                at = abbreviation < text.length() && text.charAt(abbreviation) == '.' ? abbreviation + 1 : abbreviation;
                return;
            }
        }
        add(text.substring(at, end), Words.Kind.WORD);
        at = end;
    }

    /// End of `s.r.l` in `s.r.l.`: single letters with full stops between; `at` where there is none.
    private int abbreviationEnd() {
        int end = at;
        for (int i = at; i < text.length() && Character.isLetter(text.charAt(i)); i += 2) {
            boolean singleLetter = i + 1 == text.length() || !inWord(pointAt(i + 1));
            if (!singleLetter) {
                return at;
            }
            end = i + 1;
            if (end == text.length() || text.charAt(end) != '.') {
                break;
            }
        }
        return end;
    }

    private void tagOrMention(boolean tag) {
        int end = at + 1;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            boolean dottedName = !tag && (point == '.' || point == '-') && inWord(pointAt(end + 1));
            if (!(inWord(point) || point == '_' || dottedName)) {
                break;
            }
            end += Character.charCount(point);
        }
        add(text.substring(at, end), tag ? Words.Kind.HASHTAG : Words.Kind.MENTION);
        at = end;
    }

    private void emoji() {
        var found = new StringBuilder();
        boolean joined = true;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point == ZERO_WIDTH_JOINER) {
                joined = true;
            } else if (joined && Emoji.starts(point)) {
                if (!Emoji.isGender(point) || found.isEmpty()) {
                    found.append(found.isEmpty() ? "" : "\u200D").appendCodePoint(point);
                }
                joined = false;
            } else if (Emoji.isFlagLetter(point) && found.length() == 2 && Emoji.isFlagLetter(found.codePointAt(0))) {
                found.appendCodePoint(point);
            } else if (!Emoji.isModifier(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        segment++;
        add(found.toString(), Words.Kind.EMOJI);
        segment++;
    }

    private boolean breaks(int point) {
        return switch (point) {
            case '\n', '\r', '.', '!', '?', '|', '•', '·', ',', '/', '\\', ';', '(', ')', '[', ']', '{', '}' -> true;
            case 0x2013, 0x2014, 0x2015, 0x2028, 0x2029, 0xA6, 0xAB, 0xBB -> true;
            case '"', '\'', 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x200B, ZERO_WIDTH_JOINER, 0xFE0F -> false;
            case ':' -> spaceAt(at + 1);
            default -> !Character.isWhitespace(point) && (spaceAt(at - 1) || spaceAt(at + 1));
        };
    }

    private boolean spaceAt(int index) {
        return index < 0 || index >= text.length() || Character.isWhitespace(text.charAt(index));
    }

    private int pointAt(int index) {
        return index >= 0 && index < text.length() ? text.codePointAt(index) : ' ';
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length()) {
            char letter = text.charAt(end);
            // most letters are plain: the rest is looked at as whole characters
            int point = letter < 0x80 ? letter : text.codePointAt(end);
            if (!inWord(point)) {
                break;
            }
            end += letter < 0x80 ? 1 : Character.charCount(point);
        }
        return end;
    }

    private static boolean inWord(int point) {
        if (point < 0x80) {
            return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
        }
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        // Vowel signs of Indic and Thai scripts belong to their word; emoji modifiers do not.
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && !Emoji.isModifier(point);
    }

    private void add(String token, Words.Kind kind) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            segments = Arrays.copyOf(segments, size * 2);
        }
        tokens[size] = token;
        kinds[size] = kind;
        segments[size++] = segment;
    }
}
