package kith.app.workspace;

import org.jspecify.annotations.Nullable;

/// An assessment that a member asks for.
///
/// @param definition name of a definition of the workspace, or missing for the built-in one
public record AssessAsk(String dataset, @Nullable String definition, long seed) {}
