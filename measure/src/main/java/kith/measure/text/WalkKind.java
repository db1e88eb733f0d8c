package kith.measure.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sort of thing a walk of life is. Where a text names several, the lower [#rank()] describes the person best.
public enum WalkKind {
    OCCUPATION(0),
    CRAFT(0),
    HOBBY(1),
    LIFE_STAGE(2);

    private final int rank;

    WalkKind(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    /// The name in `walks-of-life.yaml`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WalkKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
