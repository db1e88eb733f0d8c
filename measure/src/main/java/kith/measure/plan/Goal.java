package kith.measure.plan;

import java.util.Locale;
import java.util.Optional;

/// What a plan is to bring most of. Everybody counts once, however often they hear it; the invited do
/// not count.
public enum Goal {
    /// Distinct people who hear it from somebody they know.
    KNOWN_REACH(0),
    /// Distinct people who hear it at all.
    REACH(1),
    /// Distinct people whom it moves to act.
    MOVEMENT(2);

    private final int column;

    Goal(int column) {
        this.column = column;
    }

    /// Where it stands in a row of goals.
    int column() {
        return column;
    }

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
