package kith.measure.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds many phrases in one pass over a text: a tree whose edges are words.
///
/// A phrase matches whole words inside one segment. A phrase written with a leading `=` matches only where it is a
/// whole segment
/// (`=anzeige` matches in "Anzeige | neue Schuhe", not in "Anzeige erstattet"); [#scanAll] leaves that check to the
/// caller.
/// Cost: one hash look-up a word and matched prefix; memory one small map a distinct prefix. Immutable after building.
final class PhraseTrie {
    /// Receives one match: the words `from` (inclusive) to `to` (exclusive).
    interface Found {
        void found(int phrase, int from, int to);
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        int @Nullable [] phrases;
    }

    private final Node root = new Node();
    private final List<String> written = new ArrayList<>();
    private int[] values = new int[64];
    private int valueCount;
    private int longest;

    /// Adds a phrase that stands for `value` (0 or more); a phrase without any word is refused.
    void add(String phrase, int value) {
        Words words = Words.of(wholeSegment(phrase) ? phrase.substring(1) : phrase);
        if (words.size() == 0) {
            throw new IllegalArgumentException("phrase (%s) must hold a word".formatted(phrase));
        }
        Node node = root;
        for (int i = 0; i < words.size(); i++) {
            node = node.next.computeIfAbsent(words.word(i), _ -> new Node());
        }
        int[] old = node.phrases == null ? new int[0] : node.phrases;
        for (int phraseBefore : old) {
            if (values[phraseBefore] == value) {
                return;
            }
        }
        int id = written.size();
        written.add(phrase);
        values = values.length > id ? values : java.util.Arrays.copyOf(values, id * 2);
        values[id] = value;
        valueCount = Math.max(valueCount, value + 1);
        longest = Math.max(longest, words.size());
        node.phrases = java.util.Arrays.copyOf(old, old.length + 1);
        node.phrases[old.length] = id;
    }

    int size() {
        return written.size();
    }

    /// The phrase as it was written, without the `=`.
    String written(int phrase) {
        String as = written.get(phrase);
        return wholeSegment(as) ? as.substring(1) : as;
    }

    boolean whole(int phrase) {
        return wholeSegment(written.get(phrase));
    }

    int value(int phrase) {
        return values[phrase];
    }

    private static boolean wholeSegment(String phrase) {
        return phrase.startsWith("=");
    }

    /// Reports, left to right, the longest phrase at each place; no word is used twice, whatever the values.
    void scanAll(Words words, Found found) {
        for (int from = 0; from < words.size(); from++) {
            Node node = root;
            int bestTo = 0;
            int @Nullable [] best = null;
            for (int i = from; i < words.size() && words.segment(i) == words.segment(from); i++) {
                node = node.next.get(words.word(i));
                if (node == null) {
                    break;
                }
                if (node.phrases != null) {
                    best = node.phrases;
                    bestTo = i + 1;
                }
            }
            if (best != null) {
                for (int phrase : best) {
                    found.found(phrase, from, bestTo);
                }
                from = bestTo - 1;
            }
        }
    }

    /// Reports, left to right, the longest phrase of each value at each place; no word is used twice for one value.
    void scanEach(Words words, Found found) {
        int[] free = new int[valueCount];
        int[][] ends = new int[longest][];
        for (int from = 0; from < words.size(); from++) {
            Node node = root.next.get(words.word(from));
            int depth = 0;
            boolean any = false;
            while (node != null) {
                ends[depth++] = node.phrases == null ? NONE : node.phrases;
                any |= node.phrases != null;
                int i = from + depth;
                node = i < words.size() && words.segment(i) == words.segment(from)
                        ? node.next.get(words.word(i))
                        : null;
            }
            for (int length = any ? depth : 0; length > 0; length--) {
                for (int phrase : ends[length - 1]) {
                    int value = values[phrase];
                    boolean fits = !whole(phrase) || (words.startsSegment(from) && words.endsSegment(from + length));
                    if (fits && from >= free[value]) {
                        free[value] = from + length;
                        found.found(phrase, from, from + length);
                    }
                }
            }
        }
    }

    private static final int[] NONE = {};
}
