package kith.app;

import java.nio.file.Path;

/// @param assessed  how the whole community was judged
/// @param shortlist the people with the highest alpha, whatever their verdict
/// @param hits      how many of the people listed are alpha consumers by the simulation's truth
/// @param named     how many of all accounts judged to be alpha consumers are so by that truth
/// @param truths    how many alpha consumers there are by that truth
/// @param dataset   folder to go on with
public record DemoOutcome(AssessOutcome assessed, Shortlist shortlist, int hits, int named, int truths, Path dataset) {}
