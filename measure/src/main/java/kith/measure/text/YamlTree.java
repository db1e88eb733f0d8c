package kith.measure.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.core.KithException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML text as plain maps, lists and strings, with the line of every value.
///
/// Scalars stay strings as written (`no` is the word no). Keys that occur twice are refused.
///
/// @param source name shown in errors, a file or resource name
/// @param root   maps and lists are unmodifiable and keep the order of the file
/// @param lines  line (from 1) of a value by its path (of its key where it has one), such as `/walks/3/en/0`
public record YamlTree(String source, Map<String, Object> root, Map<String, Integer> lines) {
    public YamlTree {
        lines = Map.copyOf(lines);
    }

    /// A tree parsed elsewhere: errors then name the path, not the line.
    public static YamlTree of(String source, Map<String, Object> root) {
        return new YamlTree(source, root, Map.of());
    }

    /// Reads a resource bundled with this class.
    public static YamlTree bundled(String resource) {
        try (InputStream in = Objects.requireNonNull(YamlTree.class.getResourceAsStream(resource), resource)) {
            return parse(
                    resource.substring(resource.lastIndexOf('/') + 1),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw KithException.world("Cannot read the bundled file '%s'. Reinstall Kith.".formatted(resource), e);
        }
    }

    /// Refuses text that is not YAML or whose top is not a mapping ([KithException], bad input).
    public static YamlTree parse(String source, String yaml) {
        var lines = new HashMap<String, Integer>();
        var reader = new Reader(source, lines);
        Node top;
        try {
            top = new Compose(LoadSettings.builder().setLabel(source).build())
                    .composeString(yaml)
                    .orElse(null);
        } catch (YamlEngineException e) {
            throw KithException.badInput("%s is not YAML: %s".formatted(source, e.getMessage()));
        }
        if (!(top instanceof MappingNode mapping)) {
            throw KithException.badInput("%s, line 1: the file must be a mapping (key: value).".formatted(source));
        }
        return new YamlTree(source, reader.mapping(mapping, ""), lines);
    }

    /// An error at `path`, with file and line.
    public KithException error(String path, String message) {
        Integer line = lines.get(path);
        String where = line == null ? source + ", " + path : source + ", line " + line;
        return KithException.badInput(where + ": " + message);
    }

    /// The mapping at `path`, or an error that says what was found.
    @SuppressWarnings("unchecked")
    public Map<String, Object> mapping(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw error(path, "expected a mapping (key: value), found '%s'.".formatted(value));
    }

    /// The strings of the list at `path`; a single value is a list of one.
    public List<String> strings(Object value, String path) {
        if (!(value instanceof List<?> list)) {
            throw error(path, "expected a list in [brackets], found '%s'.".formatted(value));
        }
        var strings = new ArrayList<String>(list.size());
        for (int i = 0; i < list.size(); i++) {
            strings.add(string(list.get(i), path + "/" + i));
        }
        return List.copyOf(strings);
    }

    /// The text at `path`.
    public String string(Object value, String path) {
        if (value == null
                || value instanceof Map
                || value instanceof List
                || String.valueOf(value).isBlank()) {
            throw error(path, "expected a word or phrase, found '%s'.".formatted(value));
        }
        return String.valueOf(value);
    }

    private record Reader(String source, Map<String, Integer> lines) {
        Map<String, Object> mapping(MappingNode node, String path) {
            mark(node, path);
            var map = new LinkedHashMap<String, Object>();
            for (NodeTuple tuple : node.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    throw KithException.badInput(
                            "%s, line %d: a key must be a word.".formatted(source, line(tuple.getKeyNode())));
                }
                if (map.put(key.getValue(), value(tuple.getValueNode(), path + "/" + key.getValue())) != null) {
                    throw KithException.badInput("%s, line %d: the key '%s' occurs twice. Keep one."
                            .formatted(source, line(key), key.getValue()));
                }
                // a section begins where its name stands, not with its first entry
                lines.put(path + "/" + key.getValue(), line(key));
            }
            return java.util.Collections.unmodifiableMap(map);
        }

        Object value(Node node, String path) {
            mark(node, path);
            return switch (node) {
                case MappingNode mapping -> mapping(mapping, path);
                case SequenceNode sequence -> {
                    var list = new ArrayList<Object>();
                    for (Node item : sequence.getValue()) {
                        list.add(value(item, path + "/" + list.size()));
                    }
                    yield List.copyOf(list);
                }
                case ScalarNode scalar -> scalar.getValue();
                default ->
                    throw KithException.badInput(
                            "%s, line %d: anchors are not supported here.".formatted(source, line(node)));
            };
        }

        private void mark(Node node, String path) {
            if (node.getAnchor().isPresent()) {
                // An anchor inside itself would never end, and one used often could fill the memory.
                throw KithException.badInput("%s, line %d: anchors (&name) are not supported here. Write the value out."
                        .formatted(source, line(node)));
            }
            lines.put(path, line(node));
        }

        private static int line(Node node) {
            return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        }
    }
}
