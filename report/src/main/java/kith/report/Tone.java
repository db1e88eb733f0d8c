package kith.report;

import java.util.Locale;

/// How something is meant, as a colour that always comes with words.
public enum Tone {
    /// What was looked for.
    GOOD("#0f6b5c"),
    /// As usual.
    PLAIN("#7d949c"),
    /// Nobody can say.
    OPEN("#cfcabf"),
    /// Look twice.
    CAREFUL("#d98a2b"),
    /// Stronger than [#CAREFUL].
    WARNING("#b3541e"),
    /// Something of another kind.
    OTHER("#5b6096"),
    /// Do not.
    BAD("#9b2c3d");

    private final String colour;

    Tone(String colour) {
        this.colour = colour;
    }

    /// On paper. On screens the style sheet may choose another.
    public String colour() {
        return colour;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
