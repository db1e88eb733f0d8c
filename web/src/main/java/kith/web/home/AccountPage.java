package kith.web.home;

import org.jspecify.annotations.Nullable;

/// @param notice  what was changed, or missing
/// @param problem what was wrong, or missing
public record AccountPage(@Nullable String notice, @Nullable String problem) {}
