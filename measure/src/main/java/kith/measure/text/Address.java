package kith.measure.text;

import java.util.Set;

/// Web and mail addresses inside a folded text.
///
/// Without a scheme only well-known top-level domains count, because `Mum.Wife.Teacher` is not a host.
final class Address {
    private static final Set<String> TOP_LEVEL = Set.of(
            "com",
            "net",
            "org",
            "io",
            "co",
            "ee",
            "ai",
            "me",
            "tv",
            "cc",
            "ly",
            "gg",
            "to",
            "bio",
            "link",
            "app",
            "dev",
            "shop",
            "store",
            "blog",
            "info",
            "biz",
            "xyz",
            "online",
            "site",
            "website",
            "page",
            "club",
            "live",
            "art",
            "design",
            "studio",
            "tattoo",
            "photography",
            "de",
            "fr",
            "es",
            "it",
            "pt",
            "br",
            "uk",
            "eu",
            "ch",
            "at",
            "be",
            "nl",
            "us",
            "ca",
            "au",
            "ie",
            "mx",
            "ar",
            "cl",
            "pe",
            "cat",
            "social",
            "news",
            "fm",
            "so",
            "gl",
            "st",
            "edu",
            "gov");

    private Address() {}

    /// One past the end of the address that starts at `from`, or `from` where there is none.
    static int end(String text, int from) {
        int start = from;
        boolean scheme = text.startsWith("http://", from) || text.startsWith("https://", from);
        if (scheme) {
            start = text.indexOf("//", from) + 2;
        }
        int end = start;
        int at = -1;
        while (end < text.length() && (inHost(text.charAt(end)) || (text.charAt(end) == '@' && at < 0 && !scheme))) {
            if (text.charAt(end) == '@') {
                at = end;
            }
            end++;
        }
        while (end > start && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        String host = text.substring(at < 0 ? start : at + 1, end);
        int lastDot = host.lastIndexOf('.');
        boolean known = lastDot > 0 && (scheme || TOP_LEVEL.contains(host.substring(lastDot + 1)));
        if (!known || host.contains("..")) {
            return scheme && end > start ? end : from;
        }
        return at < 0 ? pathEnd(text, end) : end;
    }

    private static int pathEnd(String text, int from) {
        if (from == text.length() || "/?:".indexOf(text.charAt(from)) < 0) {
            return from;
        }
        int end = from;
        while (end < text.length()
                && " \n\r\t\u00a0,;|()[]<>\"".indexOf(text.charAt(end)) < 0
                && !Emoji.starts(text.codePointAt(end))) {
            end++;
        }
        while (end > from && ".!?:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    static boolean isMail(String address) {
        int at = address.indexOf('@');
        int slash = address.indexOf('/');
        return at > 0 && (slash < 0 || at < slash);
    }

    /// Without scheme, `www.` and closing slash.
    static String bare(String address) {
        String bare = address;
        int scheme = bare.indexOf("://");
        if (scheme >= 0) {
            bare = bare.substring(scheme + 3);
        }
        if (bare.startsWith("www.")) {
            bare = bare.substring(4);
        }
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static boolean inHost(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == '+';
    }
}
