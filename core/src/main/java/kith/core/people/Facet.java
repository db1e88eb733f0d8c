package kith.core.people;

/// A value that people can be narrowed down to, and how many have it under all other filters.
public record Facet(String value, long people) {}
