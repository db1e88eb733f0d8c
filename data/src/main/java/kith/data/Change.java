package kith.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kith.core.KithException;
import kith.data.Manifest.Batch;
import kith.data.Manifest.DataFile;
import org.jspecify.annotations.Nullable;

/// One change of a dataset. Files go into new folders that nothing names yet; [#commit] replaces the manifest in one
/// step, and until then a crash, a full disk or `kill -9` changes nothing. What such an end leaves behind is swept
/// when the next change begins. One change at a time holds the lock, across processes.
public final class Change implements AutoCloseable {
    private static final String LOCK = "dataset.lock";
    /// Folders that hold nothing but files named by the manifest, or that can be made again, and so may be swept.
    private static final List<String> SWEPT = List.of("batches", "results", "work");

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final Dataset before;
    private final List<Path> made = new ArrayList<>();
    private boolean committed;

    private Change(Path folder, FileChannel channel, FileLock lock, Dataset before) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        this.before = before;
    }

    static Change begin(Path folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw KithException.world(
                        "Another Kith is writing to %s. Wait until it has finished, then try again.".formatted(folder),
                        null);
            }
            // Opened under the lock: another writer may have committed since the caller looked.
            Dataset before = Dataset.open(folder);
            sweep(folder, before.manifest());
            var change = new Change(folder, channel, lock, before);
            channel = null;
            return change;
        } catch (IOException e) {
            throw Disk.failure("starting to write to " + folder, e);
        } finally {
            closeQuietly(channel);
        }
    }

    /// The dataset as it is under the lock.
    public Dataset before() {
        return before;
    }

    /// The id of the next batch.
    public String nextBatch() {
        int last = 0;
        for (Batch batch : before.manifest().batches()) {
            last = Math.max(last, Integer.parseInt(batch.id()));
        }
        return String.format(Locale.ROOT, "%04d", last + 1);
    }

    /// A new empty folder below `kind` (`batches`, `results`, `work`) that nothing names yet. All but `work` stay
    /// after a commit.
    public Path folder(String kind) throws IOException {
        if (!SWEPT.contains(kind)) {
            throw new IllegalArgumentException("kind (%s) must be one of %s".formatted(kind, SWEPT));
        }
        Path parent = Files.createDirectories(folder.resolve(kind));
        int number = 1;
        while (Files.exists(parent.resolve(name(number)))) {
            number++;
        }
        Path made = Files.createDirectory(parent.resolve(name(number)));
        this.made.add(made);
        return made;
    }

    /// Makes the change real: everything written is forced to the disk, then the manifest is replaced.
    public Dataset commit(UnaryOperator<Manifest> edit) throws IOException {
        for (Path path : made) {
            if (!path.startsWith(folder.resolve("work"))) {
                Disk.syncAll(path);
                Disk.sync(path.resolveSibling("."));
            }
        }
        Dataset after = Dataset.replaceManifest(folder, edit);
        committed = true;
        return after;
    }

    /// Gives the lock back and removes what is not part of the dataset.
    @Override
    public void close() {
        try {
            Disk.delete(folder.resolve("work"));
            if (committed) {
                sweep(folder, Dataset.open(folder).manifest());
            } else {
                for (Path path : made) {
                    Disk.delete(path);
                }
            }
        } catch (IOException e) {
            throw KithException.world(
                    "Cannot remove leftovers in %s: %s. The dataset itself is whole."
                            .formatted(folder, Dataset.reason(e)),
                    e);
        } finally {
            closeQuietly(lock.isValid() ? channel : null);
        }
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static void sweep(Path folder, Manifest manifest) throws IOException {
        Set<Path> named = new HashSet<>();
        for (Batch batch : manifest.batches()) {
            for (DataFile file : batch.files()) {
                named.add(folder.resolve(file.path()).getParent());
            }
        }
        var results = manifest.results();
        if (results != null) {
            results.files()
                    .values()
                    .forEach(file -> named.add(folder.resolve(file.path()).getParent()));
        }
        Files.deleteIfExists(folder.resolve(Dataset.MANIFEST + ".next"));
        for (String kind : SWEPT) {
            sweep(folder.resolve(kind), named::contains);
        }
        String index = results == null ? null : results.index();
        sweep(
                folder.resolve(Dataset.INDEX),
                child -> index != null && child.getFileName().toString().startsWith(index));
    }

    private static void sweep(Path parent, Predicate<Path> kept) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        List<Path> children;
        try (var list = Files.list(parent)) {
            children = list.toList();
        }
        for (Path child : children) {
            if (!kept.test(child)) {
                Disk.delete(child);
            }
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw KithException.world("Cannot close the lock of a dataset: " + Dataset.reason(e), e);
            }
        }
    }
}
