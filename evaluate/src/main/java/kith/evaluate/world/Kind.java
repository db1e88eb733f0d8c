package kith.evaluate.world;

import java.util.Locale;

/// Who is behind an account.
public enum Kind {
    /// A person without intent to build an audience.
    CONSUMER,
    /// A person who means to build an audience.
    ASPIRANT,
    /// A shop, club or brand.
    ORGANISATION,
    /// Nobody: an account of a farm.
    FAKE;

    /// As written in truth.csv.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
