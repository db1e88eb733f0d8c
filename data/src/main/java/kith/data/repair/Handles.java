package kith.data.repair;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Handles and profile addresses.
public final class Handles {
    private static final Map<String, String> HOSTS = Map.ofEntries(
            Map.entry("instagram.com", "instagram"),
            Map.entry("instagr.am", "instagram"),
            Map.entry("tiktok.com", "tiktok"),
            Map.entry("twitter.com", "x"),
            Map.entry("x.com", "x"),
            Map.entry("youtube.com", "youtube"),
            Map.entry("facebook.com", "facebook"),
            Map.entry("fb.com", "facebook"),
            Map.entry("pinterest.com", "pinterest"),
            Map.entry("twitch.tv", "twitch"),
            Map.entry("threads.net", "threads"),
            Map.entry("threads.com", "threads"),
            Map.entry("snapchat.com", "snapchat"),
            Map.entry("bsky.app", "bluesky"));
    private static final Map<String, String> PLATFORMS = Map.ofEntries(
            Map.entry("ig", "instagram"),
            Map.entry("insta", "instagram"),
            Map.entry("tt", "tiktok"),
            Map.entry("tik tok", "tiktok"),
            Map.entry("yt", "youtube"),
            Map.entry("twitter", "x"),
            Map.entry("x (twitter)", "x"),
            Map.entry("fb", "facebook"),
            Map.entry("bsky", "bluesky"));
    /// First parts of a path that are not a person.
    private static final Set<String> PAGES =
            Set.of("p", "reel", "reels", "explore", "stories", "hashtag", "watch", "search", "i", "video", "tv");
    /// First parts of a path before the person.
    private static final Set<String> PREFIXES = Set.of("profile", "c", "user", "channel", "add", "people");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://)?(?:www\\.|m\\.|mobile\\.)?([a-z0-9-]+(?:\\.[a-z]{2,})+)/(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}_.:\\-]+(?:@[\\p{L}\\p{N}.\\-]+)?");

    private Handles() {}

    /// @param platform small letters, or missing when the cell did not say
    public record Profile(
            String handle,
            @Nullable String platform,
            @Nullable Rule rule) {}

    /// The person an address or handle names, or empty when it names none.
    public static Optional<Profile> profile(String cell) {
        String text = cell.strip();
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            String platform = HOSTS.get(address.group(1).toLowerCase(Locale.ROOT));
            if (platform != null) {
                return inPath(address.group(2), platform);
            }
        }
        boolean at = text.startsWith("@");
        String bare = at ? text.substring(1) : text;
        if (!HANDLE.matcher(bare).matches() || bare.contains("://")) {
            return Optional.empty();
        }
        return Optional.of(new Profile(bare, null, at ? Rule.AT_SIGN : bare.equals(cell) ? null : Rule.TRIMMED));
    }

    /// The platform's name in small letters, as Kith writes it.
    public static String platform(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        return PLATFORMS.getOrDefault(word, word);
    }

    /// The id of a person known only by a handle; handles do not differ by letter case.
    public static String id(@Nullable String platform, String handle) {
        String lower = handle.toLowerCase(Locale.ROOT);
        return platform == null ? lower : platform + ":" + lower;
    }

    private static Optional<Profile> inPath(String path, String platform) {
        String[] parts = path.split("[?#]", 2)[0].split("/", -1);
        int at = PREFIXES.contains(parts[0].toLowerCase(Locale.ROOT)) && parts.length > 1 ? 1 : 0;
        String handle = parts[at].startsWith("@") ? parts[at].substring(1) : parts[at];
        if (handle.isEmpty()
                || PAGES.contains(handle.toLowerCase(Locale.ROOT))
                || !HANDLE.matcher(handle).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Profile(handle, platform, Rule.PROFILE_URL));
    }
}
