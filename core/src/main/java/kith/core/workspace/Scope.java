package kith.core.workspace;

import java.util.Locale;
import java.util.Optional;

/// What a token may do for its owner; never more than the owner's role allows at that moment.
public enum Scope {
    /// Look at everything a viewer may see.
    READ(Role.VIEWER),
    /// Keep and remove one's own saved views.
    VIEWS(Role.VIEWER),
    /// Make and revoke tokens that may do no more than this one.
    TOKENS(Role.VIEWER),
    /// Label people and contest verdicts.
    REMARK(Role.MANAGER),
    /// Audit lists and make plans.
    PLAN(Role.MANAGER),
    /// Take results along as files.
    EXPORT(Role.MANAGER),
    /// Bring data in.
    IMPORT(Role.ANALYST),
    /// Judge datasets and keep versions of the definition.
    JUDGE(Role.ANALYST),
    /// Members and the log.
    TEAM(Role.OWNER),
    /// Forget people for good.
    FORGET(Role.OWNER);

    private final Role least;

    Scope(Role least) {
        this.least = least;
    }

    /// The role that suffices, as do those above it.
    public Role least() {
        return least;
    }

    public boolean within(Role role) {
        return role.compareTo(least) <= 0;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> fromCode(String code) {
        for (Scope scope : values()) {
            if (scope.code().equals(code)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
