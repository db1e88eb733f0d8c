package kith.measure.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.core.KithException;
import kith.measure.text.YamlTree;

/// A definition in force, written out whole: the built-in file with its comments, and in it the values that differ.
///
/// Loading the text gives the same hash as loading the file it was made from.
public final class DefinitionText {
    private static final String RESOURCE = "/kith/measure/definition.yaml";
    private static final Pattern ENTRY = Pattern.compile("(\\s*[^:#]+:\\s*)([^#]*?)(\\s*#.*)?");

    private DefinitionText() {}

    /// @param source name of the file, for errors
    /// @param yaml   its text; empty for the built-in definition
    public static String of(String source, String yaml) {
        String text = bundled();
        if (yaml.isBlank()) {
            return text;
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        Map<String, Integer> places = YamlTree.parse("definition.yaml", text).lines();
        Map<String, Object> added = new LinkedHashMap<>();
        YamlTree.parse(source, yaml).root().forEach((key, value) -> {
            if (places.containsKey("/" + key)) {
                replace(lines, places, "/" + key, value);
            } else {
                added.put(key, value);
            }
        });
        StringBuilder whole = new StringBuilder();
        lines.forEach(line -> whole.append(line).append('\n'));
        if (!added.isEmpty()) {
            whole.append("\n# words that differ from the built-in lists\n");
            added.forEach((key, value) -> append(whole, "", key, value));
        }
        return whole.toString();
    }

    private static void replace(List<String> lines, Map<String, Integer> places, String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> replace(lines, places, path + "/" + key, child));
            return;
        }
        int at = Objects.requireNonNull(places.get(path), path) - 1;
        Matcher entry = ENTRY.matcher(lines.get(at));
        if (!entry.matches()) {
            throw new IllegalStateException("%s line %d is not an entry".formatted(RESOURCE, at + 1));
        }
        String comment = entry.group(3) == null ? "" : entry.group(3);
        String rendered = value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"))
                : value.toString();
        lines.set(at, entry.group(1) + rendered + comment);
    }

    private static void append(StringBuilder to, String indent, Object key, Object value) {
        to.append(indent).append(quoted(key)).append(':');
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            to.append('\n');
            map.forEach((child, inner) -> append(to, indent + "  ", child, inner));
        } else {
            to.append(' ').append(flow(value)).append('\n');
        }
    }

    private static String flow(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(DefinitionText::flow).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> quoted(value);
        };
    }

    private static String quoted(Object text) {
        return '"'
                + text.toString()
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private static String bundled() {
        try (InputStream in = Objects.requireNonNull(DefinitionText.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw KithException.world("Cannot read the bundled definition. Reinstall Kith.", e);
        }
    }
}
