package kith.app.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.core.KithException;

/// Files with one account a line: an id or a handle first, perhaps a value behind a comma, semicolon or
/// tab. A first line that names columns is passed over; empty lines and what follows a `#` do not count.
final class NameList {
    private static final Set<String> HEADINGS =
            Set.of("account_id", "account", "id", "handle", "username", "user", "name", "profile");

    private final Map<String, Account> byId = new HashMap<>();
    private final Map<String, List<Account>> byHandle = new HashMap<>();

    NameList(List<Account> accounts) {
        for (Account account : accounts) {
            byId.put(account.id(), account);
            if (account.handle() != null) {
                byHandle.computeIfAbsent(account.handle().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(account);
            }
        }
    }

    /// @param accounts whom the line may mean; none when nobody goes by that name
    record Line(Path file, int number, String name, String value, List<Account> accounts) {
        KithException wrong(String what) {
            return KithException.badInput("%s, line %d, '%s': %s".formatted(file, number, name, what));
        }

        /// The one who is meant, or an error.
        Account account() {
            if (accounts.isEmpty()) {
                throw wrong("nobody in the dataset goes by that name. Correct it or take the line out.");
            }
            return one();
        }

        Account one() {
            if (accounts.size() > 1) {
                throw wrong("%d accounts go by that name: %s. Name the id."
                        .formatted(
                                accounts.size(),
                                accounts.stream().limit(5).map(Account::id).collect(Collectors.joining(", "))));
            }
            return accounts.getFirst();
        }
    }

    List<Line> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw KithException.usage(
                    "%s cannot be read: name a file with one account a line (UTF-8).".formatted(file));
        }
        List<Line> found = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String text = lines.get(at)
                    .replace("\uFEFF", "")
                    .replaceFirst("(^|\\s)#.*", "")
                    .strip();
            if (text.isEmpty()) {
                continue;
            }
            String[] cells = text.split("[,;\\t]", 2);
            String name = unquoted(cells[0]);
            if (found.isEmpty() && HEADINGS.contains(name.toLowerCase(Locale.ROOT))) {
                continue;
            }
            found.add(new Line(file, at + 1, name, cells.length > 1 ? unquoted(cells[1]) : "", whose(name)));
        }
        return found;
    }

    private List<Account> whose(String name) {
        Account account = byId.get(name);
        if (account != null) {
            return List.of(account);
        }
        String handle = name.startsWith("@") ? name.substring(1) : name;
        return byHandle.getOrDefault(handle.toLowerCase(Locale.ROOT), List.of());
    }

    private static String unquoted(String cell) {
        String text = cell.strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }
}
