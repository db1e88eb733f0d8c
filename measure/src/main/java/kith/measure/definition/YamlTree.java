package kith.measure.definition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.core.KithException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML document that remembers the line of every value, so that a message can name it.
///
/// Maps, lists and scalars only; every scalar stays text until somebody asks for a number.
sealed interface YamlTree {
    /// Where the value begins, for example `definition.yaml, line 12`.
    String where();

    record Branch(String where, Map<String, YamlTree> children) implements YamlTree {
        /// This map with the values of `other` in place of its own; maps are merged, lists and scalars replaced.
        Branch overlaidWith(Branch other) {
            Map<String, YamlTree> merged = new LinkedHashMap<>(children);
            other.children.forEach((key, theirs) -> merged.merge(
                    key,
                    theirs,
                    (ours, replacement) -> ours instanceof Branch mine && replacement instanceof Branch branch
                            ? mine.overlaidWith(branch)
                            : replacement));
            return new Branch(other.where, merged);
        }
    }

    record Items(String where, List<YamlTree> values) implements YamlTree {}

    record Scalar(String where, String text) implements YamlTree {}

    /// Reads a document whose root is a map.
    ///
    /// @param name how messages call the document
    /// @throws KithException (bad input) with line and column when it is not YAML or not a map
    static Branch parse(String name, byte[] utf8) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false).build();
        try {
            Node root = new Compose(settings)
                    .composeString(new String(utf8, StandardCharsets.UTF_8))
                    .orElseThrow(() -> KithException.badInput(name + " is empty. Remove it to use the defaults."));
            if (of(name, root) instanceof Branch branch) {
                return branch;
            }
            throw KithException.badInput("%s must be a list of `key: value` lines, as the file that `kith definition` prints."
                    .formatted(name));
        } catch (MarkedYamlEngineException e) {
            String where = e.getProblemMark()
                    .map(mark -> ", line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse("");
            throw KithException.badInput("%s%s: %s. Maybe the indentation or a quote is off."
                    .formatted(name, where, String.valueOf(e.getProblem())));
        }
    }

    private static YamlTree of(String name, Node node) {
        String where = node.getStartMark()
                .map(mark -> "%s, line %d".formatted(name, mark.getLine() + 1))
                .orElse(name);
        return switch (node) {
            case MappingNode map -> {
                Map<String, YamlTree> children = new LinkedHashMap<>();
                for (NodeTuple tuple : map.getValue()) {
                    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                        throw KithException.badInput(where + ": keys must be plain words.");
                    }
                    children.put(key.getValue(), of(name, tuple.getValueNode()));
                }
                yield new Branch(where, children);
            }
            case SequenceNode list -> {
                List<YamlTree> values = new ArrayList<>();
                list.getValue().forEach(value -> values.add(of(name, value)));
                yield new Items(where, List.copyOf(values));
            }
            case ScalarNode scalar -> new Scalar(where, scalar.getValue());
            default -> throw KithException.badInput(where + ": this kind of YAML is not used here.");
        };
    }

    /// One line a value, sorted by path: the same for any order of keys, comments and spacing.
    static String canonical(YamlTree tree) {
        Map<String, String> lines = new TreeMap<>();
        flatten("", tree, lines);
        StringBuilder text = new StringBuilder();
        lines.forEach((path, value) -> text.append(path).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static void flatten(String path, YamlTree tree, Map<String, String> lines) {
        switch (tree) {
            case Branch branch ->
                branch.children().forEach((key, child) -> flatten(path + "/" + key, child, lines));
            case Items items -> {
                for (int at = 0; at < items.values().size(); at++) {
                    flatten("%s/%06d".formatted(path, at), items.values().get(at), lines);
                }
            }
            case Scalar scalar -> lines.put(path, scalar.text().replace("\n", "\\n"));
        }
    }

    /// Plain Java maps, lists and strings, for readers that do not need the lines.
    static Object plain(YamlTree tree) {
        return switch (tree) {
            case Branch branch -> {
                Map<String, Object> map = new LinkedHashMap<>();
                branch.children().forEach((key, child) -> map.put(key, plain(child)));
                yield map;
            }
            case Items items -> items.values().stream().map(YamlTree::plain).toList();
            case Scalar scalar -> scalar.text();
        };
    }
}
