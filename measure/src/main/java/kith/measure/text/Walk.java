package kith.measure.text;

/// A walk of life: what a person is, and so who their peers are.
///
/// @param id   lower-case words with hyphens, such as `tattoo-artist`; stable, used in files
/// @param name in English, shown to people
public record Walk(String id, String name, WalkKind kind) {}
