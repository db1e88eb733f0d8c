package kith.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// Twelve people drawn by hand: see the README beside the files.
final class DrawnWorld {
    private DrawnWorld() {}

    static void imports(Path dataset) {
        Small.imports(dataset, file("accounts"), file("follows"), file("posts"), file("interactions"));
        Small.imports(dataset, file("snapshots"), file("known_ties"));
    }

    private static Path file(String table) {
        try {
            return Path.of(Objects.requireNonNull(DrawnWorld.class.getResource("drawn-world/" + table + ".csv"), table)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
