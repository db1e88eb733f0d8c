package kith.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/// Text that was looked at once and must not change unseen, kept in `src/test/resources/golden`.
///
/// Lines are compared, so a checkout that turns line ends into CR LF does not matter. With `-Dgolden.write=true`
/// the files are written instead; read the difference before you commit it.
public final class Golden {
    /// Lines shown before the first one that differs.
    private static final int LINES_BEFORE = 2;

    private Golden() {}

    /// Fails when `actual` is not what the file `name` holds, or when there is no such file.
    ///
    /// @param name file below `src/test/resources/golden` of the module under test, for example `explain.txt`
    public static void assertMatches(String name, String actual) {
        // Surefire says in which module it runs; other runners start in the module's folder.
        Path module = Path.of(System.getProperty("basedir", ""));
        check(module.resolve("src/test/resources/golden").resolve(name), actual, Boolean.getBoolean("golden.write"));
    }

    static void check(Path file, String actual, boolean write) {
        try {
            if (write) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
                return;
            }
            if (!Files.exists(file)) {
                throw new AssertionFailedError(
                        "There is no golden file %s yet. %s".formatted(file, advice()), "", actual);
            }
            String expected = Files.readString(file);
            if (!lines(expected).equals(lines(actual))) {
                throw new AssertionFailedError(difference(file, lines(expected), lines(actual)), expected, actual);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the golden file " + file, e);
        }
    }

    /// Without dropping empty lines at the end: they are part of the text.
    private static List<String> lines(String text) {
        return List.of(text.replace("\r\n", "\n").split("\n", -1));
    }

    private static String difference(Path file, List<String> expected, List<String> actual) {
        int line = 0;
        while (line < expected.size()
                && line < actual.size()
                && expected.get(line).equals(actual.get(line))) {
            line++;
        }
        var text = new StringBuilder("%s differs first in line %d:\n".formatted(file, line + 1));
        for (int before = Math.max(0, line - LINES_BEFORE); before < line; before++) {
            text.append("    ").append(expected.get(before)).append('\n');
        }
        return text.append("  - ")
                .append(lineOrEnd(expected, line))
                .append("\n  + ")
                .append(lineOrEnd(actual, line))
                .append("\n(- the file, %d lines; + this run, %d lines)\n".formatted(expected.size(), actual.size()))
                .append(advice())
                .toString();
    }

    private static String lineOrEnd(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(end of text)";
    }

    private static String advice() {
        return "Run the test with -Dgolden.write=true to write what it gives now, then read the difference.";
    }
}
