package kith.app.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.app.UseCases;
import kith.core.KithException;

/// The team's own versions of the definition, a file each: only what differs from the built-in one.
public final class Definitions {
    private static final String ENDING = ".yaml";
    /// Leaves room for the number of the version.
    private static final int LONGEST_TITLE = 56;

    private static final Pattern TITLE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,%d}".formatted(LONGEST_TITLE - 1));
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,63}");

    private final Path folder;
    private final UseCases useCases;

    Definitions(Path folder, UseCases useCases) {
        this.folder = folder;
        this.useCases = useCases;
    }

    /// Names in alphabetical order, for example `strict-3`.
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw KithException.world("Cannot look into %s. Check its permissions.".formatted(folder), e);
        }
    }

    /// The file of a version.
    ///
    /// @throws KithException (usage) when there is none
    public Path file(String name) {
        Path file = folder.resolve(name + ENDING);
        if (!NAME.matcher(name).matches() || !Files.exists(file)) {
            throw KithException.usage("There is no definition called '%s'. Choose one from the list.".formatted(name));
        }
        return file;
    }

    /// The text of a version.
    public String text(String name) {
        try {
            return Files.readString(file(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw KithException.world("Cannot read the definition %s.".formatted(name), e);
        }
    }

    /// Keeps a new version, which is the next number of its name: `strict` becomes `strict-1`, then `strict-2`.
    ///
    /// @param yaml only what differs from the built-in definition
    /// @throws KithException (bad input) when it breaks a rule of the definition
    public synchronized String keep(String title, String yaml) {
        String name = title.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]+", "-")
                .replaceAll("^-|-$", "");
        if (!TITLE.matcher(name).matches()) {
            throw KithException.usage(
                    "A definition needs a name of 1 to %d letters and digits.".formatted(LONGEST_TITLE));
        }
        int version = 1;
        while (Files.exists(folder.resolve("%s-%d%s".formatted(name, version, ENDING)))) {
            version++;
        }
        String full = "%s-%d".formatted(name, version);
        try {
            Files.createDirectories(folder);
            Path next = folder.resolve("." + full + ".next");
            try {
                Files.writeString(next, yaml, StandardCharsets.UTF_8);
                useCases.definition(next);
                Files.move(next, folder.resolve(full + ENDING), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw KithException.world("Cannot keep the definition %s. Check the disk.".formatted(full), e);
        }
        return full;
    }
}
