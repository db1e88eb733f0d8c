package kith.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A graph that a test draws as text: `a->b b->c c->a, d`.
///
/// Parts stand apart by blanks or commas. A part is a node (`d`), an edge (`a->b`, `a<-b`), both directions of it
/// (`a--b`) or a chain of those (`a->b--c`). Names are letters, digits and underscores. Nodes get the numbers 0, 1, …
/// in order of first mention; edges stay in the order drawn, repeats and loops included.
public final class DrawnGraph {
    private static final Pattern STEP = Pattern.compile("(->|<-|--)?(\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<int[]> pairs = new ArrayList<>();

    private DrawnGraph() {}

    /// @throws IllegalArgumentException when a part cannot be read
    public static DrawnGraph of(String drawing) {
        var graph = new DrawnGraph();
        for (String part : drawing.strip().split("[\\s,]+", -1)) {
            if (!part.isEmpty()) {
                graph.add(part);
            }
        }
        return graph;
    }

    public int nodes() {
        return numbers.size();
    }

    public int edges() {
        return pairs.size();
    }

    /// Sources in the order drawn; a fresh array.
    public int[] from() {
        return pairs.stream().mapToInt(pair -> pair[0]).toArray();
    }

    /// Targets in the order drawn; a fresh array.
    public int[] to() {
        return pairs.stream().mapToInt(pair -> pair[1]).toArray();
    }

    /// Names in the order of their numbers.
    public List<String> names() {
        return List.copyOf(numbers.keySet());
    }

    /// The number of the node called `name`.
    public int node(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no node '%s' was drawn, only %s".formatted(name, numbers.keySet()));
        }
        return number;
    }

    private void add(String part) {
        var step = STEP.matcher(part);
        int end = 0;
        int before = -1;
        while (end < part.length()) {
            boolean readable = step.find(end) && step.start() == end && (step.group(1) == null) == (end == 0);
            if (!readable) {
                throw new IllegalArgumentException(
                        "cannot read '%s' at character %d: write a, a->b, a<-b, a--b or a chain of those"
                                .formatted(part, end + 1));
            }
            int node = numbers.computeIfAbsent(step.group(2), _ -> numbers.size());
            if (end > 0) {
                connect(before, step.group(1), node);
            }
            before = node;
            end = step.end();
        }
    }

    private void connect(int left, String arrow, int right) {
        if (!arrow.equals("<-")) {
            pairs.add(new int[] {left, right});
        }
        if (!arrow.equals("->")) {
            pairs.add(new int[] {right, left});
        }
    }
}
