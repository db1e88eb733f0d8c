package kith.core;

/// What is needed to compute an assessment again, bit for bit.
///
/// @param definitionSha256 hash of the effective definition, word lists included
/// @param dataSha256       hash of the dataset's content
/// @param seed             seed of every random draw
/// @param kithVersion      version of the program
public record Provenance(String definitionSha256, String dataSha256, long seed, String kithVersion) {}
