package kith.app;

import java.nio.file.Path;

/// @param people  how many people the simulated community has
/// @param seed    the same seed gives the same people
/// @param threads how many threads may work, at least 1; never changes a result
/// @param limit   at most this many people in the list
/// @param folder  where the dataset is kept, so that it can be looked at afterwards
public record DemoOrder(int people, long seed, int threads, int limit, Path folder) {}
