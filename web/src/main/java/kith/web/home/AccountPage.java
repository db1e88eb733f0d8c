package kith.web.home;

import java.util.List;
import kith.core.workspace.Scope;
import kith.core.workspace.Token;
import org.jspecify.annotations.Nullable;

/// @param password the member signs in with a password of this server
/// @param tokens  newest first
/// @param scopes  that the member's role allows
/// @param secret  of a token that was just made, shown this once, or missing
/// @param notice  what was changed, or missing
/// @param problem what was wrong, or missing
public record AccountPage(
        boolean password,
        List<Token> tokens,
        List<Scope> scopes,
        @Nullable String secret,
        @Nullable String notice,
        @Nullable String problem) {}
