package kith.measure.text;

import java.util.ArrayList;
import java.util.List;

/// A list of phrases to look for in [Words].
///
/// A phrase matches whole folded words inside one segment; where several start at one word the longest wins and its
/// words are used up.
/// `#tag` matches that hashtag, `@name` that mention; `=phrase` matches only where it fills a whole segment.
/// Immutable and safe for many threads.
public final class Phrases {
    private final PhraseTrie trie;

    private Phrases(PhraseTrie trie) {
        this.trie = trie;
    }

    /// Refuses a phrase without any letter or digit ([IllegalArgumentException]).
    public static Phrases of(Iterable<String> phrases) {
        var trie = new PhraseTrie();
        for (String phrase : phrases) {
            trie.add(phrase, 0);
        }
        return new Phrases(trie);
    }

    /// How many matches there are, without overlap.
    public int count(Words words) {
        return found(words).size();
    }

    public boolean in(Words words) {
        return !found(words).isEmpty();
    }

    /// The phrases that matched, as written in the list, in the order of the text; one entry a match.
    public List<String> found(Words words) {
        var found = new ArrayList<String>(2);
        trie.scanEach(words, (phrase, _, _) -> found.add(trie.written(phrase)));
        return List.copyOf(found);
    }

    /// Number of different phrases.
    public int size() {
        return trie.size();
    }
}
