package kith.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Addresses of style sheet, script and pictures. They carry a hash of all of them, so that a new version is a new
/// address.
public final class Assets {
    private static final List<String> HASHED = List.of("kith.css", "kith.js");
    private static final String FOLDER = "/assets/" + hash() + "/";

    private Assets() {}

    /// The address of one asset, for example `kith.css`.
    public static String at(String name) {
        return FOLDER + name;
    }

    /// Where they all lie.
    public static String folder() {
        return FOLDER;
    }

    private static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : HASHED) {
                try (InputStream in = Assets.class.getResourceAsStream("/kith/web/assets/" + name)) {
                    if (in != null) {
                        digest.update(in.readAllBytes());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
