package kith.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.function.Supplier;
import kith.app.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Creates once, however often a program sends the same request with the same `Idempotency-Key`.
@Component
final class Once {
    private final Workspace workspace;

    Once(Workspace workspace) {
        this.workspace = workspace;
    }

    /// @param key  as sent, or missing: do it
    /// @param what kind of request
    /// @param asks everything that was asked for
    <T> T create(Principal member, @Nullable String key, String what, Object asks, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        String request = hash((what + " " + ApiJson.MAPPER.writeValueAsString(asks)).getBytes(StandardCharsets.UTF_8));
        String answer = workspace
                .answers()
                .once(member.getName(), key, request, () -> ApiJson.MAPPER.writeValueAsString(work.get()));
        return ApiJson.MAPPER.readValue(answer, type);
    }

    /// Name and content of a file, as a part of what was asked for.
    static String of(MultipartFile file) {
        MessageDigest digest = digest();
        try (InputStream content = file.getInputStream()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file.getOriginalFilename() + " " + HexFormat.of().formatHex(digest.digest());
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
