package kith.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Opens a page in the browser of whoever sits at this machine, where there is one.
final class Browser {
    private Browser() {}

    /// Tries; nothing happens when there is none.
    static void open(URI address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("mac")
                ? List.of("open", address.toString())
                : System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null
                        ? List.of("xdg-open", address.toString())
                        : List.of();
        if (!command.isEmpty()) {
            try {
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException _) {
                // the address is on the screen
            }
        }
    }
}
