package kith.web.home;

import org.jspecify.annotations.Nullable;

/// @param notice    what happened before, or missing
/// @param problem   why the last try failed, or missing
/// @param elsewhere the server that vouches for members, or missing when there is none
public record SignInPage(
        @Nullable String notice,
        @Nullable String problem,
        @Nullable String elsewhere) {}
