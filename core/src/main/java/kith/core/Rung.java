package kith.core;

import java.util.Locale;

/// The best kind of evidence that the friends-and-family share of an account rests on, from weakest to strongest.
public enum Rung {
    /// Only who follows whom.
    STRUCTURE,
    /// Two-way comments, replies and mentions as well.
    INTERACTION,
    /// Shared place, surname or kinship words as well.
    PLACE_AND_KIN,
    /// The person said who knows them (own export or card sort).
    CONFIRMED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
