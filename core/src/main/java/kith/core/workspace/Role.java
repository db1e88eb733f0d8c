package kith.core.workspace;

import java.util.Locale;
import java.util.Optional;

/// What a member of a team may do.
public enum Role {
    /// Everything, the members included.
    OWNER,
    /// Brings data in, judges them, changes definitions.
    ANALYST,
    /// Audits, plans, labels and exports what analysts prepared.
    MANAGER,
    /// Looks only.
    VIEWER;

    /// Lower-case name, as stored and shown.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> fromCode(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
