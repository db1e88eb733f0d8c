package kith.core;

import java.util.Locale;
import java.util.Optional;

/// What an account is, in the order in which the verdicts are tried: the first that applies holds.
public enum Verdict {
    SUSPICIOUS,
    ORGANISATION,
    ESTABLISHED_INFLUENCER,
    SMALL_INFLUENCER,
    ALPHA_CONSUMER,
    ORDINARY_CONSUMER,
    NOT_ENOUGH_EVIDENCE;

    /// Lower-case name used in files and on the command line, for example `alpha_consumer`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> fromCode(String code) {
        for (Verdict verdict : values()) {
            if (verdict.code().equals(code)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
