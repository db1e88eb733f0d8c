package kith.app;

import java.nio.file.Path;

/// @param world  name of the world, for example `base`
/// @param people how many people live in it
/// @param seed   the same seed gives the same files
/// @param out    folder to write into; made when it does not exist
public record WorldOrder(String world, int people, long seed, Path out) {}
