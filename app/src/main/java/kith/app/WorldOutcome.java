package kith.app;

import java.nio.file.Path;
import java.util.List;

/// @param files what was written
public record WorldOutcome(List<Path> files) {
    public WorldOutcome {
        files = List.copyOf(files);
    }
}
