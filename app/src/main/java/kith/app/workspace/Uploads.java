package kith.app.workspace;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.core.KithException;
import kith.data.Identity;

/// Files that members sent, a folder for each time.
public final class Uploads {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{N}._ -]");
    private static final String INCOMING = ".incoming";
    private static final String MAPPING = "mapping.yaml";
    private static final String REJECTS = "rejects.csv";

    /// In bytes.
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_ENDING = 16;

    private final Path folder;

    Uploads(Path folder) {
        this.folder = folder;
    }

    /// Keeps a file under its own name, without any folders in it, and gives the name it was kept under.
    public String keep(String id, String name, InputStream content) {
        String plain = UNUSUAL.matcher(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .replaceAll("_");
        String kept = shortened(plain.isBlank() || plain.startsWith(".") ? "file" + plain : plain);
        try {
            Path files = Files.createDirectories(folder(id).resolve("files"));
            Files.copy(content, files.resolve(kept));
            return kept;
        } catch (java.nio.file.FileAlreadyExistsException e) {
            drop(id);
            throw new KithException(
                    kith.core.ErrorCode.USAGE,
                    "Two files are called %s. Send them one after the other.".formatted(kept),
                    e);
        } catch (IOException e) {
            drop(id);
            throw KithException.world("Cannot keep %s. Check the space on the server's disk.".formatted(kept), e);
        }
    }

    /// Disks take names of 255 bytes. The ending says what kind of file it is, so it stays.
    private static String shortened(String name) {
        int keep = Math.min(name.length(), LONGEST_ENDING);
        String ending = name.substring(name.length() - keep);
        String front = name.substring(0, name.length() - keep);
        while ((front + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            front = front.substring(0, front.offsetByCodePoints(front.length(), -1));
        }
        return front + ending;
    }

    /// Where files are while they are being sent; what a server that ended left there goes with the next.
    public Path incoming() {
        try {
            return Files.createDirectories(folder.resolve(INCOMING));
        } catch (IOException e) {
            throw KithException.world("Cannot make a folder in %s. Check its permissions.".formatted(folder), e);
        }
    }

    /// A file of an upload.
    ///
    /// @throws KithException (usage) when it is gone
    public Path file(String id, String name) {
        Path file = folder(id).resolve("files").resolve(name).normalize();
        if (!file.startsWith(folder) || !Files.exists(file)) {
            throw KithException.usage("The uploaded files are no longer here. Send them again.");
        }
        return file;
    }

    /// The same without the folder that the files lie in, which says nothing to whoever sent them.
    KithException plain(String id, KithException e) {
        String folder = folder(id).resolve("files") + File.separator;
        return new KithException(e.code(), String.valueOf(e.getMessage()).replace(folder, ""), e);
    }

    List<Path> files(String id, List<String> names) {
        return names.stream().map(name -> file(id, name)).toList();
    }

    void keepMapping(String id, String yaml) {
        try {
            Files.writeString(mapping(id), yaml);
        } catch (IOException e) {
            throw KithException.world("Cannot keep the choice of columns. Check the space on the server's disk.", e);
        }
    }

    Path mapping(String id) {
        return folder(id).resolve(MAPPING);
    }

    Path rejects(String id) {
        return folder(id).resolve(REJECTS);
    }

    private Path folder(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no upload: " + id);
        }
        return folder.resolve(id);
    }

    /// Says that a file of an upload names a person, or may: not every kind of file can be looked into.
    boolean names(String id, Identity.Finder person) {
        Path upload = folder(id);
        if (!Files.isDirectory(upload)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(upload)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (person.isIn(String.valueOf(file.getFileName())) || FileSearch.names(file, person)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw KithException.world("Cannot look into %s. Check its permissions.".formatted(upload), e);
        }
    }

    /// Removes an upload.
    void drop(String id) {
        delete(folder(id));
    }

    /// Removes what `kept` does not hold for.
    void sweep(Predicate<String> kept) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> children = Files.list(folder)) {
            found = children.toList();
        } catch (IOException e) {
            throw KithException.world("Cannot look into %s. Check its permissions.".formatted(folder), e);
        }
        for (Path child : found) {
            if (!kept.test(String.valueOf(child.getFileName()))) {
                delete(child);
            }
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw KithException.world("Cannot remove %s. Check its permissions.".formatted(path), e);
        }
    }
}
