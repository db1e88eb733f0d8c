package kith.measure.definition;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kith.core.KithException;

/// Fills a record from a [YamlTree.Branch]: `minimum_peers` fills the component `minimumPeers`.
///
/// Every component must be present, every key known, every number a number; a broken rule names the line.
final class RecordBinder {
    private RecordBinder() {}

    static <R extends Record> R bind(YamlTree.Branch branch, Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        Set<String> known = new TreeSet<>();
        for (int at = 0; at < components.length; at++) {
            String key = key(components[at].getName());
            known.add(key);
            types[at] = components[at].getType();
            YamlTree child = branch.children().get(key);
            if (child == null) {
                throw KithException.badInput("%s: `%s` is missing.".formatted(branch.where(), key));
            }
            values[at] = value(key, child, types[at]);
        }
        branch.children().forEach((key, child) -> {
            if (!known.contains(key)) {
                throw KithException.badInput(
                        "%s: unknown key `%s`. %s".formatted(child.where(), key, advice(key, known)));
            }
        });
        return construct(branch, type, types, values);
    }

    private static <R extends Record> R construct(
            YamlTree.Branch branch, Class<R> type, Class<?>[] types, Object[] values) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            String rule = String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            throw KithException.badInput("%s: %s".formatted(whereOf(branch, rule), rule));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record %s cannot be built".formatted(type), e);
        }
    }

    /// The line of the value that a rule speaks of: rules begin with `section.key`.
    private static String whereOf(YamlTree.Branch branch, String rule) {
        String first = rule.split(" ", 2)[0];
        YamlTree child = branch.children().get(first.substring(first.lastIndexOf('.') + 1));
        return child == null ? branch.where() : child.where();
    }

    private static Object value(String key, YamlTree tree, Class<?> type) {
        if (type.isRecord()) {
            if (tree instanceof YamlTree.Branch branch) {
                return bind(branch, type.asSubclass(Record.class));
            }
            throw KithException.badInput("%s: `%s` must hold `key: value` lines.".formatted(tree.where(), key));
        }
        if (type == List.class) {
            if (tree instanceof YamlTree.Items items) {
                List<Double> numbers = new ArrayList<>();
                items.values().forEach(item -> numbers.add(number(key, item)));
                return numbers;
            }
            throw KithException.badInput("%s: `%s` must be a list like [1, 2, 3].".formatted(tree.where(), key));
        }
        double number = number(key, tree);
        if (type == int.class) {
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                throw KithException.badInput(
                        "%s: `%s` must be a whole number, got %s.".formatted(tree.where(), key, number));
            }
            return (int) number;
        }
        return number;
    }

    private static double number(String key, YamlTree tree) {
        if (tree instanceof YamlTree.Scalar scalar) {
            try {
                double number = Double.parseDouble(scalar.text());
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException _) {
                throw KithException.badInput("%s: `%s` must be a number, got \"%s\". Decimals take a point: 0.8."
                        .formatted(tree.where(), key, scalar.text()));
            }
        }
        throw KithException.badInput("%s: `%s` must be a finite number.".formatted(tree.where(), key));
    }

    private static String advice(String key, Set<String> known) {
        String nearest = known.stream()
                .min((left, right) -> Integer.compare(distance(key, left), distance(key, right)))
                .orElse("");
        return distance(key, nearest) <= 3
                ? "Maybe `%s` is meant.".formatted(nearest)
                : "Known here: %s.".formatted(String.join(", ", known));
    }

    /// Levenshtein distance.
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }

    /// `minimumPeers` to `minimum_peers`.
    static String key(String component) {
        StringBuilder key = new StringBuilder();
        for (char letter : component.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                key.append('_');
            }
            key.append(letter);
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
