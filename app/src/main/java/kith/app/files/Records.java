package kith.app.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.report.Formula;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A result for machines: named columns, one row an item. A missing cell is an empty field in CSV and `null` in JSON.
public final class Records {
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows;

    public Records(List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        this.columns = List.copyOf(columns);
        List<List<@Nullable Object>> copy = new ArrayList<>();
        for (List<? extends @Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row has %d cells for %d columns".formatted(row.size(), columns.size()));
            }
            copy.add(Collections.unmodifiableList(new ArrayList<@Nullable Object>(row)));
        }
        this.rows = Collections.unmodifiableList(copy);
    }

    public List<String> columns() {
        return columns;
    }

    public List<List<@Nullable Object>> rows() {
        return rows;
    }

    /// RFC 4180 with a heading line and `\n` between lines. Text that a spreadsheet would run as a formula gets an
    /// apostrophe in front.
    public String csv() {
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
        for (List<@Nullable Object> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                csv.append(i == 0 ? "" : ",").append(field(row.get(i)));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /// An array of objects whose keys stand in the order of the columns.
    public String json() {
        return json(objects());
    }

    /// One map a row, its keys in the order of the columns.
    public List<Map<String, @Nullable Object>> objects() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(columns.get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    /// Maps, lists, text and numbers as JSON, keys in the order of the map.
    public static String json(Object tree) {
        ObjectMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return mapper.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    private static String field(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.toString();
        if (cell instanceof String) {
            text = Formula.disarmed(text);
        }
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
