package kith.app.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.core.KithException;
import kith.core.workspace.Scope;
import kith.core.workspace.Token;
import kith.store.TokenTable;

/// Tokens that let programs act for members. A secret is 256 random bits, shown once; its SHA-256 is kept.
public final class Tokens {
    public static final int MOST_DAYS = 366;
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 50;
    private static final String PREFIX = "kith_";
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final TokenTable tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenTable tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// A new token with the secret, which nobody can ask for again.
    public record Made(Token token, String secret) {
        /// Without the secret.
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /// Makes a token that lasts so many days.
    public Made make(String member, String name, Set<Scope> scopes, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw KithException.usage("A token lasts 1 to %d days, not %d.".formatted(MOST_DAYS, days));
        }
        return make(member, name, scopes, clock.instant().plus(Duration.ofDays(days)));
    }

    /// Makes a token that lasts until then.
    public Made make(String member, String name, Set<Scope> scopes, Instant expires) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw KithException.usage("A token needs a name of 1 to %d letters.".formatted(LONGEST_NAME));
        }
        if (scopes.isEmpty()) {
            throw KithException.usage("Choose at least one thing that the token may do, for example read.");
        }
        if (tokens.of(member).size() >= MOST) {
            throw KithException.usage("You have %d tokens already. Revoke one you no longer need.".formatted(MOST));
        }
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
        Token token =
                new Token(HexFormat.of().formatHex(bytes(8)), member, plain, scopes, clock.instant(), expires, null);
        tokens.add(token, hash(secret));
        return new Made(token, secret);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /// The token of a secret, unless it was revoked or expired. Notes that it was used, at most once a minute.
    public Optional<Token> open(String secret) {
        Instant now = clock.instant();
        Optional<Token> found = tokens.byHash(hash(secret)).filter(token -> now.isBefore(token.expires()));
        found.filter(token -> token.used() == null || token.used().plus(NOTED).isBefore(now))
                .ifPresent(token -> tokens.used(token.id(), now));
        return found;
    }

    /// Newest first.
    public List<Token> of(String member) {
        return tokens.of(member);
    }

    /// Takes a token of a member away, at once, and says whether there was one.
    public boolean revoke(String member, String id) {
        return tokens.remove(member, id);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
