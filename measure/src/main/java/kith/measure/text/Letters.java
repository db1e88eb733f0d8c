package kith.measure.text;

import java.text.Normalizer;
import java.util.Locale;

/// Folds a text so that spellings of the same word become equal: compatibility forms, letter case and diacritics go.
///
/// `Tätowiererin`, `𝓽𝓪̈towiererin` and `TÄTOWIERERIN` all become `tatowiererin`; ß becomes ss, ø o, œ oe, æ ae, ł l,
/// ı i.
/// Independent of the default locale. Cost: linear; only texts outside Latin letters and emoji pay for normalisation.
final class Letters {
    private static final int LATIN_END = 0x250;
    private static final String[] LATIN = new String[LATIN_END];

    static {
        for (char c = 0; c < LATIN_END; c++) {
            LATIN[c] = normalised(String.valueOf(c));
        }
    }

    private Letters() {}

    static String fold(String text) {
        int plain = 0;
        boolean large = false;
        while (plain < text.length() && text.charAt(plain) < 0x80) {
            char c = text.charAt(plain++);
            large |= c >= 'A' && c <= 'Z';
        }
        if (plain == text.length()) {
            return large ? text.toLowerCase(Locale.ROOT) : text;
        }
        return folded(text);
    }

    private static String folded(String text) {
        // no character becomes more than four
        var folded = new char[4 * text.length()];
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                folded[end++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            } else if (c < LATIN_END) {
                String plain = LATIN[c];
                plain.getChars(0, plain.length(), folded, end);
                end += plain.length();
            } else if (mayDecompose(c, i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
                return normalised(text);
            } else {
                folded[end++] = c;
            }
        }
        return new String(folded, 0, end);
    }

    /// Errs on the side of yes: symbols, arrows, dashes and most emoji are known to stay as they are.
    private static boolean mayDecompose(char c, char next) {
        if (Character.isLowSurrogate(c)) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            boolean enclosedLetter = c == 0xD83C && next >= 0xDD00 && next < 0xDDE6;
            return enclosedLetter || !(c == 0xD83C || c == 0xD83D || c == 0xD83E);
        }
        boolean dashOrQuote = c >= 0x200B && c <= 0x2022;
        boolean symbol = (c >= 0x2190 && c < 0x2460) || (c >= 0x2500 && c < 0x2A00) || c == 0xFE0F;
        return !(dashOrQuote || symbol);
    }

    private static String normalised(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(decomposed.length() + 4);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case 'ß' -> folded.append("ss");
                case 'œ' -> folded.append("oe");
                case 'æ' -> folded.append("ae");
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ' -> folded.append('d');
                case 'ı' -> folded.append('i');
                default -> {
                    boolean invisible = (c >= 0x300 && c < 0x370) || c == 0xAD;
                    if (!invisible) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }
}
