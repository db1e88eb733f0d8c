package kith.core.people;

import java.util.Locale;
import java.util.Optional;

/// In which order people are listed. Ties are broken by who is surest an alpha consumer.
public enum PeopleSort {
    /// Alpha consumers first, the surest before the others.
    SUREST,
    ALPHA,
    STANDING,
    CONTENT,
    CIRCLE,
    FOLLOWERS,
    HANDLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PeopleSort> fromCode(String code) {
        for (PeopleSort sort : values()) {
            if (sort.code().equals(code)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }
}
