package kith.measure;

import java.util.List;
import java.util.Locale;
import kith.core.Definition;
import kith.core.Evidence;

/// What tells an organisation from a person, beside the weights of single words: one curve or weight of the
/// scorecard each (docs/methods/organisation.md).
///
/// The name in small letters is the key below `organisation`.
public enum OrganisationSign {
    STRONG_WORDS(Scale.PLAIN),
    WEAK_WORDS(Scale.PLAIN),
    FIRST_PERSON(Scale.PLAIN),
    /// Any sign of intent to build an audience in the bio.
    SELF_PROMOTION(Scale.PLAIN),
    SPEAKS_TO_PEOPLE(Scale.PLAIN),
    LINK(Scale.PLAIN),
    PROFESSIONAL(Scale.PLAIN),
    VERIFIED(Scale.PLAIN),
    PRIVATE_ACCOUNT(Scale.PLAIN),
    /// Any digit in the handle.
    HANDLE_DIGITS(Scale.PLAIN),
    POSTS(Scale.COUNT),
    FOLLOWERS(Scale.COUNT),
    FOLLOWING(Scale.COUNT),
    /// (1 + followers) / (1 + following).
    FOLLOWERS_PER_FOLLOWING(Scale.RATIO),
    /// (1 + following) / (1 + posts).
    FOLLOWING_PER_POST(Scale.RATIO);

    private static final List<OrganisationSign> ALL = List.of(values());

    private final Scale scale;

    OrganisationSign(Scale scale) {
        this.scale = scale;
    }

    /// All of them, in order.
    public static List<OrganisationSign> all() {
        return ALL;
    }

    /// Its key below `organisation`, for example `strong_words`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Scale scale() {
        return scale;
    }

    ScoreCurve curve(Definition.Organisation weights) {
        return switch (this) {
            case STRONG_WORDS -> ScoreCurve.of(weights.strongWords(), scale);
            case WEAK_WORDS -> ScoreCurve.of(weights.weakWords(), scale);
            case FIRST_PERSON -> ScoreCurve.of(weights.firstPerson(), scale);
            case SELF_PROMOTION -> ScoreCurve.flag(weights.selfPromotion());
            case SPEAKS_TO_PEOPLE -> ScoreCurve.flag(weights.speaksToPeople());
            case LINK -> ScoreCurve.flag(weights.link());
            case PROFESSIONAL -> ScoreCurve.flag(weights.professional());
            case VERIFIED -> ScoreCurve.flag(weights.verified());
            case PRIVATE_ACCOUNT -> ScoreCurve.flag(weights.privateAccount());
            case HANDLE_DIGITS -> ScoreCurve.flag(weights.handleDigits());
            case POSTS -> ScoreCurve.of(weights.posts(), scale);
            case FOLLOWERS -> ScoreCurve.of(weights.followers(), scale);
            case FOLLOWING -> ScoreCurve.of(weights.following(), scale);
            case FOLLOWERS_PER_FOLLOWING -> ScoreCurve.of(weights.followersPerFollowing(), scale);
            case FOLLOWING_PER_POST -> ScoreCurve.of(weights.followingPerPost(), scale);
        };
    }

    /// How much of it there is, on its [#scale()]; `NaN` when it was not observed.
    public double value(Evidence evidence) {
        Evidence.Profile profile = evidence.profile();
        Evidence.Bio bio = evidence.bio();
        return switch (this) {
            case STRONG_WORDS -> bio.organisationStrong();
            case WEAK_WORDS -> bio.organisationWeak();
            case FIRST_PERSON -> bio.firstPerson();
            case SELF_PROMOTION ->
                bio.collaboration() + bio.selfLabel() + bio.followCall() + bio.code() + bio.funnel() > 0 ? 1 : 0;
            case SPEAKS_TO_PEOPLE -> evidence.posts().conversational() > 0 ? 1 : 0;
            case LINK -> profile.link();
            case PROFESSIONAL -> flag(profile.professional());
            case VERIFIED -> flag(profile.verified());
            case PRIVATE_ACCOUNT -> flag(profile.privateAccount());
            case HANDLE_DIGITS -> Math.min(1, profile.handleDigits());
            case POSTS -> count(profile.postsCount());
            case FOLLOWERS -> count(profile.followers());
            case FOLLOWING -> count(profile.following());
            case FOLLOWERS_PER_FOLLOWING -> count(profile.followers()) - count(profile.following());
            case FOLLOWING_PER_POST -> count(profile.following()) - count(profile.postsCount());
        };
    }

    private static double count(double value) {
        return value >= 0 ? Math.log1p(value) : Double.NaN;
    }

    private static double flag(int flag) {
        return flag < 0 ? Double.NaN : flag;
    }
}
