package kith.measure.text;

import java.util.Arrays;
import java.util.List;

/// A short text cut into folded words that remember their kind and the segment (clause) they stand in.
///
/// Folding: compatibility forms, letter case and diacritics are removed (`Crêpière` → `crepiere`, `Straße` →
/// `strasse`).
/// Words split wherever a character is neither letter nor digit. Hashtags (`#tag`), mentions (`@name`), links
/// (`linktr.ee/name`, without scheme and `www.`), mail addresses and emoji (without skin tone and gender) are one word
/// each.
/// A segment ends at a line break, at `. ! ? | • · , / ; ( )`, at a spaced dash, a colon before a space, and around an
/// emoji.
/// Immutable. Cost: linear in the text.
public final class Words {
    /// What a word is.
    public enum Kind {
        WORD,
        HASHTAG,
        MENTION,
        LINK,
        MAIL,
        EMOJI
    }

    private final String[] tokens;
    private final Kind[] kinds;
    private final int[] segments;
    private final int size;

    /// Takes the arrays as they are; they may be longer than `size`.
    Words(String[] tokens, Kind[] kinds, int[] segments, int size) {
        this.tokens = tokens;
        this.kinds = kinds;
        this.segments = segments;
        this.size = size;
    }

    public static Words of(String text) {
        return new WordSplitter(Letters.fold(text)).split();
    }

    /// One text after another; each begins a segment.
    static Words joined(Words... parts) {
        int size = 0;
        for (Words part : parts) {
            size += part.size;
        }
        var tokens = new String[size];
        var kinds = new Kind[size];
        var segments = new int[size];
        int at = 0;
        int first = 0;
        for (Words part : parts) {
            System.arraycopy(part.tokens, 0, tokens, at, part.size);
            System.arraycopy(part.kinds, 0, kinds, at, part.size);
            for (int word = 0; word < part.size; word++) {
                segments[at++] = first + part.segments[word];
            }
            first = at == 0 ? 0 : segments[at - 1] + 1;
        }
        return new Words(tokens, kinds, segments, size);
    }

    public int size() {
        return size;
    }

    /// The folded word at `index`; a hashtag with its `#`, a mention with its `@`.
    public String word(int index) {
        return tokens[index];
    }

    public Kind kind(int index) {
        return kinds[index];
    }

    /// Number of the segment the word stands in: never falls from one word to the next.
    public int segment(int index) {
        return segments[index];
    }

    /// How many words are of `kind`.
    public int count(Kind kind) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (kinds[i] == kind) {
                count++;
            }
        }
        return count;
    }

    boolean startsSegment(int index) {
        return index == 0 || segments[index - 1] != segments[index];
    }

    /// Whether `index` is one past the last word of a segment.
    boolean endsSegment(int index) {
        return index == size || segments[index - 1] != segments[index];
    }

    @Override
    public String toString() {
        return List.of(Arrays.copyOf(tokens, size)).toString();
    }
}
