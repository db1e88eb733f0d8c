package kith.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.opentest4j.AssertionFailedError;

/// A page of `docs/methods`, so that its examples by hand are recomputed by tests and cannot go stale.
public final class MethodPage {
    private final Path file;
    private final String text;

    private MethodPage(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /// @param name for example `circle`
    public static MethodPage named(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("docs").resolve("methods").resolve(name + ".md");
            if (Files.isRegularFile(file)) {
                try {
                    return new MethodPage(file, folded(Files.readString(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read " + file, e);
                }
            }
        }
        throw new IllegalArgumentException("there is no page docs/methods/%s.md".formatted(name));
    }

    /// Fails when the page does not say this, line breaks aside.
    ///
    /// @param words    as the page has them, with `%.2f` and the like where a number is recomputed
    /// @param computed the numbers
    @SuppressWarnings("AnnotateFormatMethod") // a malformed format fails the test that holds it
    public void says(String words, Object... computed) {
        String sentence = folded(String.format(Locale.ROOT, words, computed));
        if (!text.contains(sentence)) {
            throw new AssertionFailedError(
                    "%s does not say: %s%nEither the code changed or the page is wrong; recompute the example and mend the page."
                            .formatted(file.getFileName(), sentence));
        }
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
