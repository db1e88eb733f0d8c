package kith.data.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kith.core.Rung;
import kith.core.Verdict;
import kith.core.people.PeopleFilter;
import kith.data.DuckDb;
import org.jspecify.annotations.Nullable;

/// A filter as conditions in SQL, so that each can be left out when its own facet is counted.
final class Where {
    static final int VERDICT = 0;
    static final int WALK = 1;
    static final int PLACE = 2;
    static final int SIZE = 3;
    static final int RUNG = 4;

    private final List<String> conditions;

    Where(PeopleFilter filter) {
        List<String> sizes = new ArrayList<>();
        Long least = filter.least();
        Long most = filter.most();
        if (least != null) {
            sizes.add("followers >= " + least);
        }
        if (most != null) {
            sizes.add("followers < " + most);
        }
        Rung rung = filter.rung();
        List<String> found = Arrays.asList(
                verdicts(filter),
                walk(filter.walk()),
                place(filter.place()),
                sizes.isEmpty() ? "true" : String.join(" AND ", sizes),
                rung == null ? "true" : "circle_evidence = " + DuckDb.text(rung.code()),
                search(filter.search()),
                filter.minAlpha() > 0 ? "alpha >= " + filter.minAlpha() : "true");
        conditions = List.copyOf(found);
    }

    private static String verdicts(PeopleFilter filter) {
        return filter.verdicts().isEmpty()
                ? "true"
                : filter.verdicts().stream()
                        .map(Verdict::code)
                        .sorted()
                        .map(DuckDb::text)
                        .collect(Collectors.joining(", ", "verdict IN (", ")"));
    }

    private static String walk(@Nullable String walk) {
        return walk == null
                ? "true"
                : "(lower(walk) = %1$s OR list_contains(string_split(lower(walk), ' or '), %1$s))"
                        .formatted(DuckDb.text(lower(walk)));
    }

    private static String place(@Nullable String place) {
        return place == null ? "true" : "lower(place) = " + DuckDb.text(lower(place));
    }

    private static String search(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return "true";
        }
        String asked = lower(search);
        return "contains(words, %s)".formatted(DuckDb.text(asked.startsWith("@") ? asked.substring(1) : asked));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    String all() {
        return without(-1);
    }

    /// All conditions but one.
    String without(int left) {
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < conditions.size(); at++) {
            if (at != left && !conditions.get(at).equals("true")) {
                kept.add(conditions.get(at));
            }
        }
        return kept.isEmpty() ? "true" : String.join(" AND ", kept);
    }
}
