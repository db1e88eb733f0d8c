package kith.measure;

import java.util.List;
import java.util.Locale;
import kith.core.Definition;
import kith.core.Evidence;

/// What tells of a fake account: one curve or weight of the scorecard each (docs/methods/authentic.md).
///
/// The name in small letters is the key below `authentic`. Signs that begin with `PUBLIC_` are read on public
/// accounts only: on a private one, nobody but its followers sees what these count.
public enum FakeSign {
    POSTS(Scale.COUNT, false),
    FOLLOWERS(Scale.COUNT, false),
    FOLLOWING(Scale.COUNT, true),
    /// (1 + following) / (1 + posts).
    FOLLOWING_PER_POST(Scale.RATIO, true),
    /// (1 + following) / (1 + followers).
    FOLLOWING_PER_FOLLOWER(Scale.RATIO, true),
    /// (1 + posts) / (1 + followers).
    POSTS_PER_FOLLOWER(Scale.RATIO, true),
    HANDLE_DIGITS(Scale.PLAIN, true),
    PUBLIC_ACCOUNT(Scale.PLAIN, true),
    PUBLIC_POSTS(Scale.COUNT, false),
    PUBLIC_FOLLOWERS(Scale.COUNT, false),
    PUBLIC_HANDLE_DIGITS(Scale.PLAIN, true),
    NO_AVATAR(Scale.PLAIN, true),
    NO_BIO(Scale.PLAIN, true),
    VERIFIED(Scale.PLAIN, false);

    private static final List<FakeSign> ALL = List.of(values());

    private final Scale scale;
    private final boolean rises;

    FakeSign(Scale scale, boolean rises) {
        this.scale = scale;
        this.rises = rises;
    }

    /// All of them, in order.
    public static List<FakeSign> all() {
        return ALL;
    }

    /// Its key below `authentic`, for example `following_per_post`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Scale scale() {
        return scale;
    }

    /// Whether more of it makes a fake more likely; if not, it makes it less likely.
    public boolean rises() {
        return rises;
    }

    ScoreCurve curve(Definition.Authentic weights) {
        return switch (this) {
            case POSTS -> ScoreCurve.of(weights.posts(), scale);
            case FOLLOWERS -> ScoreCurve.of(weights.followers(), scale);
            case FOLLOWING -> ScoreCurve.of(weights.following(), scale);
            case FOLLOWING_PER_POST -> ScoreCurve.of(weights.followingPerPost(), scale);
            case FOLLOWING_PER_FOLLOWER -> ScoreCurve.of(weights.followingPerFollower(), scale);
            case POSTS_PER_FOLLOWER -> ScoreCurve.of(weights.postsPerFollower(), scale);
            case HANDLE_DIGITS -> ScoreCurve.of(weights.handleDigits(), scale);
            case PUBLIC_ACCOUNT -> ScoreCurve.flag(weights.publicAccount());
            case PUBLIC_POSTS -> ScoreCurve.of(weights.publicPosts(), scale);
            case PUBLIC_FOLLOWERS -> ScoreCurve.of(weights.publicFollowers(), scale);
            case PUBLIC_HANDLE_DIGITS -> ScoreCurve.of(weights.publicHandleDigits(), scale);
            case NO_AVATAR -> ScoreCurve.flag(weights.noAvatar());
            case NO_BIO -> ScoreCurve.flag(weights.noBio());
            case VERIFIED -> ScoreCurve.flag(weights.verified());
        };
    }

    /// How much of it there is, on its [#scale()]; `NaN` when it was not observed.
    ///
    /// @param bioRead 1 there was a bio, 0 it was empty, -1 not observed
    public double value(Evidence.Profile profile, int bioRead) {
        return switch (this) {
            case POSTS -> count(profile.postsCount());
            case FOLLOWERS -> count(profile.followers());
            case FOLLOWING -> count(profile.following());
            case FOLLOWING_PER_POST -> count(profile.following()) - count(profile.postsCount());
            case FOLLOWING_PER_FOLLOWER -> count(profile.following()) - count(profile.followers());
            case POSTS_PER_FOLLOWER -> count(profile.postsCount()) - count(profile.followers());
            case HANDLE_DIGITS -> profile.handleDigits();
            case PUBLIC_ACCOUNT -> absent(profile.privateAccount());
            case PUBLIC_POSTS -> profile.privateAccount() == 0 ? count(profile.postsCount()) : Double.NaN;
            case PUBLIC_FOLLOWERS -> profile.privateAccount() == 0 ? count(profile.followers()) : Double.NaN;
            case PUBLIC_HANDLE_DIGITS -> profile.privateAccount() == 0 ? profile.handleDigits() : Double.NaN;
            case NO_AVATAR -> absent(profile.avatar());
            case NO_BIO -> absent(bioRead);
            case VERIFIED -> profile.verified() < 0 ? Double.NaN : profile.verified();
        };
    }

    private static double count(double value) {
        return value >= 0 ? Math.log1p(value) : Double.NaN;
    }

    private static double absent(int flag) {
        return flag < 0 ? Double.NaN : 1 - flag;
    }
}
