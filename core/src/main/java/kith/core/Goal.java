package kith.core;

import java.util.Locale;
import java.util.Optional;

/// What a plan is to bring most of. Everybody counts once, however often they hear it; the invited do
/// not count.
public enum Goal {
    /// Distinct people who hear it from somebody they know.
    KNOWN_REACH,
    /// Distinct people who hear it at all.
    REACH,
    /// Distinct people whom it moves to act.
    MOVEMENT;

    /// Lower-case name used on the command line and in files, for example `known_reach`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Goal> fromCode(String code) {
        for (Goal goal : values()) {
            if (goal.code().equals(code)) {
                return Optional.of(goal);
            }
        }
        return Optional.empty();
    }
}
