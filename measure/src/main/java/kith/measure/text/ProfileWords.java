package kith.measure.text;

import org.jspecify.annotations.Nullable;

/// What a profile says, cut into words once for all who read it.
///
/// Immutable. Cost: linear in the text.
public final class ProfileWords {
    private final @Nullable String displayName;
    private final @Nullable String bioText;
    private final @Nullable String place;
    private final Words name;
    private final Words bio;
    private final Words link;

    private ProfileWords(
            @Nullable String displayName, @Nullable String bioText, @Nullable String place, @Nullable String url) {
        this.displayName = displayName;
        this.bioText = bioText;
        this.place = place;
        name = words(displayName);
        bio = words(bioText);
        link = url == null || url.isBlank()
                ? words(null)
                : words(url.contains("://") ? url.strip() : "https://" + url.strip());
    }

    /// @param displayName missing (`null`) where it was not observed, as are the others
    /// @param place       where the person says to be, as written
    /// @param url         the profile's own link, with or without scheme
    public static ProfileWords of(
            @Nullable String displayName, @Nullable String bio, @Nullable String place, @Nullable String url) {
        return new ProfileWords(displayName, bio, place, url);
    }

    private static Words words(@Nullable String text) {
        return Words.of(text == null ? "" : text);
    }

    /// The name as written.
    @Nullable
    String displayName() {
        return displayName;
    }

    /// The bio as written.
    @Nullable
    String bioText() {
        return bioText;
    }

    @Nullable
    String place() {
        return place;
    }

    Words name() {
        return name;
    }

    public Words bio() {
        return bio;
    }

    /// Name, bio and link one after another; no phrase reaches from one into the next.
    Words all() {
        return Words.joined(name, bio, link);
    }
}
