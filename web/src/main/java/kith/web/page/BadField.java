package kith.web.page;

import org.jspecify.annotations.Nullable;

/// A field of a request that cannot be taken as it is.
public final class BadField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable String value;
    private final String remedy;

    /// @param value as sent, or missing
    public BadField(String field, @Nullable Object value, String remedy) {
        super("%s %s. %s".formatted(field, value == null ? "is missing" : "cannot be '" + value + "'", remedy));
        this.field = field;
        this.value = value == null ? null : value.toString();
        this.remedy = remedy;
    }

    Problem.Field field() {
        return new Problem.Field(field, value, remedy);
    }
}
