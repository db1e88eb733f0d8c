package kith.cli;

import java.util.Map;
import java.util.Properties;
import kith.cli.text.Glyphs;

/// What the terminal can do, as the launcher script and the environment say.
///
/// @param out     standard output is a terminal
/// @param err     standard error is a terminal
/// @param width   columns, at least 40
/// @param unicode drawings may use signs beyond ASCII
/// @param colour  text may be bold or coloured
/// @param bar     a progress line may be rewritten in place
record Terminal(boolean out, boolean err, int width, boolean unicode, boolean colour, boolean bar) {
    /// Width of results that do not go to a terminal, so that files come out the same everywhere.
    static final int FILE_WIDTH = 100;

    /// @param environment environment variables: `NO_COLOR`, `CI`, `TERM`
    /// @param properties  `kith.terminal` (any of `out`, `err`), `kith.columns`, `kith.locale` (`utf-8` or another)
    static Terminal detect(Map<String, String> environment, Properties properties) {
        String terminal = properties.getProperty("kith.terminal", "");
        boolean out = terminal.contains("out");
        boolean err = terminal.contains("err");
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean ci = !environment.getOrDefault("CI", "").isEmpty();
        boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                out,
                err,
                out ? columns(properties) : FILE_WIDTH,
                !out || properties.getProperty("kith.locale", "utf-8").equals("utf-8"),
                out && !dumb && !noColour && !ci,
                err && !dumb && !ci);
    }

    Glyphs glyphs() {
        return unicode ? Glyphs.UNICODE : Glyphs.ASCII;
    }

    private static int columns(Properties properties) {
        try {
            return Math.max(40, Integer.parseInt(properties.getProperty("kith.columns", "")));
        } catch (NumberFormatException _) {
            return 80;
        }
    }
}
