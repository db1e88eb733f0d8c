package kith.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kith.core.KithException;

/// Writes that survive a crash: a file is on the disk before anything names it.
public final class Disk {
    private Disk() {}

    /// Forces a file, or the entries of a folder, to the disk.
    public static void sync(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder; it orders directory entries by itself.
            if (!folder || java.io.File.separatorChar == '/') {
                throw e;
            }
        }
    }

    /// Forces everything below `folder`.
    static void syncAll(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.toList()) {
                sync(path);
            }
        }
    }

    /// Replaces `target` in one step: after a crash the old or the new content is there, never a mixture.
    static void replace(Path target, byte[] content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("%s has no folder".formatted(target));
        }
        Path next = folder.resolve(target.getFileName() + ".next");
        try {
            Files.write(next, content);
            sync(next);
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw e;
        }
        sync(folder);
    }

    /// A failure of the file system in words.
    ///
    /// @param what what was going on, for example `importing into data`
    public static KithException failure(String what, IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left on device") || message.contains("not enough space")) {
            return KithException.world(
                    "The disk is full while %s. Free some space, then run it again; nothing was changed."
                            .formatted(what),
                    e);
        }
        return KithException.world(
                "%s failed: %s".formatted(Character.toUpperCase(what.charAt(0)) + what.substring(1), Dataset.reason(e)),
                e);
    }

    /// Deletes a file or a folder with all below it; does nothing when it is not there. Follows no links.
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
