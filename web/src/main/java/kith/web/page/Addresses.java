package kith.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where things are on this server.
public final class Addresses {
    private Addresses() {}

    /// The page about an account.
    public static String person(String dataset, String account) {
        return "/datasets/%s/people/%s".formatted(encoded(dataset), encoded(account));
    }

    /// A word as a part of a path.
    public static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
