package kith.sources.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.core.KithException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads objects of vendors' APIs: one report, an array, one object a line, or a list inside an object.
///
/// An object that names a person is that person. Else the largest list inside whose objects name people is the roster.
/// Nested names are joined by points; a list of pairs (`{code, weight}`, `{name, value}`) becomes one name a code.
final class JsonTable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> CODES = List.of("code", "name", "type");
    private static final List<String> WEIGHTS = List.of("weight", "value");
    /// Reports nest three or four deep.
    private static final int DEEPEST = 8;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<RawTable.RawRow> rows = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    private JsonTable() {}

    static RawTable read(Path source, Path text) throws IOException {
        JsonTable table = new JsonTable();
        table.parse(source, text);
        List<String> names = List.copyOf(table.places.keySet());
        if (table.rows.isEmpty()) {
            throw KithException.badInput(
                    "%s holds no JSON objects that name a person. Ask for one object a person, with a username or a profile link."
                            .formatted(source));
        }
        return new RawTable(names, table.rows, List.of(), table.broken);
    }

    private void parse(Path source, Path text) throws IOException {
        long line = 1;
        try (InputStream in = Files.newInputStream(text);
                JsonParser parser = JSON.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_OBJECT) {
                    JsonNode node = parser.readValueAsTree();
                    take(line, node);
                }
                // Elements of an array at the top follow as objects of their own.
            }
        } catch (JacksonException e) {
            long at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            throw KithException.badInput("%s, line %d: this is not JSON: %s. Download it again."
                    .formatted(source, at, e.getOriginalMessage()));
        }
    }

    private void take(long line, JsonNode node) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", node, flat, 0);
        String error = flat.getOrDefault("error", "false");
        if (!error.equals("false")) {
            broken.add("Line %d: its source had no data ('%s').".formatted(line, error));
            return;
        }
        if (RosterMap.namesPeople(List.copyOf(flat.keySet()))) {
            add(line, flat);
            return;
        }
        JsonNode list = longest(node, 0);
        if (list == null) {
            broken.add("Line %d: an object that names nobody.".formatted(line));
            return;
        }
        for (JsonNode each : list.values()) {
            if (each.isObject()) {
                Map<String, String> cells = new LinkedHashMap<>();
                flatten("", each, cells, 0);
                add(line, cells);
            }
        }
    }

    private void add(long line, Map<String, String> flat) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        flat.forEach((name, value) -> cells.put(places.computeIfAbsent(name, _ -> places.size()), value));
        rows.add(new RawTable.RawRow(line, cells));
    }

    private static @Nullable JsonNode longest(JsonNode node, int depth) {
        JsonNode best = null;
        for (JsonNode child : node.values()) {
            JsonNode found = null;
            if (child.isArray() && !child.isEmpty() && child.get(0).isObject()) {
                Map<String, String> flat = new LinkedHashMap<>();
                flatten("", child.get(0), flat, 0);
                found = RosterMap.namesPeople(List.copyOf(flat.keySet())) ? child : null;
            } else if (child.isObject() && depth < DEEPEST) {
                found = longest(child, depth + 1);
            }
            if (found != null && (best == null || found.size() > best.size())) {
                best = found;
            }
        }
        return best;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into, int depth) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = prefix + property.getKey();
            JsonNode value = property.getValue();
            if (value.isObject()) {
                if (depth < DEEPEST) {
                    flatten(name + ".", value, into, depth + 1);
                }
            } else if (value.isArray()) {
                pairs(name, value, into);
            } else if (!value.isNull()) {
                String text = value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asString();
                if (!text.isBlank()) {
                    into.put(name, text);
                }
            }
        }
    }

    private static void pairs(String name, JsonNode list, Map<String, String> into) {
        List<String> words = new ArrayList<>();
        for (JsonNode each : list.values()) {
            if (each.isString()) {
                words.add(each.asString());
            }
            String code = first(each, CODES);
            String weight = first(each, WEIGHTS);
            if (code != null && weight != null) {
                into.put(name + " " + code, weight);
            }
        }
        if (!words.isEmpty()) {
            into.put(name, String.join(", ", words));
        }
    }

    private static @Nullable String first(JsonNode node, List<String> names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isString() || value.isNumber()) {
                return value.asString();
            }
        }
        return null;
    }
}
