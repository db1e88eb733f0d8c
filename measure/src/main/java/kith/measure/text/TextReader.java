package kith.measure.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts the signs of a [Lexicon] in profiles, posts and comments.
///
/// Pure and safe for many threads. Missing text (`null`) counts as text without words: whoever sums must keep count of
/// how many texts there were. Cost: linear in the text, a few microseconds for a short one.
public final class TextReader {
    private final Lexicon lexicon;
    private final OrganisationWords organisationWords;

    public TextReader(Lexicon lexicon, OrganisationWords organisationWords) {
        this.lexicon = lexicon;
        this.organisationWords = organisationWords;
    }

    /// With the lists that come with Kith.
    public static TextReader bundled() {
        return new TextReader(Lexicon.bundled(), OrganisationWords.bundled());
    }

    /// @param url the profile's own link, with or without scheme
    public TextSignals.Bio bio(@Nullable String displayName, @Nullable String bio, @Nullable String url) {
        return bio(ProfileWords.of(displayName, bio, null, url));
    }

    public TextSignals.Bio bio(ProfileWords profile) {
        Words words = profile.all();
        if (words.size() == 0) {
            return TextSignals.Bio.NONE;
        }
        Map<Category, Integer> counts = lexicon.counts(words);
        return new TextSignals.Bio(
                counts.getOrDefault(Category.INTENT_COLLABORATION, 0),
                counts.getOrDefault(Category.INTENT_SELF_LABEL, 0),
                counts.getOrDefault(Category.INTENT_FOLLOW_CALL, 0),
                counts.getOrDefault(Category.INTENT_CODE, 0),
                counts.getOrDefault(Category.INTENT_DISCLOSURE, 0),
                counts.getOrDefault(Category.INTENT_GIVEAWAY, 0),
                counts.getOrDefault(Category.INTENT_REACH_TAG, 0),
                counts.getOrDefault(Category.INTENT_FUNNEL, 0),
                counts.getOrDefault(Category.ORGANISATION_STRONG, 0),
                counts.getOrDefault(Category.ORGANISATION_WEAK, 0),
                counts.getOrDefault(Category.PERSON_FIRST_PERSON, 0),
                counts.getOrDefault(Category.KIN, 0),
                words.count(Words.Kind.HASHTAG),
                words.count(Words.Kind.MENTION),
                words.count(Words.Kind.LINK));
    }

    /// One post, or one comment on it.
    public TextSignals.Post post(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return TextSignals.Post.NONE;
        }
        Words words = Words.of(text);
        Map<Category, Integer> counts = lexicon.counts(words);
        return new TextSignals.Post(
                counts.containsKey(Category.INTENT_COLLABORATION),
                counts.containsKey(Category.INTENT_FOLLOW_CALL),
                counts.containsKey(Category.INTENT_CODE),
                counts.containsKey(Category.INTENT_DISCLOSURE),
                counts.containsKey(Category.INTENT_GIVEAWAY),
                counts.containsKey(Category.INTENT_FUNNEL),
                counts.containsKey(Category.FOLLOW_ON),
                counts.containsKey(Category.PERSON_FIRST_PERSON),
                counts.getOrDefault(Category.KIN, 0),
                words.count(Words.Kind.HASHTAG),
                counts.getOrDefault(Category.INTENT_REACH_TAG, 0),
                words.count(Words.Kind.MENTION));
    }

    /// How a profile is written.
    ///
    /// @param place as written
    /// @param walk  what the bio says the person is
    public ProfileText profile(
            @Nullable String displayName, @Nullable String bio, @Nullable String place, Optional<Walk> walk) {
        return profile(ProfileWords.of(displayName, bio, place, null), walk);
    }

    private ProfileText profile(ProfileWords profile, Optional<Walk> walk) {
        return new ProfileText(profile, walk.map(Walk::kind).orElse(null), lexicon);
    }

    /// Log-odds that a profile is an organisation's by its words and the way it is written, see [OrganisationWords];
    /// 0 where neither name nor bio was observed.
    public double organisation(
            @Nullable String displayName, @Nullable String bio, @Nullable String place, Optional<Walk> walk) {
        return organisation(ProfileWords.of(displayName, bio, place, null), walk);
    }

    /// @param walk what the bio says the person is
    public double organisation(ProfileWords profile, Optional<Walk> walk) {
        return organisationWords.logOdds(profile(profile, walk));
    }

    /// The phrases behind one count of [#bio], for the reason shown to people: words of our lists, or the link itself.
    public List<String> reasons(
            Category category, @Nullable String displayName, @Nullable String bio, @Nullable String url) {
        return lexicon.found(
                category, ProfileWords.of(displayName, bio, null, url).all());
    }
}
