package kith.data.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.core.KithException;
import kith.data.Column;
import kith.data.Table;
import org.jspecify.annotations.Nullable;

/// What the columns of a file mean.
///
/// @param names  as the file has them
/// @param places for each known column where it stands; where it stands more than once, the first that is filled holds
record Header(Table table, List<String> names, Map<Column, List<Integer>> places) {
    /// Headers that only a scraper writes.
    private static final Map<String, List<Set<String>>> SCRAPERS = Map.of(
            "PhantomBuster",
            List.of(
                    Set.of("profileurl", "imgurl", "isSidecar".toLowerCase(Locale.ROOT)),
                    Set.of("posturl", "likedbyviewer"),
                    Set.of("profileurl", "query", "timestamp", "username")),
            "Apify",
            List.of(
                    Set.of("inputurl", "followscount"),
                    Set.of("shortcode", "ownerusername", "ownerid"),
                    Set.of("latestposts", "followscount")),
            "Instaloader",
            List.of(Set.of("node", "instaloader"), Set.of("edgefollowedbycount", "typename")));

    /// Decides the table: `--as`, else the file's name, else the header.
    static Header of(Path file, List<String> names, @Nullable Table as) {
        if (as != null) {
            return complete(file, names, as);
        }
        Optional<Table> named = byName(file);
        if (named.isPresent()) {
            return complete(file, names, named.get());
        }
        Table best = null;
        int most = 0;
        boolean tie = false;
        for (Table table : Table.values()) {
            Map<Column, List<Integer>> places = HeaderWords.match(table, names);
            int score = missing(table, places).isEmpty() ? places.size() : 0;
            tie = (score == most && score > 0) || (tie && score < most);
            if (score > most) {
                most = score;
                best = table;
                tie = false;
            }
        }
        if (best == null || tie) {
            throw KithException.badInput(
                    "%s, line 1: cannot tell %s this is from its columns (%s). If its first line is not a header, add one. Name the table with --as (%s), or write a mapping and use --map."
                            .formatted(
                                    file,
                                    best == null ? "what table" : "which of several tables",
                                    shortened(names),
                                    Stream.of(Table.values())
                                            .map(Table::sqlName)
                                            .collect(Collectors.joining(", "))));
        }
        return complete(file, names, best);
    }

    /// The scraper that wrote such a file, if one did.
    static Optional<String> scraper(List<String> names) {
        Set<String> squashed = names.stream().map(HeaderWords::squash).collect(Collectors.toSet());
        return SCRAPERS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(squashed::containsAll))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /// Tells the report which columns were not read.
    void report(Path file, Tally tally) {
        var used = new HashSet<Integer>();
        places.values().forEach(used::addAll);
        for (int i = 0; i < names.size(); i++) {
            if (!used.contains(i) && !names.get(i).isBlank()) {
                (HeaderWords.isSensitive(names.get(i)) ? tally.dropped : tally.ignored)
                        .add("%s (%s)".formatted(names.get(i).strip(), file.getFileName()));
            }
        }
    }

    static Optional<Table> byName(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (Table table : Table.values()) {
            String start = table.sqlName();
            if (name.equals(start)
                    || (name.startsWith(start)
                            && !Character.isLetter(name.charAt(start.length()))
                            && name.charAt(start.length()) != '_')) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    private static Header complete(Path file, List<String> names, Table table) {
        Map<Column, List<Integer>> places = HeaderWords.match(table, names);
        List<String> missing = missing(table, places);
        if (!missing.isEmpty()) {
            throw KithException.badInput(
                    "%s, line 1: table %s needs the column %s; the file has: %s. Rename a column, choose another table with --as, or use --map."
                            .formatted(file, table.sqlName(), String.join(" and ", missing), shortened(names)));
        }
        return new Header(table, names, places);
    }

    private static List<String> missing(Table table, Map<Column, List<Integer>> places) {
        var missing = new ArrayList<String>();
        for (Column column : table.columns()) {
            boolean derived = table == Table.ACCOUNTS
                    && column.name().equals("account_id")
                    && places.containsKey(table.column("handle"));
            if (column.required() && !places.containsKey(column) && !derived) {
                missing.add(column.name());
            }
        }
        return missing;
    }

    private static String shortened(List<String> names) {
        String all = String.join(", ", names);
        return all.length() > 300 ? all.substring(0, 300) + "…" : all;
    }
}
