package kith.measure.definition;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kith.measure.text.YamlTree;

/// Fills a record from a [YamlTree]: `minimum_peers` fills the component `minimumPeers`.
///
/// Every component must be present, every key known, every number a number; a broken rule names the line.
final class RecordBinder {
    private RecordBinder() {}

    /// @param path where `type`'s values lie in the tree, `""` for the root
    static <R extends Record> R bind(YamlTree tree, String path, Map<String, Object> branch, Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        Set<String> known = new TreeSet<>();
        for (int at = 0; at < components.length; at++) {
            String key = key(components[at].getName());
            known.add(key);
            types[at] = components[at].getType();
            Object child = branch.get(key);
            if (child == null) {
                throw tree.error(path, "`%s` is missing.".formatted(key));
            }
            values[at] = value(tree, path + "/" + key, key, child, types[at]);
        }
        branch.keySet().forEach(key -> {
            if (!known.contains(key)) {
                throw tree.error(path + "/" + key, "unknown key `%s`. %s".formatted(key, advice(key, known)));
            }
        });
        return construct(tree, path, branch, type, types, values);
    }

    private static <R extends Record> R construct(
            YamlTree tree, String path, Map<String, Object> branch, Class<R> type, Class<?>[] types, Object[] values) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String rule = String.valueOf(cause.getMessage());
            throw tree.error(pathOf(path, branch, rule), rule + ".");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record %s cannot be built".formatted(type), e);
        }
    }

    /// The path of the value that a rule speaks of: rules begin with `section.key`.
    private static String pathOf(String path, Map<String, Object> branch, String rule) {
        String first = rule.split(" ", 2)[0];
        String key = first.substring(first.lastIndexOf('.') + 1);
        return branch.containsKey(key) ? path + "/" + key : path;
    }

    private static Object value(YamlTree tree, String path, String key, Object value, Class<?> type) {
        if (type.isRecord()) {
            return bind(tree, path, tree.mapping(value, path), type.asSubclass(Record.class));
        }
        if (type == List.class) {
            List<Double> numbers = new ArrayList<>();
            List<String> texts = tree.strings(value, path);
            for (int at = 0; at < texts.size(); at++) {
                numbers.add(number(tree, path + "/" + at, key, texts.get(at)));
            }
            return numbers;
        }
        double number = number(tree, path, key, value);
        if (type == int.class) {
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                throw tree.error(path, "`%s` must be a whole number, got %s.".formatted(key, value));
            }
            return (int) number;
        }
        return number;
    }

    private static double number(YamlTree tree, String path, String key, Object value) {
        if (value instanceof String text) {
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException _) {
                throw tree.error(
                        path, "`%s` must be a number, got \"%s\". Decimals take a point: 0.8.".formatted(key, text));
            }
        }
        throw tree.error(path, "`%s` must be one finite number.".formatted(key));
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
        for (int at = 0; at < component.length(); at++) {
            char letter = component.charAt(at);
            if (Character.isUpperCase(letter)) {
                key.append('_');
            }
            key.append(letter);
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
