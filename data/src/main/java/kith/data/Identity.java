package kith.data;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person goes by in a dataset, so that words about them are found elsewhere too.
///
/// @param ids     account ids they have or may come back under
/// @param handles without `@`, in small letters
/// @param names   display names
public record Identity(SortedSet<String> ids, SortedSet<String> handles, SortedSet<String> names) {
    /// A shorter word, or shorter digits alone, may mean anything.
    private static final int SHORTEST_WORD = 4;

    private static final int SHORTEST_NUMBER = 8;
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");
    private static final Pattern PLAIN = Pattern.compile("\\p{L}+");
    private static final Pattern CELLS = Pattern.compile("[,;\\t\\r\\n\"'<>{}\\[\\]|/=&?]");
    private static final String BEFORE = "(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}_][.-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}_]|[.-][\\p{L}\\p{N}_])";

    public Identity {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        handles = Collections.unmodifiableSortedSet(new TreeSet<>(handles));
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /// Finds who is named in texts.
    public Finder finder() {
        return new Finder(this);
    }

    /// Finds a person in cells and in running text. Letter case does not count.
    public static final class Finder {
        private final Set<String> whole;
        private final @Nullable Pattern words;

        private Finder(Identity identity) {
            whole = Stream.of(identity.ids, identity.handles, identity.names)
                    .flatMap(Set::stream)
                    .map(Finder::plain)
                    .collect(Collectors.toSet());
            String telling = Stream.concat(
                            Stream.of(identity.ids, identity.handles)
                                    .flatMap(Set::stream)
                                    .filter(Finder::isTelling)
                                    .map(Finder::word),
                            // a first name alone may be anybody's
                            identity.names.stream()
                                    .filter(name -> name.strip().contains(" "))
                                    .map(Pattern::quote))
                    .collect(Collectors.joining("|"));
            words = telling.isEmpty()
                    ? null
                    : Pattern.compile(
                            BEFORE + "(?:" + telling + ")" + AFTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        private static boolean isTelling(String word) {
            return word.length() >= (NUMBER.matcher(word).matches() ? SHORTEST_NUMBER : SHORTEST_WORD);
        }

        /// One of letters alone, such as `coffee`, is a name only where something says so.
        private static String word(String handle) {
            return (PLAIN.matcher(handle).matches() ? "(?<=[@:/])" : "") + Pattern.quote(handle);
        }

        private static String plain(String text) {
            String bare = text.strip();
            return (bare.startsWith("@") ? bare.substring(1) : bare).toLowerCase(Locale.ROOT);
        }

        /// Says that a cell holds one of the person's names and nothing else.
        public boolean is(String cell) {
            return whole.contains(plain(cell));
        }

        /// Says that running text names the person by a word that can hardly mean anything else.
        public boolean isIn(String text) {
            return words != null && words.matcher(text).find();
        }

        /// Says that a line of cells, an address or the like has the person in one of its parts.
        public boolean isAmong(String line) {
            return isIn(line) || CELLS.splitAsStream(line).anyMatch(this::is);
        }
    }
}
