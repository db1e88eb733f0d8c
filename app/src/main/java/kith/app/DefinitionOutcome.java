package kith.app;

/// @param yaml   the whole definition in force, as a file that `assess` takes
/// @param sha256 hash over its meaning: comments and spacing do not change it
public record DefinitionOutcome(String yaml, String sha256) {}
