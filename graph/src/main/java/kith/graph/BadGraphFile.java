package kith.graph;

import java.io.IOException;
import java.nio.file.Path;

/// A file that does not hold a graph, or not the whole of one.
public final class BadGraphFile extends IOException {
    private static final long serialVersionUID = 1;

    BadGraphFile(Path file, String what) {
        super("%s is not a whole graph file: %s. Write it anew from its pairs.".formatted(file, what));
    }
}
