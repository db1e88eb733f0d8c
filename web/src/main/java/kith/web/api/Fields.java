package kith.web.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kith.web.page.BadField;
import org.jspecify.annotations.Nullable;

/// Reads what was sent, and says what is wrong with it by name, value and remedy.
final class Fields {
    private Fields() {}

    static <T> T needed(String field, @Nullable T value, String remedy) {
        if (value == null) {
            throw new BadField(field, null, remedy);
        }
        return value;
    }

    static int within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadField(field, value, "Send a number from %d to %d.".formatted(least, most));
        }
        return value;
    }

    static <T> T code(String field, String code, Function<String, Optional<T>> read, List<String> known) {
        return read.apply(code)
                .orElseThrow(() -> new BadField(field, code, "Send one of: " + String.join(", ", known) + "."));
    }

    static List<String> texts(String field, @Nullable List<@Nullable String> texts) {
        if (texts == null) {
            return List.of();
        }
        if (texts.stream().anyMatch(Objects::isNull)) {
            throw new BadField(field, null, "Leave out what is empty.");
        }
        return texts.stream().map(Objects::requireNonNull).toList();
    }

    static <T> void filled(String field, Map<String, @Nullable T> map) {
        map.forEach((key, value) -> {
            if (value == null) {
                throw new BadField(field + "." + key, null, "Leave out what stays as it is.");
            }
        });
    }

    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// Missing when it is no number.
    static @Nullable Double number(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
