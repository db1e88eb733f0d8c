package kith.sources.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a column of a roster can mean. The headers that sellers use are in `columns.txt`.
public enum RosterColumn {
    HANDLE("handle of the person"),
    PROFILE_URL("address of the profile"),
    ACCOUNT_ID("the platform's own id"),
    INSTAGRAM("handle on Instagram", "instagram"),
    TIKTOK("handle on TikTok", "tiktok"),
    YOUTUBE("handle or channel on YouTube", "youtube"),
    X("handle on X", "x"),
    PINTEREST("handle on Pinterest", "pinterest"),
    FACEBOOK("handle on Facebook", "facebook"),
    TWITCH("handle on Twitch", "twitch"),
    PLATFORM("platform of the handle"),
    NAME("name"),
    BIO("words about oneself"),
    CATEGORY("what the seller says the person is about"),
    FOLLOWERS("followers"),
    FOLLOWING("accounts followed"),
    POSTS("posts ever"),
    ENGAGEMENT_RATE("engagement rate"),
    AVERAGE_LIKES("likes a post"),
    AVERAGE_COMMENTS("comments a post"),
    AVERAGE_VIEWS("views a video"),
    CREDIBILITY("part of the audience that the seller calls real"),
    QUALITY_SCORE("the seller's own score, 1 to 100"),
    REAL("followers the seller calls real people"),
    MASS_FOLLOWERS("followers who follow more than 1,500: real people"),
    INFLUENCER_FOLLOWERS("followers the seller calls influencers"),
    SUSPICIOUS("followers the seller calls suspicious"),
    VERIFIED("verified by the platform"),
    PRIVATE("private account"),
    PROFESSIONAL("business or creator switch"),
    WEBSITE("link in the profile"),
    LOCATION("place"),
    LANGUAGE("language"),
    PRICE("price quoted"),
    CURRENCY("currency of the price"),
    OFFERED_AS("what the seller offers the person as"),
    AS_OF("when the figures were taken");

    private final String words;
    private final @Nullable String platform;

    RosterColumn(String words) {
        this(words, null);
    }

    RosterColumn(String words, @Nullable String platform) {
        this.words = words;
        this.platform = platform;
    }

    /// What it means, for people.
    public String words() {
        return words;
    }

    /// The platform, for a column that holds handles of one platform.
    public @Nullable String platform() {
        return platform;
    }

    /// Whether it can name a person.
    public boolean names() {
        return this == HANDLE || this == PROFILE_URL || platform != null;
    }

    /// As in `columns.txt` and on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RosterColumn> named(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// All names, for messages.
    public static String codes() {
        return Arrays.stream(values()).map(RosterColumn::code).collect(Collectors.joining(", "));
    }
}
