package kith.app.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.core.KithException;
import kith.data.Disk;
import kith.data.Identity;
import tools.jackson.databind.json.JsonMapper;

/// What came out of audits and plans, a file each, named by the job that made it.
public final class Reports {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final String PART = ".part";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    Reports(Path folder) {
        this.folder = folder;
    }

    /// Removes what was half written when the server ended.
    void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART)) {
            for (Path part : parts) {
                Files.delete(part);
            }
        } catch (IOException e) {
            throw KithException.world("Cannot tidy up %s. Check its permissions.".formatted(folder), e);
        }
    }

    /// Keeps a result under the id of its job, on the disk before this returns.
    void keep(String id, Object report) {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(id + PART);
            JSON.writeValue(part, report);
            Disk.sync(part);
            Files.move(part, file(id), StandardCopyOption.REPLACE_EXISTING);
            Disk.sync(folder);
        } catch (IOException e) {
            throw KithException.world("Cannot keep the result. Check the space on the server's disk.", e);
        }
    }

    /// The result of a job, or missing when it was removed or never came about.
    <T> Optional<T> find(String id, Class<T> type) {
        Path file = file(id);
        return Files.exists(file) ? Optional.of(JSON.readValue(file, type)) : Optional.empty();
    }

    public boolean has(String id) {
        return Files.exists(file(id));
    }

    /// Says that a result is there and names a person.
    boolean names(String id, Identity.Finder person) {
        return has(id) && Named.in(JSON.readTree(file(id)), person);
    }

    /// Removes a result, if it is there.
    public void remove(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw KithException.world("Cannot remove the result. Check the permissions of the workspace.", e);
        }
    }

    private Path file(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no job: " + id);
        }
        return folder.resolve(id + ".json");
    }
}
