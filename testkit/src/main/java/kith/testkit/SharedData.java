package kith.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The larger real data, which may not be redistributed and lies beside the checkout in `../shared/data`.
///
/// Tests that need it are skipped with a sentence where it is absent.
public final class SharedData {
    private SharedData() {}

    /// The folder or file `name` in the larger real data, or the test is skipped.
    public static Path orSkip(String name) {
        Path found = root().resolve(name);
        Assumptions.assumeTrue(
                Files.exists(found),
                () -> "Skipped: this test needs the real data '%s', which its licence keeps out of this repository. "
                                .formatted(name)
                        + "Put it into ../shared/data beside the checkout (sources: docs/data.md, section Real data).");
        return found;
    }

    private static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("jdk25.sh"))) {
                return at.resolveSibling("shared").resolve("data");
            }
        }
        return Path.of("shared", "data");
    }
}
