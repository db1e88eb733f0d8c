package kith.data.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import kith.core.KithException;
import kith.data.Column;
import kith.data.Table;
import kith.data.imports.Mapping.FileRule;
import kith.data.imports.Mapping.RowRule;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads a mapping from YAML; every error names the line.
final class MappingFile {
    /// Mappings that come with Kith, by name.
    static final List<String> BUILT_IN = List.of("apify-instagram", "instafake", "twitch-musae");

    private static final Set<String> ROW_WORDS = Set.of("table", "explode", "both_directions", "when");

    private final String source;

    private MappingFile(String source) {
        this.source = source;
    }

    /// @param nameOrFile one of [#BUILT_IN], or a file
    static Mapping read(String nameOrFile) {
        try {
            if (BUILT_IN.contains(nameOrFile)) {
                String resource = "/kith/data/imports/mappings/" + nameOrFile + ".yaml";
                try (InputStream in = MappingFile.class.getResourceAsStream(resource)) {
                    if (in == null) {
                        throw new IllegalStateException("resource %s is missing".formatted(resource));
                    }
                    return parse(nameOrFile, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Path file = Path.of(nameOrFile);
            if (!Files.isRegularFile(file)) {
                throw KithException.usage("There is no mapping file %s, and none of that name comes with Kith (%s)."
                        .formatted(nameOrFile, String.join(", ", BUILT_IN)));
            }
            return parse(nameOrFile, Files.readString(file));
        } catch (IOException e) {
            throw KithException.badInput(
                    "Cannot read the mapping %s as UTF-8 text: %s.".formatted(nameOrFile, e.getMessage()));
        }
    }

    static Mapping parse(String source, String yaml) {
        var reader = new MappingFile(source);
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder().setLabel(source).build()).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            throw reader.wrong(
                    e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw reader.wrong(1, String.valueOf(e.getMessage()));
        }
        if (root.isEmpty()) {
            throw reader.wrong(1, "the file is empty");
        }
        return reader.mapping(root.get());
    }

    private Mapping mapping(Node root) {
        Map<String, Node> fields = fields(root, Set.of("name", "about", "files"));
        Node files = need(root, fields, "files");
        var rules = new ArrayList<FileRule>();
        for (Node each : items(files)) {
            rules.add(fileRule(each));
        }
        Node name = fields.get("name");
        return new Mapping(name == null ? source : text(name), rules);
    }

    private FileRule fileRule(Node node) {
        Map<String, Node> fields = fields(node, Set.of("match", "ignore", "let", "refuse_when", "rows"));
        Node match = need(node, fields, "match");
        Pattern pattern;
        try {
            pattern = Pattern.compile(text(match));
        } catch (PatternSyntaxException e) {
            throw wrong(match, "match is not a pattern: " + e.getDescription());
        }
        Node ignore = fields.get("ignore");
        var let = new LinkedHashMap<String, Value>();
        Node letNode = fields.get("let");
        if (letNode != null) {
            fields(letNode, null).forEach((name, value) -> let.put(name, value(value)));
        }
        var rows = new ArrayList<RowRule>();
        if (ignore == null) {
            for (Node each : items(need(node, fields, "rows"))) {
                rows.add(rowRule(each));
            }
        }
        Node refuse = fields.get("refuse_when");
        return new FileRule(
                pattern, ignore == null ? null : text(ignore), let, refuse == null ? null : value(refuse), rows);
    }

    private RowRule rowRule(Node node) {
        Map<String, Node> fields = fields(node, null);
        Node tableNode = need(node, fields, "table");
        Table table = Table.named(text(tableNode))
                .orElseThrow(() -> wrong(tableNode, "there is no table %s".formatted(text(tableNode))));
        var explode = new ArrayList<String>();
        Node explodeNode = fields.get("explode");
        if (explodeNode != null) {
            items(explodeNode).forEach(each -> explode.add(text(each)));
        }
        Node both = fields.get("both_directions");
        boolean bothDirections = both != null && text(both).equals("true");
        if (bothDirections && table.accountColumns().size() != 2) {
            throw wrong(node, "both_directions needs a table with two accounts, not " + table.sqlName());
        }
        Value when = null;
        String is = null;
        Node whenNode = fields.get("when");
        if (whenNode instanceof MappingNode) {
            Map<String, Node> parts = fields(whenNode, Set.of("of", "is"));
            when = value(need(whenNode, parts, "of"));
            is = text(need(whenNode, parts, "is"));
        } else if (whenNode != null) {
            when = value(whenNode);
        }
        var cells = new LinkedHashMap<Column, Value>();
        fields.forEach((name, value) -> {
            if (!ROW_WORDS.contains(name)) {
                Column column = table.find(name)
                        .orElseThrow(() -> wrong(value, "table %s has no column %s".formatted(table.sqlName(), name)));
                cells.put(column, value(value));
            }
        });
        return new RowRule(table, explode, bothDirections, when, is, cells);
    }

    private Value value(Node node) {
        Value value = switch (node) {
            case ScalarNode scalar -> Value.Template.parse(scalar.getValue());
            case MappingNode mapping -> computed(mapping);
            default -> throw wrong(node, "a value is a text or one of {of:, values:} and {days_before:, date:}");
        };
        for (String name : value.names()) {
            if (HeaderWords.isSensitive(name)) {
                throw wrong(node, "%s is a sensitive column, which Kith does not read".formatted(name));
            }
        }
        return value;
    }

    private Value computed(MappingNode node) {
        Map<String, Node> parts = fields(node, Set.of("of", "values", "otherwise", "days_before", "date"));
        Node days = parts.get("days_before");
        if (days != null) {
            Node date = need(node, parts, "date");
            try {
                return new Value.DaysBefore(value(days), LocalDate.parse(text(date)));
            } catch (DateTimeParseException _) {
                throw wrong(date, "date (%s) must be written 2018-05-15".formatted(text(date)));
            }
        }
        var values = new LinkedHashMap<String, String>();
        fields(need(node, parts, "values"), null).forEach((word, result) -> values.put(word, text(result)));
        Node otherwise = parts.get("otherwise");
        return new Value.Lookup(value(need(node, parts, "of")), values, otherwise == null ? null : value(otherwise));
    }

    /// @param allowed missing: any name
    private Map<String, Node> fields(Node node, @Nullable Set<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "expected names with values");
        }
        var fields = new LinkedHashMap<String, Node>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = text(tuple.getKeyNode());
            if (allowed != null && !allowed.contains(name)) {
                throw wrong(
                        tuple.getKeyNode(),
                        "%s is not known here; known are %s"
                                .formatted(name, String.join(", ", new java.util.TreeSet<>(allowed))));
            }
            fields.put(name, tuple.getValueNode());
        }
        return fields;
    }

    private List<Node> items(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(node, "expected a list");
        }
        return sequence.getValue();
    }

    private Node need(Node node, Map<String, Node> fields, String name) {
        Node found = fields.get(name);
        if (found == null) {
            throw wrong(node, name + " is missing");
        }
        return found;
    }

    private String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(node, "expected a text");
        }
        return scalar.getValue();
    }

    private KithException wrong(Node node, String message) {
        return wrong(node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), message);
    }

    private KithException wrong(int line, String message) {
        return KithException.badInput(
                "Mapping %s, line %d: %s. The grammar is in docs/data.md.".formatted(source, line, message));
    }
}
