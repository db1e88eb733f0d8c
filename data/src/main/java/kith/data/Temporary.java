package kith.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Folders for what is needed only while a process works. They may hold personal data, and a process that is killed
/// leaves
/// them behind; so their names say whose they are, and the next one clears them.
public final class Temporary {
    private static final Pattern NAME = Pattern.compile("kith-(\\d+)-\\d+");

    private Temporary() {}

    /// A new folder of this process, that whoever makes it deletes.
    public static Path folder() throws IOException {
        return Files.createTempDirectory(
                "kith-%d-".formatted(ProcessHandle.current().pid()));
    }

    /// Removes folders of processes that are gone, among those that may be removed. One that has the number of this
    /// process is of an earlier one: call it before anything else.
    public static void sweep() {
        sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static void sweep(Path parent) {
        try {
            for (Path left : left(parent)) {
                Disk.delete(left);
            }
        } catch (IOException _) {
            // another user's, or cleared by somebody else meanwhile: nothing that stops this process
        }
    }

    private static List<Path> left(Path parent) throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, "kith-*")) {
            for (Path child : children) {
                Matcher name = NAME.matcher(child.getFileName().toString());
                if (name.matches() && Files.isWritable(child) && gone(Long.parseLong(name.group(1)))) {
                    left.add(child);
                }
            }
        }
        return left;
    }

    private static boolean gone(long pid) {
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }
}
