package kith.data.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.data.Table;
import kith.data.repair.Rule;

/// What an import counts while it works.
final class Tally {
    private final Map<Rule, Long> repairs = new EnumMap<>(Rule.class);
    private final Map<Rule, Long> rejects = new EnumMap<>(Rule.class);
    private final SortedMap<String, Long> notes = new TreeMap<>();
    private final Map<Table, Long> read = new EnumMap<>(Table.class);
    private final Map<Table, Long> rejected = new EnumMap<>(Table.class);
    final SortedSet<String> ignored = new TreeSet<>();
    final SortedSet<String> dropped = new TreeSet<>();

    void repaired(Rule rule) {
        repaired(rule, 1);
    }

    void repaired(Rule rule, long times) {
        if (times > 0) {
            repairs.merge(rule, times, Long::sum);
        }
    }

    void rejected(Rule rule) {
        rejects.merge(rule, 1L, Long::sum);
    }

    void noted(String words, long times) {
        if (times > 0) {
            notes.merge(words, times, Long::sum);
        }
    }

    void read(Table table, long rows) {
        read.merge(table, rows, Long::sum);
    }

    /// Rows of all tables found so far.
    long read() {
        return read.values().stream().mapToLong(Long::longValue).sum();
    }

    void rejectedRows(Table table, long rows) {
        rejected.merge(table, rows, Long::sum);
    }

    ImportReport.Rows rows(Table table, long kept) {
        return new ImportReport.Rows(read.getOrDefault(table, 0L), kept, rejected.getOrDefault(table, 0L));
    }

    SortedMap<String, Long> repairs() {
        return inWords(repairs);
    }

    SortedMap<String, Long> rejects() {
        return inWords(rejects);
    }

    SortedMap<String, Long> notes() {
        return notes;
    }

    private static SortedMap<String, Long> inWords(Map<Rule, Long> counts) {
        var words = new TreeMap<String, Long>();
        counts.forEach((rule, count) -> words.put(rule.words(), count));
        return words;
    }
}
