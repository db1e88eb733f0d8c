package kith.web.signon;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import kith.core.KithException;
import kith.core.workspace.Role;
import org.jspecify.annotations.Nullable;

/// Which server vouches for members, and what its groups may do here.
///
/// @param issuer  address of that server (OpenID Connect), below which its description lies
/// @param name    what people call it; stands on the button
/// @param scopes  what is asked of it; `openid` is always among them
/// @param claim   where it says the groups of a person
/// @param groups  those that may come in, by the role they get
public record SignOnSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        String name,
        Set<String> scopes,
        String claim,
        Map<Role, Set<String>> groups) {
    private static final String ROLE = "role.";
    private static final List<String> KEYS =
            List.of("issuer", "client_id", "client_secret", "client_secret_file", "name", "scopes", "groups_claim");

    public SignOnSettings {
        scopes = Set.copyOf(scopes);
        groups = Map.copyOf(groups);
    }

    /// Reads them from a file of `key = value` lines.
    ///
    /// @throws KithException (usage) that names the file, the key and what to write
    public static SignOnSettings read(Path file) {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new KithException(
                    kith.core.ErrorCode.USAGE,
                    "Cannot read --sign-on %s. Check the path, its permissions, and that it is text in UTF-8."
                            .formatted(file),
                    e);
        }
        return new FileOf(file, lines).settings();
    }

    /// The best role that one of the groups gives, or missing when none may come in.
    Optional<Role> role(Collection<String> memberOf) {
        return Arrays.stream(Role.values())
                .filter(role -> groups.getOrDefault(role, Set.of()).stream().anyMatch(memberOf::contains))
                .findFirst();
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "sign-on at %s as %s".formatted(issuer, clientId);
    }

    private record FileOf(Path file, Properties lines) {
        SignOnSettings settings() {
            for (String key : lines.stringPropertyNames()) {
                if (!KEYS.contains(key) && role(key).isEmpty()) {
                    throw wrong(
                            "there is no key '%s'. Known are %s and role.owner, role.analyst, role.manager, role.viewer"
                                    .formatted(key, String.join(", ", KEYS)));
                }
            }
            Map<Role, Set<String>> groups = new EnumMap<>(Role.class);
            lines.stringPropertyNames()
                    .forEach(key -> role(key).ifPresent(role -> groups.put(role, list(lines.getProperty(key)))));
            if (groups.values().stream().allMatch(Set::isEmpty)) {
                throw wrong("no group may come in. Name at least one, for example: role.viewer = marketing");
            }
            Set<String> scopes = list(lines.getProperty("scopes", "profile, email"));
            scopes.add("openid");
            URI issuer = issuer(needed("issuer", "https://login.example.org"));
            return new SignOnSettings(
                    issuer,
                    needed("client_id", "kith"),
                    secret(),
                    lines.getProperty("name", issuer.getHost()).strip(),
                    scopes,
                    lines.getProperty("groups_claim", "groups").strip(),
                    groups);
        }

        private static Optional<Role> role(String key) {
            return key.startsWith(ROLE) ? Role.fromCode(key.substring(ROLE.length())) : Optional.empty();
        }

        private static Set<String> list(String text) {
            Set<String> items = new TreeSet<>();
            Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .forEach(items::add);
            return items;
        }

        private String needed(String key, String example) {
            return text(key)
                    .orElseThrow(() -> wrong("%s is missing, for example: %s = %s".formatted(key, key, example)));
        }

        private Optional<String> text(String key) {
            return Optional.ofNullable(lines.getProperty(key))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        private URI issuer(String text) {
            URI issuer = uri(text);
            if (issuer == null
                    || issuer.getHost() == null
                    || !List.of("http", "https").contains(issuer.getScheme())) {
                throw wrong("issuer is '%s' but must be the https address of the server that vouches".formatted(text));
            }
            boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(issuer.getHost());
            if (issuer.getScheme().equals("http") && !here) {
                throw wrong(
                        "issuer is '%s': without https anybody on the way could vouch for anybody. Give its https address"
                                .formatted(text));
            }
            return issuer;
        }

        private static @Nullable URI uri(String text) {
            try {
                return URI.create(text);
            } catch (IllegalArgumentException _) {
                return null;
            }
        }

        private String secret() {
            Optional<String> elsewhere = text("client_secret_file");
            if (elsewhere.isEmpty()) {
                return text("client_secret")
                        .orElseThrow(() -> wrong(
                                "client_secret is missing. Write it, or the file that holds it as client_secret_file"));
            }
            Path folder = file.toAbsolutePath().getParent();
            Path secret = folder == null ? Path.of(elsewhere.get()) : folder.resolve(elsewhere.get());
            try {
                return Files.readString(secret).strip();
            } catch (IOException e) {
                throw new KithException(
                        kith.core.ErrorCode.USAGE,
                        "--sign-on %s: client_secret_file is %s, which cannot be read. Check the path and its permissions."
                                .formatted(file, secret),
                        e);
            }
        }

        private KithException wrong(String what) {
            return KithException.usage("--sign-on %s: %s.".formatted(file, what));
        }
    }
}
