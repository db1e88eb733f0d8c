package kith.app.audit;

import java.util.Locale;

/// How deep somebody was looked at.
public enum Depth {
    /// Judged from a dataset: followers, responses, peers.
    FULL,
    /// Only the seller's own figures.
    SELLERS_FIGURES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
