package kith.measure.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The phrase lists of `lexicon.yaml`: signs of intent, organisation, kinship and follow-on, in six languages.
///
/// The languages of a category are read together, because a short text rarely says which language it is in.
/// Immutable and safe for many threads.
public final class Lexicon {
    /// Largest number of phrases a list may have, so that a broken file cannot fill the memory.
    private static final int MOST_PHRASES = 5_000;

    private static final List<Category> CATEGORIES = List.of(Category.values());

    private final PhraseTrie all = new PhraseTrie();
    private final Map<Category, Phrases> byCategory = new EnumMap<>(Category.class);
    private final Set<String> givenNames = new HashSet<>();
    private final Hosts funnels;

    private Lexicon(Map<Category, List<String>> lists, Hosts funnels) {
        this.funnels = funnels;
        lists.forEach((category, phrases) -> {
            byCategory.put(category, Phrases.of(phrases));
            if (category == Category.PERSON_GIVEN_NAME) {
                phrases.forEach(phrase -> givenNames.add(Words.of(phrase).word(0)));
            } else {
                phrases.forEach(phrase -> all.add(phrase, CATEGORIES.indexOf(category)));
            }
        });
    }

    /// The lists that come with Kith.
    public static Lexicon bundled() {
        return load(YamlTree.bundled("/kith/measure/lexicon.yaml"));
    }

    /// From a tree parsed elsewhere: errors name the path instead of the line.
    public static Lexicon load(String source, Map<String, Object> root) {
        return load(YamlTree.of(source, root));
    }

    /// Refuses an unknown category or language, a missing category or reason, an empty or unreadable phrase
    /// ([KithException], bad input, with file and line).
    public static Lexicon load(YamlTree tree) {
        var lists = new EnumMap<Category, List<String>>(Category.class);
        var funnels = new Hosts(List.of());
        for (var entry : tree.root().entrySet()) {
            String path = "/" + entry.getKey();
            Category category = Category.of(entry.getKey())
                    .orElseThrow(
                            () -> tree.error(path, "unknown list '%s'. Known: %s.".formatted(entry.getKey(), known())));
            List<String> phrases = phrases(tree, tree.mapping(entry.getValue(), path), path);
            if (category == Category.INTENT_FUNNEL) {
                try {
                    funnels = new Hosts(phrases);
                } catch (IllegalArgumentException e) {
                    throw tree.error(path, e.getMessage() + ".");
                }
            } else {
                lists.put(category, phrases);
            }
            if (phrases.isEmpty()) {
                throw tree.error(path, "the list '%s' is empty. Add a phrase.".formatted(entry.getKey()));
            }
        }
        for (Category category : Category.values()) {
            if (!tree.root().containsKey(category.code())) {
                throw tree.error("", "the list '%s' is missing.".formatted(category.code()));
            }
        }
        return new Lexicon(lists, funnels);
    }

    private static List<String> phrases(YamlTree tree, Map<String, Object> list, String path) {
        var phrases = new ArrayList<String>();
        boolean reason = false;
        for (var entry : list.entrySet()) {
            String at = path + "/" + entry.getKey();
            if (entry.getKey().equals("why")) {
                tree.string(entry.getValue(), at);
                reason = true;
            } else if (Language.CODES.contains(entry.getKey())) {
                List<String> strings = tree.strings(entry.getValue(), at);
                for (int i = 0; i < strings.size(); i++) {
                    if (Words.of(strings.get(i)).size() == 0) {
                        throw tree.error(at + "/" + i, "'%s' holds no letter or digit.".formatted(strings.get(i)));
                    }
                }
                phrases.addAll(strings);
            } else {
                throw tree.error(
                        at, "unknown language '%s'. Known: %s, and why.".formatted(entry.getKey(), Language.CODES));
            }
        }
        if (!reason) {
            throw tree.error(path, "say why this list is a sign (why: …).");
        }
        if (phrases.size() > MOST_PHRASES) {
            throw tree.error(path, "%d phrases; at most %d are read.".formatted(phrases.size(), MOST_PHRASES));
        }
        return phrases;
    }

    private static List<String> known() {
        return CATEGORIES.stream().map(Category::code).toList();
    }

    /// Whether the word, folded, is a common given name in one of the languages.
    public boolean isGivenName(String word) {
        return givenNames.contains(word);
    }

    /// How often each category occurs; absent means never. No word is used twice for one category. Given names are
    /// not counted: many of them are words too.
    public Map<Category, Integer> counts(Words words) {
        var counts = new EnumMap<Category, Integer>(Category.class);
        all.scanEach(words, (phrase, _, _) -> counts.merge(CATEGORIES.get(all.value(phrase)), 1, Integer::sum));
        int links = funnels.count(words);
        if (links > 0) {
            counts.put(Category.INTENT_FUNNEL, links);
        }
        return counts;
    }

    /// The phrases of a category that occur in the text, as written in the list (for links: the whole link).
    public List<String> found(Category category, Words words) {
        if (category != Category.INTENT_FUNNEL) {
            return byCategory.getOrDefault(category, Phrases.of(List.of())).found(words);
        }
        var links = new ArrayList<String>(1);
        for (int i = 0; i < words.size(); i++) {
            if (words.kind(i) == Words.Kind.LINK && funnels.fits(words.word(i))) {
                links.add(words.word(i));
            }
        }
        return List.copyOf(links);
    }
}
