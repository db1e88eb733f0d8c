package kith.data.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a mapping makes a cell.
sealed interface Value {
    /// What a placeholder stands for.
    interface Scope {
        /// Missing when the record has no such cell or an empty one.
        @Nullable
        String get(String name);
    }

    @Nullable
    String of(Scope scope);

    /// The placeholders it uses.
    Set<String> names();

    /// Text with placeholders, `twitch-{language}:{new_id}`. Missing when any of them is: half an id is none.
    record Template(List<String> parts) implements Value {
        private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

        static Template parse(String text) {
            var parts = new ArrayList<String>();
            Matcher matcher = PLACEHOLDER.matcher(text);
            int at = 0;
            while (matcher.find()) {
                parts.add(text.substring(at, matcher.start()));
                parts.add(matcher.group(1).strip());
                at = matcher.end();
            }
            parts.add(text.substring(at));
            return new Template(List.copyOf(parts));
        }

        @Override
        public @Nullable String of(Scope scope) {
            var text = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                String part = i % 2 == 0 ? parts.get(i) : scope.get(parts.get(i));
                if (part == null) {
                    return null;
                }
                text.append(part);
            }
            return text.toString();
        }

        @Override
        public Set<String> names() {
            var names = new java.util.TreeSet<String>();
            for (int i = 1; i < parts.size(); i += 2) {
                names.add(parts.get(i));
            }
            return names;
        }
    }

    /// A word for a word: `{of: "{lang}", values: {DE: de, ENGB: en}}`.
    ///
    /// @param otherwise for words that `values` does not list, or missing: such a cell is missing
    record Lookup(
            Value key, Map<String, String> values, @Nullable Value otherwise) implements Value {
        public Lookup {
            values = Map.copyOf(values);
        }

        @Override
        public @Nullable String of(Scope scope) {
            String word = key.of(scope);
            if (word == null) {
                return null;
            }
            String found = values.get(word);
            return found != null || otherwise == null ? found : otherwise.of(scope);
        }

        @Override
        public Set<String> names() {
            return key.names();
        }
    }

    /// A date some days before a fixed one: `{days_before: "{days}", date: 2018-05-15}`.
    record DaysBefore(Value days, LocalDate date) implements Value {
        @Override
        public @Nullable String of(Scope scope) {
            String count = days.of(scope);
            if (count == null) {
                return null;
            }
            // What is no number of days stays as it is, so that the import refuses it with its line.
            return count.matches("[0-9]{1,6}")
                    ? date.minusDays(Long.parseLong(count)).toString()
                    : count;
        }

        @Override
        public Set<String> names() {
            return days.names();
        }
    }
}
