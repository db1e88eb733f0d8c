package kith.core.workspace;

/// What was answered to a request that must not be done twice.
///
/// @param request hash of what was asked for
/// @param answer  as JSON
public record KeptAnswer(String request, String answer) {}
