package kith.web.home;

import org.jspecify.annotations.Nullable;

/// The first owner's form.
///
/// @param problem what was wrong with the last try, or missing
public record WelcomePage(
        boolean needsCode,
        String code,
        String name,
        @Nullable String problem) {}
