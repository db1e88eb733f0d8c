package kith.measure.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Bios with the walk of life a reader gives them, and how well [WalksOfLife] agrees.
record LabelledBios(int right, int read, int labelled, List<String> wrong) {
    static LabelledBios score(String resource, WalksOfLife walks) {
        int right = 0;
        int read = 0;
        int labelled = 0;
        var wrong = new ArrayList<String>();
        for (String line : lines(resource)) {
            String expected = line.substring(0, line.indexOf('\t'));
            String bio = line.substring(line.indexOf('\t') + 1);
            String found = walks.read(bio).map(Walk::id).orElse("-");
            read += found.equals("-") ? 0 : 1;
            labelled += expected.equals("-") ? 0 : 1;
            right += !found.equals("-") && found.equals(expected) ? 1 : 0;
            if (!found.equals(expected)) {
                wrong.add("expected %s, read %s: %s".formatted(expected, found, bio));
            }
        }
        return new LabelledBios(right, read, labelled, wrong);
    }

    static List<String> lines(String resource) {
        try (var in = Objects.requireNonNull(LabelledBios.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Share of the walks read that are right.
    double precision() {
        return (double) right / read;
    }

    /// Share of the labelled walks that are read right.
    double recall() {
        return (double) right / labelled;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f (%d of %d), recall %.3f (%d of %d); wrong:\n  %s",
                precision(),
                right,
                read,
                recall(),
                right,
                labelled,
                String.join("\n  ", wrong));
    }
}
