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
    /// A shorter word, or shorter digits alone, may mean anything, and count only where nothing else is said.
    private static final int SHORTEST_WORD = 4;

    private static final int SHORTEST_NUMBER = 8;
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");
    private static final Pattern CELLS = Pattern.compile("[,;\\t\\r\\n\"'<>{}\\[\\]|/=&?]");

    public Identity {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        handles = Collections.unmodifiableSortedSet(new TreeSet<>(handles));
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /// Finds who is named in texts.
    public Finder finder() {
        return new Finder(this);
    }

    /// Finds in texts who a person is named by. Letter case does not count.
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
                                    .filter(Finder::isTelling),
                            // a first name alone may be anybody's
                            identity.names.stream().filter(name -> name.strip().contains(" ")))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            words = telling.isEmpty()
                    ? null
                    : Pattern.compile(
                            "(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}_][.-])(?:%s)(?![\\p{L}\\p{N}_]|[.-][\\p{L}\\p{N}_])"
                                    .formatted(telling),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        private static boolean isTelling(String word) {
            return word.length() >= (NUMBER.matcher(word).matches() ? SHORTEST_NUMBER : SHORTEST_WORD);
        }

        private static String plain(String text) {
            String bare = text.strip();
            return (bare.startsWith("@") ? bare.substring(1) : bare).toLowerCase(Locale.ROOT);
        }

        /// Says that a text is one of the person's names, or has a telling one among its words.
        public boolean names(String text) {
            return whole.contains(plain(text))
                    || (words != null && words.matcher(text).find());
        }

        /// Says the same of a line of cells, an address or the like: each part counts as a text of its own.
        public boolean namesInParts(String line) {
            return names(line) || CELLS.splitAsStream(line).anyMatch(this::names);
        }
    }
}
