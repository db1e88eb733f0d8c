package kith.web.home;

import org.jspecify.annotations.Nullable;

/// @param notice  what happened before, or missing
/// @param problem why the last try failed, or missing
public record SignInPage(@Nullable String notice, @Nullable String problem) {}
