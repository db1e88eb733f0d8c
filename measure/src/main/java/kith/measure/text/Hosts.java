package kith.measure.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A list of link patterns: a host (`linktr.ee`, subdomains included) or a host with the start of a path
/// (`youtube.com/@`).
///
/// Immutable. Cost: one hash look-up a label of the host.
final class Hosts {
    private final Map<String, List<String>> pathsByHost = new HashMap<>();

    Hosts(Iterable<String> patterns) {
        for (String pattern : patterns) {
            String bare = Address.bare(Letters.fold(pattern));
            int slash = bare.indexOf('/');
            String host = slash < 0 ? bare : bare.substring(0, slash);
            if (host.indexOf('.') < 1) {
                throw new IllegalArgumentException("'%s' is not a host such as linktr.ee".formatted(pattern));
            }
            pathsByHost.computeIfAbsent(host, _ -> new ArrayList<>()).add(slash < 0 ? "" : bare.substring(slash));
        }
    }

    /// Whether a link (as [Words] gives it, without scheme and `www.`) fits a pattern.
    boolean fits(String link) {
        int hostEnd = 0;
        while (hostEnd < link.length() && "/?:#".indexOf(link.charAt(hostEnd)) < 0) {
            hostEnd++;
        }
        String path = link.substring(hostEnd);
        String host = link.substring(0, hostEnd);
        while (true) {
            for (String start : pathsByHost.getOrDefault(host, List.of())) {
                if (path.startsWith(start)) {
                    return true;
                }
            }
            int dot = host.indexOf('.');
            if (dot < 0) {
                return false;
            }
            host = host.substring(dot + 1);
        }
    }

    int count(Words words) {
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.kind(i) == Words.Kind.LINK && fits(words.word(i))) {
                count++;
            }
        }
        return count;
    }
}
