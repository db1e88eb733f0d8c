package kith.measure.gather;

import java.util.Arrays;
import java.util.Locale;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.measure.text.Words;
import org.jspecify.annotations.Nullable;

/// What comments say between two people: kinship words and first names (they know each other), and follow-on
/// wording (a recommendation worked). Keeps flags a pair and counts a person, no text.
final class Conversations {
    private static final int KIN = 1;
    private static final int FIRST_NAME = 2;

    private final TextReader reader;
    private final int[] followOns;
    private long[] pairs = new long[1024];
    private int size;

    Conversations(TextReader reader, int nodes) {
        this.reader = reader;
        this.followOns = new int[nodes];
    }

    void read(int owner, int actor, @Nullable String text, @Nullable String firstName) {
        if (text == null) {
            return;
        }
        TextSignals.Post said = reader.post(text);
        if (said.followOn()) {
            followOns[owner]++;
        }
        int flags = (said.kin() > 0 ? KIN : 0) | (names(text, firstName) ? FIRST_NAME : 0);
        if (flags != 0) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = key(owner, actor) | flags;
        }
    }

    private static boolean names(String text, @Nullable String firstName) {
        if (firstName == null
                || firstName.length() < 3
                || !text.toLowerCase(Locale.ROOT).contains(firstName)) {
            return false;
        }
        Words words = Words.of(text);
        Words name = Words.of(firstName);
        for (int at = 0; at < words.size(); at++) {
            if (name.size() > 0 && words.word(at).equals(name.word(0))) {
                return true;
            }
        }
        return false;
    }

    /// Ends reading; flags can be asked for afterwards.
    void sort() {
        Arrays.sort(pairs, 0, size);
    }

    int followOns(int owner) {
        return followOns[owner];
    }

    boolean kinWords(int owner, int actor) {
        return has(owner, actor, KIN);
    }

    boolean firstName(int owner, int actor) {
        return has(owner, actor, FIRST_NAME);
    }

    private boolean has(int owner, int actor, int flag) {
        long key = key(owner, actor);
        int at = Arrays.binarySearch(pairs, 0, size, key);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && pairs[at - 1] >= key) {
            at--;
        }
        for (; at < size && pairs[at] < key + 4; at++) {
            if ((pairs[at] & flag) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Two bits are left for the flags: nodes use 31 bits each.
    private static long key(int owner, int actor) {
        return ((long) owner << 33) | ((long) actor << 2);
    }
}
