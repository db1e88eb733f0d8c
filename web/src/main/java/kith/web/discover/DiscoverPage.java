package kith.web.discover;

import java.util.List;
import java.util.Map;
import kith.core.workspace.SavedView;
import org.jspecify.annotations.Nullable;

/// @param address  of the page, without a question
/// @param query    the question, as in the address
/// @param search   what was searched for, or empty
/// @param kept     the rest of the question, for the search form
/// @param summary  how many match, in a sentence
/// @param groups   of facets
/// @param sorts    columns to sort by
/// @param notes    about the data
/// @param narrowed something is left out
public record DiscoverPage(
        String dataset,
        String address,
        String query,
        String search,
        List<Map.Entry<String, String>> kept,
        String summary,
        List<Group> groups,
        List<Sort> sorts,
        List<Row> rows,
        @Nullable String before,
        @Nullable String after,
        String pages,
        List<SavedView> views,
        List<String> notes,
        boolean narrowed) {
    /// Facets of one kind.
    public record Group(String title, List<Choice> choices) {}

    /// A value one can narrow down to, or give up again.
    public record Choice(String id, String words, String tone, String people, String link, boolean chosen) {}

    public record Sort(String code, String words, String link, boolean chosen) {}

    /// One person.
    ///
    /// @param link  to the person's page
    /// @param about walk of life and place
    public record Row(
            String link,
            String name,
            String handle,
            String about,
            String verdict,
            String tone,
            String reason,
            String alpha,
            @Nullable Bar standing,
            @Nullable Bar content,
            @Nullable Bar circle,
            String followers) {}

    /// A share with its interval, in hundredths, and in words.
    public record Bar(double value, double lo, double hi, String words) {
        public String x() {
            return number(lo);
        }

        public String width() {
            return number(Math.max(2, hi - lo));
        }

        public String at() {
            return number(value);
        }

        private static String number(double value) {
            return String.format(java.util.Locale.ROOT, "%.1f", value);
        }
    }
}
