package kith.sources.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.data.imports.TextFile;

/// Which headers mean which column of a roster (`columns.txt`).
final class ColumnWords {
    private static final Map<RosterColumn, List<String>> ALIASES = read();

    private ColumnWords() {}

    /// The places of the headers that mean `column`, the best first.
    static List<Integer> places(RosterColumn column, List<String> headers) {
        List<Integer> places = new ArrayList<>();
        for (String alias : ALIASES.getOrDefault(column, List.of())) {
            for (int at = 0; at < headers.size(); at++) {
                if (!places.contains(at) && ends(headers.get(at)).contains(alias)) {
                    places.add(at);
                }
            }
        }
        return places;
    }

    /// Whether a header means any column at all.
    static boolean isKnown(String header) {
        List<String> ends = ends(header);
        return ALIASES.values().stream().anyMatch(aliases -> aliases.stream().anyMatch(ends::contains));
    }

    /// The header without its parents, one after the other: `profile.er.value` is also `er.value` and `value`.
    private static List<String> ends(String header) {
        List<String> ends = new ArrayList<>();
        String[] parts = header.split("\\.", -1);
        for (int from = 0; from < parts.length; from++) {
            ends.add(TextFile.squash(String.join(".", Arrays.asList(parts).subList(from, parts.length))));
        }
        return ends;
    }

    private static Map<RosterColumn, List<String>> read() {
        Map<RosterColumn, List<String>> all = new EnumMap<>(RosterColumn.class);
        try (InputStream in = Objects.requireNonNull(
                        ColumnWords.class.getResourceAsStream("/kith/sources/roster/columns.txt"),
                        "columns.txt is part of the build");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(":", 2);
                    all.put(
                            RosterColumn.named(parts[0]).orElseThrow(),
                            Arrays.stream(parts[1].split(",", -1))
                                    .map(TextFile::squash)
                                    .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
