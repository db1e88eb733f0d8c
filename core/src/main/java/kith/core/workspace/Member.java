package kith.core.workspace;

import java.time.Instant;

/// Somebody who may sign in.
///
/// @param name     small letters, digits, `.`, `-`, `_` and `@`; 2 to 64 of them
/// @param password hash that says how it was made, never the password
public record Member(String name, Role role, String password, Instant since) {
    /// Without the hash.
    @Override
    public String toString() {
        return "%s (%s)".formatted(name, role.code());
    }
}
