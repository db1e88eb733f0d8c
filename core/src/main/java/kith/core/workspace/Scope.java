package kith.core.workspace;

import java.util.Locale;
import java.util.Optional;

/// What a token may do for its owner; never more than the owner's role allows at that moment.
public enum Scope {
    READ(Role.VIEWER, "look"),
    VIEWS(Role.VIEWER, "keep and remove views of its owner"),
    TOKENS(Role.VIEWER, "make and revoke tokens that may do no more than this one"),
    REMARK(Role.MANAGER, "label people and contest verdicts"),
    PLAN(Role.MANAGER, "audit lists and make plans"),
    EXPORT(Role.MANAGER, "take results along as files"),
    IMPORT(Role.ANALYST, "bring data in"),
    JUDGE(Role.ANALYST, "judge datasets and keep versions of the definition"),
    TEAM(Role.OWNER, "see to members and read the log"),
    FORGET(Role.OWNER, "forget people for good");

    private final Role least;
    private final String words;

    Scope(Role least, String words) {
        this.least = least;
        this.words = words;
    }

    /// What it lets a program do, for people.
    public String words() {
        return words;
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
