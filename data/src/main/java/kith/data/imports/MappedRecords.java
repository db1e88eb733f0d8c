package kith.data.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import kith.data.Column;
import kith.data.Table;
import kith.data.imports.Mapping.FileRule;
import kith.data.imports.Mapping.RowRule;
import kith.data.repair.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the records of one file into rows of tables, as a mapping says.
final class MappedRecords {
    private final FileRule rule;
    private final Map<String, String> groups;
    private final Path source;
    private final Tally tally;
    private final Rejects rejects;
    private final Map<Table, StageWriter> writers = new EnumMap<>(Table.class);
    private final Set<String> used = new TreeSet<>();
    private long row;

    MappedRecords(FileRule rule, Matcher match, Path source, Path work, Tally tally, Rejects rejects)
            throws IOException {
        this.rule = rule;
        this.groups = new java.util.HashMap<>();
        match.namedGroups().keySet().forEach(name -> {
            String text = match.group(name);
            if (text != null) {
                groups.put(name, text);
            }
        });
        this.source = source;
        this.tally = tally;
        this.rejects = rejects;
        rule.let().values().forEach(value -> used.addAll(value.names()));
        for (RowRule each : rule.rows()) {
            if (!writers.containsKey(each.table())) {
                writers.put(each.table(), new StageWriter(each.table(), source, work));
            }
            used.addAll(each.explode());
            each.cells().values().forEach(value -> used.addAll(value.names()));
            if (each.when() != null) {
                used.addAll(each.when().names());
            }
        }
    }

    void record(long line, JsonNode record) throws IOException {
        row++;
        if (row == 1) {
            reportUnused(record);
        }
        Value.Scope scope = name -> lookUp(record, name, -1, List.of());
        if (rule.refuseWhen() != null) {
            String sign = rule.refuseWhen().of(scope);
            if (sign != null) {
                tally.read(rule.rows().getFirst().table(), 1);
                rejects.row(
                        rule.rows().getFirst().table(),
                        source,
                        line,
                        String.join(", ", rule.refuseWhen().names()),
                        Rule.SOURCE_ERROR,
                        sign);
                return;
            }
        }
        for (RowRule each : rule.rows()) {
            int times = each.explode().isEmpty() ? 1 : longest(record, each.explode());
            for (int i = 0; i < times; i++) {
                int index = i;
                emit(each, line, name -> lookUp(record, name, index, each.explode()));
            }
        }
    }

    List<Staged> close() throws IOException {
        var staged = new ArrayList<Staged>();
        for (StageWriter writer : writers.values()) {
            writer.close();
            staged.add(writer.staged());
        }
        return staged;
    }

    private void emit(RowRule each, long line, Value.Scope scope) throws IOException {
        if (each.when() != null) {
            String found = each.when().of(scope);
            if (found == null || (each.is() != null && !found.equals(each.is()))) {
                return;
            }
        }
        List<Column> columns = each.table().columns();
        var cells = new @Nullable String[columns.size()];
        for (var cell : each.cells().entrySet()) {
            cells[columns.indexOf(cell.getKey())] = cell.getValue().of(scope);
        }
        StageWriter writer = java.util.Objects.requireNonNull(writers.get(each.table()));
        writer.row(line, cells);
        if (each.bothDirections()) {
            List<Column> accounts = each.table().accountColumns();
            int first = columns.indexOf(accounts.get(0));
            int second = columns.indexOf(accounts.get(1));
            String exchanged = cells[first];
            cells[first] = cells[second];
            cells[second] = exchanged;
            writer.row(line, cells);
        }
    }

    private @Nullable String lookUp(JsonNode record, String name, int index, List<String> explode) {
        switch (name) {
            case "row" -> {
                return Long.toString(row);
            }
            case "index" -> {
                return Integer.toString(index + 1);
            }
            default -> {}
        }
        String group = groups.get(name);
        if (group != null) {
            return group;
        }
        Value let = rule.let().get(name);
        if (let != null) {
            return let.of(inner -> inner.equals(name) ? null : lookUp(record, inner, index, explode));
        }
        JsonNode whole = record.get(name);
        if (whole != null && !explode.contains(name)) {
            return text(whole);
        }
        JsonNode at = record;
        var path = new StringBuilder();
        for (String part : name.split("\\.", -1)) {
            at = at.path(part);
            path.append(path.isEmpty() ? "" : ".").append(part);
            if (explode.contains(path.toString())) {
                at = at.path(index);
            }
        }
        return text(at);
    }

    static @Nullable String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull() || node.isContainer()) {
            return null;
        }
        String text = node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asString();
        return text.isEmpty() ? null : text;
    }

    private static int longest(JsonNode record, List<String> lists) {
        int longest = 0;
        for (String list : lists) {
            JsonNode at = record;
            for (String part : list.split("\\.", -1)) {
                at = at.path(part);
            }
            longest = Math.max(longest, at.isArray() ? at.size() : 0);
        }
        return longest;
    }

    private void reportUnused(JsonNode record) {
        for (String name : record.propertyNames()) {
            boolean known = used.stream().anyMatch(each -> each.equals(name) || each.startsWith(name + "."));
            if (!known && !name.isBlank()) {
                (HeaderWords.isSensitive(name) ? tally.dropped : tally.ignored)
                        .add("%s (%s)".formatted(name, source.getFileName()));
            }
        }
    }
}
