package kith.app;

/// @param rows how many rows were written
public record ExportOutcome(long rows) {}
