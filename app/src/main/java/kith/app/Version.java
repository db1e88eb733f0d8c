package kith.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import kith.core.KithException;

/// The version of this program, as built.
public final class Version {
    private Version() {}

    /// For example `0.1.0`.
    public static String current() {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(in, "version.properties is part of the build"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw KithException.world("Cannot read the program's own version. Build it again with ./build.", e);
        }
    }
}
