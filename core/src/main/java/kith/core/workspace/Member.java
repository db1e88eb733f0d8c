package kith.core.workspace;

import java.time.Instant;

/// Somebody who may sign in.
///
/// @param name     small letters, digits, `.`, `-`, `_` and `@`; 2 to 64 of them
/// @param password hash that says how it was made, never the password; empty when another server vouches for them
public record Member(String name, Role role, String password, Instant since) {
    /// Whether they sign in with a password of this server.
    public boolean hasPassword() {
        return !password.isEmpty();
    }

    /// The same member in another role.
    public Member as(Role other) {
        return new Member(name, other, password, since);
    }

    /// Without the hash.
    @Override
    public String toString() {
        return "%s (%s)".formatted(name, role.code());
    }
}
