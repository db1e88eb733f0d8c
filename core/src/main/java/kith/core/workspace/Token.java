package kith.core.workspace;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What lets a program act for a member, without the secret itself.
///
/// @param id      to revoke it by
/// @param name    what the member calls it
/// @param expires from then on it lets nobody in
/// @param used    when it last was, to the minute; missing until then
public record Token(
        String id,
        String member,
        String name,
        Set<Scope> scopes,
        Instant made,
        Instant expires,
        @Nullable Instant used) {
    public Token {
        scopes = Set.copyOf(scopes);
    }
}
