package kith.web.discover;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.core.Rung;
import kith.core.Verdict;
import kith.core.people.PeopleFilter;
import kith.core.people.PeopleSort;
import org.jspecify.annotations.Nullable;

/// What the address of the page asks for: everything the page shows follows from it.
///
/// @param verdicts codes
/// @param size     power of ten of the followers, or missing
/// @param page     counts from 1
record Query(
        Set<String> verdicts,
        @Nullable String walk,
        @Nullable String place,
        @Nullable Integer size,
        @Nullable String rung,
        @Nullable String search,
        PeopleSort sort,
        int page) {
    static final int PAGE = 50;
    private static final int LARGEST_SIZE = 9;
    private static final int LAST_PAGE = 100_000;

    static Query of(Map<String, String[]> parameters) {
        Set<String> verdicts = new TreeSet<>();
        for (String value : parameters.getOrDefault("verdict", new String[0])) {
            if (Verdict.fromCode(value).isPresent()) {
                verdicts.add(value);
            }
        }
        return new Query(
                verdicts,
                text(parameters, "walk"),
                text(parameters, "place"),
                number(parameters, "size", 0, LARGEST_SIZE),
                Optional.ofNullable(text(parameters, "rung"))
                        .filter(code -> Stream.of(Rung.values())
                                .anyMatch(rung -> rung.code().equals(code)))
                        .orElse(null),
                text(parameters, "q"),
                Optional.ofNullable(text(parameters, "sort"))
                        .flatMap(PeopleSort::fromCode)
                        .orElse(PeopleSort.SUREST),
                Optional.ofNullable(number(parameters, "page", 1, LAST_PAGE)).orElse(1));
    }

    private static @Nullable String text(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].strip();
    }

    private static @Nullable Integer number(Map<String, String[]> parameters, String name, int least, int most) {
        String text = text(parameters, name);
        if (text == null || text.length() > 6 || !text.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return null;
        }
        int value = Integer.parseInt(text);
        return value >= least && value <= most ? value : null;
    }

    PeopleFilter filter() {
        Long least = size == null || size == 0 ? null : (Long) (long) Math.pow(10, size);
        Long most = size == null ? null : (Long) (long) Math.pow(10, size + 1);
        return new PeopleFilter(
                verdicts.stream()
                        .flatMap(code -> Verdict.fromCode(code).stream())
                        .collect(Collectors.toSet()),
                walk,
                place,
                least,
                most,
                rung == null ? null : Rung.valueOf(rung.toUpperCase(java.util.Locale.ROOT)),
                search,
                0);
    }

    int skip() {
        return (page - 1) * PAGE;
    }

    Query verdict(String code) {
        Set<String> changed = new TreeSet<>(verdicts);
        if (!changed.remove(code)) {
            changed.add(code);
        }
        return new Query(changed, walk, place, size, rung, search, sort, 1);
    }

    Query walk(String value) {
        return new Query(verdicts, value.equals(walk) ? null : value, place, size, rung, search, sort, 1);
    }

    Query place(String value) {
        return new Query(verdicts, walk, value.equals(place) ? null : value, size, rung, search, sort, 1);
    }

    Query size(int value) {
        return new Query(
                verdicts, walk, place, size != null && size == value ? null : (Integer) value, rung, search, sort, 1);
    }

    Query rung(String value) {
        return new Query(verdicts, walk, place, size, value.equals(rung) ? null : value, search, sort, 1);
    }

    Query sorted(PeopleSort by) {
        return new Query(verdicts, walk, place, size, rung, search, by, 1);
    }

    Query page(int number) {
        return new Query(verdicts, walk, place, size, rung, search, sort, number);
    }

    /// What an address says after the `?`; empty for everybody.
    String text() {
        List<String> parts = new ArrayList<>();
        fields().forEach(field ->
                parts.add(field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)));
        if (search != null) {
            parts.add("q=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return String.join("&", parts);
    }

    /// All that a new search keeps.
    List<Map.Entry<String, String>> fields() {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        verdicts.forEach(code -> fields.add(Map.entry("verdict", code)));
        Map<String, @Nullable Object> single = new LinkedHashMap<>();
        single.put("walk", walk);
        single.put("place", place);
        single.put("size", size);
        single.put("rung", rung);
        single.put("sort", sort == PeopleSort.SUREST ? null : sort.code());
        single.forEach((name, value) -> {
            if (value != null) {
                fields.add(Map.entry(name, value.toString()));
            }
        });
        return fields;
    }
}
