package kith.measure.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How much each word of a profile, and the way it is written, speaks for an organisation: log-odds, added up.
///
/// Fitted on English profiles; words of other languages weigh nothing here and are read by the [Lexicon], whose
/// counts are added by the score itself. Immutable and safe for many threads. Cost: linear in the text, one
/// hash look-up a word and one more where a phrase may begin.
public final class OrganisationWords {
    /// Largest number of phrases a list may have, so that a broken file cannot fill the memory.
    private static final int MOST_PHRASES = 20_000;

    private static final double MOST = 20;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<ProfileSign, Double> signs = new EnumMap<>(ProfileSign.class);
    private int size;

    private OrganisationWords() {}

    /// A word, and the words that make a phrase after it.
    private static final class Entry {
        int id = -1;
        double weight;
        final Map<String, Entry> next = new HashMap<>(2);
    }

    /// The weights that come with Kith.
    public static OrganisationWords bundled() {
        return load(YamlTree.bundled("/kith/measure/organisation-words.yaml"));
    }

    /// From a tree parsed elsewhere: errors name the path instead of the line.
    public static OrganisationWords load(String source, Map<String, Object> root) {
        return load(YamlTree.of(source, root));
    }

    /// Refuses unknown signs, phrases of no or more than two words, and weights that are no numbers
    /// ([KithException], bad input, with file and line).
    public static OrganisationWords load(YamlTree tree) {
        OrganisationWords words = new OrganisationWords();
        Map<String, Double> phrases = new TreeMap<>();
        tree.root().forEach((key, section) -> {
            String path = "/" + key;
            Map<String, Object> weights = tree.mapping(section, path);
            switch (key) {
                case "signs" ->
                    weights.forEach((sign, weight) -> words.signs.put(
                            sign(tree, path + "/" + sign, sign), weight(tree, path + "/" + sign, weight)));
                case "words" ->
                    weights.forEach((word, weight) -> phrases.put(word, weight(tree, path + "/" + word, weight)));
                default -> throw tree.error(path, "unknown section '%s'. Known: signs, words.".formatted(key));
            }
        });
        if (phrases.size() > MOST_PHRASES) {
            throw tree.error("/words", "%d words; at most %d are read.".formatted(phrases.size(), MOST_PHRASES));
        }
        phrases.forEach((phrase, weight) -> {
            if (!words.add(phrase, weight)) {
                throw tree.error("/words/" + phrase, "'%s' must be one word or two.".formatted(phrase));
            }
        });
        return words;
    }

    /// From weights that were just fitted.
    public static OrganisationWords of(Map<ProfileSign, Double> signs, Map<String, Double> phrases) {
        OrganisationWords words = new OrganisationWords();
        words.signs.putAll(signs);
        phrases.forEach((phrase, weight) -> {
            if (!words.add(phrase, weight)) {
                throw new IllegalArgumentException("'%s' must be one word or two".formatted(phrase));
            }
        });
        return words;
    }

    private boolean add(String phrase, double weight) {
        String[] words = phrase.split(" ", -1);
        if (words.length > 2 || words[0].isEmpty() || words[words.length - 1].isEmpty()) {
            return false;
        }
        Entry entry = entries.computeIfAbsent(words[0], _ -> new Entry());
        if (words.length == 2) {
            entry = entry.next.computeIfAbsent(words[1], _ -> new Entry());
        }
        entry.id = entry.id < 0 ? size++ : entry.id;
        entry.weight = weight;
        return true;
    }

    private static ProfileSign sign(YamlTree tree, String path, String key) {
        try {
            return ProfileSign.valueOf(key.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw tree.error(path, "unknown sign '%s'.".formatted(key));
        }
    }

    private static double weight(YamlTree tree, String path, Object value) {
        try {
            double weight = Double.parseDouble(String.valueOf(value));
            if (Math.abs(weight) <= MOST) {
                return weight;
            }
        } catch (NumberFormatException _) {
            throw tree.error(path, "the weight must be a number, got '%s'.".formatted(value));
        }
        throw tree.error(path, "the weight must lie in -%.0f to %.0f, got %s.".formatted(MOST, MOST, value));
    }

    /// How many phrases have a weight.
    public int size() {
        return size;
    }

    /// Log-odds that the profile is an organisation's; 0 where nothing was observed. Each phrase counts once.
    public double logOdds(ProfileText text) {
        double sum = 0;
        for (ProfileSign sign : text.signs()) {
            sum += signs.getOrDefault(sign, 0.0);
        }
        Sum phrases = new Sum();
        add(text.name(), phrases);
        add(text.bio(), phrases);
        return sum + phrases.value;
    }

    private void add(Words words, Sum sum) {
        Entry before = null;
        for (int at = 0; at < words.size(); at++) {
            Entry entry = ProfileText.isWeighed(words, at) ? entries.get(words.word(at)) : null;
            if (entry != null) {
                sum.add(entry);
            }
            if (before != null && ProfileText.isPair(words, at)) {
                Entry pair = before.next.get(words.word(at));
                if (pair != null) {
                    sum.add(pair);
                }
            }
            before = entry;
        }
    }

    /// Adds every entry once.
    private static final class Sum {
        private int[] seen = new int[16];
        private int count;
        private double value;

        void add(Entry entry) {
            if (entry.id < 0) {
                return;
            }
            for (int at = 0; at < count; at++) {
                if (seen[at] == entry.id) {
                    return;
                }
            }
            if (count == seen.length) {
                seen = java.util.Arrays.copyOf(seen, count * 2);
            }
            seen[count++] = entry.id;
            value += entry.weight;
        }
    }
}
