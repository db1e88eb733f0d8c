package kith.measure.gather;

import java.util.Locale;
import kith.graph.NumberedPairs;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.measure.text.Words;
import org.jspecify.annotations.Nullable;

/// What comments say between two people: kinship words and first names (they know each other), and follow-on
/// wording (a recommendation worked). Keeps flags a pair and counts a person, no text.
final class Conversations {
    static final int KIN = 1;
    static final int FIRST_NAME = 2;

    private final int[] followOns;
    private final NumberedPairs flags;

    private Conversations(int[] followOns, NumberedPairs flags) {
        this.followOns = followOns;
        this.flags = flags;
    }

    /// Reads comments one by one, in any order.
    static final class Reader {
        private final TextReader reader;
        private final int[] followOns;
        private final NumberedPairs.Builder flags;

        Reader(TextReader reader, int nodes) {
            this.reader = reader;
            followOns = new int[nodes];
            flags = new NumberedPairs.Builder(nodes);
        }

        /// @param firstName of the owner, in small letters
        void read(int owner, int actor, String text, @Nullable String firstName) {
            TextSignals.Post said = reader.post(text);
            if (said.followOn()) {
                followOns[owner]++;
            }
            int found = (said.kin() > 0 ? KIN : 0) | (names(text, firstName) ? FIRST_NAME : 0);
            if (found != 0) {
                flags.add(owner, actor, found);
            }
        }

        Conversations end() {
            return new Conversations(followOns, flags.build(1));
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

    int followOns(int owner) {
        return followOns[owner];
    }

    /// Row i holds who said [#KIN] or [#FIRST_NAME] to i, as often as they did.
    NumberedPairs flags() {
        return flags;
    }
}
