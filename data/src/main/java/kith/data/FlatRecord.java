package kith.data;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.core.TieHistogram;
import org.jspecify.annotations.Nullable;

/// A record as one flat row: nested records become columns with a prefix, `profile.ageDays` becomes `profile_age_days`.
///
/// Knows text, whole and real numbers, enums, [TieHistogram] and records of these. `NaN` and `null` are missing.
final class FlatRecord<R extends Record> {
    /// @param name of the column
    /// @param sql  its type
    record Field(String name, String sql) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Class<R> type;
    private final List<Field> fields = new ArrayList<>();

    FlatRecord(Class<R> type) {
        this.type = type;
        collect("", type);
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    private void collect(String prefix, Class<? extends Record> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = prefix + snake(component.getName());
            Class<?> kind = component.getType();
            if (kind.isRecord()) {
                collect(name + "_", kind.asSubclass(Record.class));
            } else {
                fields.add(new Field(name, sql(kind)));
            }
        }
    }

    private static String sql(Class<?> kind) {
        if (kind == int.class) {
            return "INTEGER";
        }
        if (kind == long.class) {
            return "BIGINT";
        }
        return kind == double.class ? "DOUBLE" : "VARCHAR";
    }

    /// The cells of `record` in the order of [#fields()].
    List<@Nullable Object> row(R record) {
        List<@Nullable Object> cells = new ArrayList<>(fields.size());
        append(record, type, cells);
        return cells;
    }

    private static void append(Object record, Class<?> type, List<@Nullable Object> cells) {
        for (Method accessor : SHAPES.get(type).accessors()) {
            Object value;
            try {
                value = accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("record %s cannot be read".formatted(type), e);
            }
            switch (value) {
                case Record nested -> append(nested, accessor.getReturnType(), cells);
                case Double real -> cells.add(real.isNaN() ? null : real);
                case Enum<?> choice -> cells.add(choice.name().toLowerCase(Locale.ROOT));
                case TieHistogram histogram -> cells.add(histogram.toString());
                case null, default -> cells.add(value);
            }
        }
    }

    /// The record that a row holds whose columns begin at 0 in the order of [#fields()].
    R read(Row row) {
        return type.cast(build(row, SHAPES.get(type), new int[1]));
    }

    private static Object build(Row row, Shape shape, int[] at) {
        @Nullable Object[] values = new Object[shape.kinds().size()];
        for (int part = 0; part < values.length; part++) {
            Class<?> kind = shape.kinds().get(part);
            values[part] = kind.isRecord() ? build(row, SHAPES.get(kind), at) : cell(row, at[0]++, kind);
        }
        try {
            return shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record %s cannot be built".formatted(shape.constructor()), e);
        }
    }

    private static @Nullable Object cell(Row row, int column, Class<?> kind) {
        if (kind == int.class) {
            return (int) row.longAt(column);
        }
        if (kind == long.class) {
            return row.longAt(column);
        }
        if (kind == double.class) {
            return row.doubleAt(column);
        }
        String text = row.text(column);
        if (text == null || kind == String.class) {
            return text;
        }
        if (kind == TieHistogram.class) {
            return TieHistogram.parse(text);
        }
        for (Object choice : kind.getEnumConstants()) {
            if (((Enum<?>) choice).name().equalsIgnoreCase(text)) {
                return choice;
            }
        }
        throw new IllegalStateException("%s is not a %s".formatted(text, kind.getSimpleName()));
    }

    /// What reflection tells of a record type, looked up once: asking anew for every row takes longer than the rows.
    private record Shape(Constructor<?> constructor, List<Method> accessors, List<Class<?>> kinds) {
        static Shape of(Class<?> type) {
            List<Method> accessors = new ArrayList<>();
            List<Class<?>> kinds = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.add(component.getAccessor());
                kinds.add(component.getType());
            }
            try {
                return new Shape(
                        type.getDeclaredConstructor(kinds.toArray(Class<?>[]::new)),
                        List.copyOf(accessors),
                        List.copyOf(kinds));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has this constructor", e);
            }
        }
    }

    private static String snake(String name) {
        StringBuilder snake = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            if (Character.isUpperCase(letter)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(letter));
        }
        return snake.toString();
    }
}
