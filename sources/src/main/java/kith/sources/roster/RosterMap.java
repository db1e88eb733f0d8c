package kith.sources.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.core.KithException;
import kith.data.imports.TextFile;

/// What the columns of a roster mean: guessed from the headers, corrected by whoever knows better.
///
/// @param headers as the file has them
/// @param places  for each column known where it stands; of several the first that is filled holds
record RosterMap(List<String> headers, Map<RosterColumn, List<Integer>> places) {
    RosterMap {
        headers = List.copyOf(headers);
        places = Map.copyOf(places);
    }

    /// `followers=Reach`: this header means that column. An empty header: nothing does.
    record Correction(RosterColumn column, String header) {}

    /// What somebody said, now or before, about a file with such headers.
    interface Corrections {
        /// Those whose headers are there; empty when nobody said anything.
        List<Correction> of(List<String> headers);
    }

    static boolean namesPeople(List<String> headers) {
        RosterMap map = guess(headers);
        return map.places.keySet().stream().anyMatch(RosterColumn::names);
    }

    static RosterMap guess(List<String> headers) {
        Map<RosterColumn, List<Integer>> places = new EnumMap<>(RosterColumn.class);
        Set<Integer> taken = new HashSet<>();
        List<String> readable = new ArrayList<>();
        for (String header : headers) {
            readable.add(TextFile.isSensitive(header) ? "" : header);
        }
        for (RosterColumn column : RosterColumn.values()) {
            List<Integer> found = ColumnWords.places(column, readable).stream()
                    .filter(place -> !taken.contains(place))
                    .toList();
            if (!found.isEmpty()) {
                places.put(column, found);
                taken.addAll(found);
            }
        }
        return new RosterMap(headers, places);
    }

    RosterMap corrected(String source, List<Correction> corrections) {
        Map<RosterColumn, List<Integer>> next = new EnumMap<>(RosterColumn.class);
        next.putAll(places);
        for (Correction correction : corrections) {
            if (correction.header().isEmpty()) {
                next.remove(correction.column());
                continue;
            }
            int place = place(source, correction.header());
            next.replaceAll(
                    (_, old) -> old.stream().filter(each -> each != place).toList());
            next.values().removeIf(List::isEmpty);
            next.put(correction.column(), List.of(place));
        }
        return new RosterMap(headers, next);
    }

    private int place(String source, String header) {
        for (int at = 0; at < headers.size(); at++) {
            if (headers.get(at).strip().equalsIgnoreCase(header.strip())) {
                return at;
            }
        }
        for (int at = 0; at < headers.size(); at++) {
            if (TextFile.squash(headers.get(at)).equals(TextFile.squash(header))) {
                return at;
            }
        }
        throw KithException.usage(
                "%s has no column '%s'. It has: %s.".formatted(source, header, String.join(", ", headers)));
    }

    /// The same headers give the same fingerprint, in any order and letter case.
    static String fingerprint(List<String> headers) {
        try {
            String text = String.join(
                    "\n", headers.stream().map(TextFile::squash).sorted().toList());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// What became of each column of the file.
    List<Roster.Column> described() {
        List<Roster.Column> described = new ArrayList<>();
        for (int at = 0; at < headers.size(); at++) {
            int place = at;
            String header = headers.get(at);
            if (header.isBlank()) {
                continue;
            }
            RosterColumn meant = places.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(place))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            described.add(new Roster.Column(header, meant, TextFile.isSensitive(header)));
        }
        return described;
    }
}
