package kith.web.home;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// What a password must be, and how it is kept.
@Component
public final class Passwords {
    private static final int SHORTEST = 10;
    /// The encoder reads 72 bytes.
    private static final int LONGEST = 72;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /// What is wrong with a new password, or missing.
    public static @Nullable String problem(String password) {
        if (password.length() < SHORTEST) {
            return "Choose a password of %d letters or more; a few words in a row are good.".formatted(SHORTEST);
        }
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST
                ? "Choose a password of at most %d letters.".formatted(LONGEST)
                : null;
    }

    /// How it is kept.
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /// Whether it is the password of that hash.
    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
