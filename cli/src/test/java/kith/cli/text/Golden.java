package kith.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Output kept under `src/test/resources/golden` and compared letter by letter. `-Dgolden.write` writes it anew.
public final class Golden {
    private Golden() {}

    public static void check(String name, List<String> lines) throws IOException {
        Path file = Path.of("src", "test", "resources", "golden", name);
        String actual = String.join("\n", lines) + "\n";
        if (System.getProperty("golden.write") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual)
                .as("golden file %s; if the change is meant, run with -Dgolden.write", name)
                .isEqualTo(Files.readString(file));
    }
}
