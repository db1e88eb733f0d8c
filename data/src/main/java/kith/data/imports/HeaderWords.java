package kith.data.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.data.Column;
import kith.data.ColumnType;
import kith.data.Table;

/// Which words in a header mean which column (`aliases.txt`), and which are never read (`sensitive.txt`).
final class HeaderWords {
    private static final Map<Table, Map<String, List<String>>> ALIASES = aliases();
    private static final Set<String> SENSITIVE = Set.copyOf(lines("sensitive.txt"));

    private HeaderWords() {}

    /// A header without letter case, blanks, signs and byte order mark.
    static String squash(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// Says that a column must not be read.
    static boolean isSensitive(String header) {
        String words = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        for (String word : words.split("[^\\p{L}\\p{N}-]+", -1)) {
            if (SENSITIVE.contains(word)) {
                return true;
            }
        }
        return SENSITIVE.contains(squash(header));
    }

    /// For each column of the table that `headers` has: the places of its headers, the best first. A header serves one
    /// column only.
    static Map<Column, List<Integer>> match(Table table, List<String> headers) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < headers.size(); i++) {
            if (!isSensitive(headers.get(i))) {
                places.putIfAbsent(squash(headers.get(i)), i);
            }
        }
        var found = new LinkedHashMap<Column, List<Integer>>();
        // A column's own name first: `url` is the website of an account unless it is all there is.
        for (Column column : table.columns()) {
            Integer place = places.remove(squash(column.name()));
            if (place != null) {
                found.computeIfAbsent(column, _ -> new ArrayList<>()).add(place);
            }
        }
        for (Column column : table.columns()) {
            for (String alias : ALIASES.getOrDefault(table, Map.of()).getOrDefault(column.name(), List.of())) {
                Integer place = places.remove(alias);
                if (place != null) {
                    found.computeIfAbsent(column, _ -> new ArrayList<>()).add(place);
                }
            }
        }
        // Counts often stand in an object of their own (`public_metrics.followers_count`). An id there is another's.
        for (int i = 0; i < headers.size(); i++) {
            String leaf = squash(headers.get(i).substring(headers.get(i).lastIndexOf('.') + 1));
            if (!headers.get(i).contains(".") || !places.containsValue(i)) {
                continue;
            }
            for (Column column : table.columns()) {
                boolean named = leaf.equals(squash(column.name()))
                        || ALIASES.getOrDefault(table, Map.of())
                                .getOrDefault(column.name(), List.of())
                                .contains(leaf);
                if (column.type() == ColumnType.COUNT && named && !found.containsKey(column)) {
                    found.put(column, new ArrayList<>(List.of(i)));
                }
            }
        }
        return found;
    }

    private static Map<Table, Map<String, List<String>>> aliases() {
        var all = new EnumMap<Table, Map<String, List<String>>>(Table.class);
        for (String line : lines("aliases.txt")) {
            String[] parts = line.split(":", 2);
            String[] name = parts[0].split("\\.", 2);
            Table table = Table.named(name[0]).orElseThrow();
            all.computeIfAbsent(table, _ -> new HashMap<>())
                    .put(
                            table.column(name[1]).name(),
                            List.of(parts[1].split(",", -1)).stream()
                                    .map(HeaderWords::squash)
                                    .collect(Collectors.toList()));
        }
        return all;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = HeaderWords.class.getResourceAsStream("/kith/data/imports/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("resource %s is missing".formatted(resource));
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
