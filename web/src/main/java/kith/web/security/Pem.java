package kith.web.security;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import kith.core.ErrorCode;
import kith.core.KithException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/// Looks into the files of a certificate before a server starts with them.
public final class Pem {
    private Pem() {}

    /// @throws KithException (usage) when a file does not hold what it should
    public static void check(Path certificate, Path key) {
        check("--certificate", certificate, "a certificate chain", content -> content.getCertificates());
        check("--key", key, "a private key without a password", content -> content.getPrivateKey());
    }

    private static void check(String option, Path file, String what, Function<PemContent, @Nullable Object> read) {
        try {
            if (read.apply(PemContent.load(file)) != null) {
                return;
            }
        } catch (IOException e) {
            throw new KithException(
                    ErrorCode.USAGE,
                    "%s: %s cannot be read. Check its name and permissions.".formatted(option, file),
                    e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw wrong(option, file, what, e);
        }
        throw wrong(option, file, what, null);
    }

    private static KithException wrong(String option, Path file, String what, @Nullable RuntimeException cause) {
        return new KithException(
                ErrorCode.USAGE, "%s: %s does not hold %s in PEM (-----BEGIN …).".formatted(option, file, what), cause);
    }
}
