package kith.core;

import org.jspecify.annotations.Nullable;

/// Everything that was observed of one account, one row an account: what the judge reads.
///
/// Holds counts and sums only, no text and no follower's identity. A number that was not observed is `NaN` (real) or
/// `-1` (count or flag); a text that was not observed is `null`. Sums of logarithms are in micro-units (1e-6) so that
/// they do not depend on the order of addition.
///
/// @param accountId as in the dataset
/// @param handle    as in the dataset, or missing
/// @param profile   what the account's own page says
/// @param bio       what the words of the bio say
/// @param posts     what the posts say and how they were received
/// @param habits    behaviour over time
/// @param audience  who follows and responds, as counts
public record Evidence(
        String accountId,
        @Nullable String handle,
        Profile profile,
        Bio bio,
        Posts posts,
        Habits habits,
        Audience audience) {

    /// What the account's own page says, at the time it was retrieved.
    ///
    /// @param walk             what the person is, for example `tattoo artist`; missing when not readable
    /// @param ageDays          age of the account in days
    /// @param followers        follower count as stated by the platform, else counted from a list
    /// @param followersCounted 1 when `followers` was counted from the list because no count was given, else 0
    /// @param following        accounts followed
    /// @param postsCount       posts ever
    /// @param verified         1 verified or partner, 0 not
    /// @param privateAccount   1 private, 0 public
    /// @param professional     1 business or creator switch set, 0 not
    /// @param avatar           1 has a picture, 0 has none
    /// @param handleDigits     digits in the handle
    /// @param link             1 has a link, 0 has none
    public record Profile(
            @Nullable String platform,
            @Nullable String language,
            @Nullable String place,
            @Nullable String walk,
            double ageDays,
            double followers,
            int followersCounted,
            double following,
            double postsCount,
            int verified,
            int privateAccount,
            int professional,
            int avatar,
            double handleDigits,
            int link) {}

    /// Counts of phrases found in display name and bio, by kind (docs/methods/words.md).
    ///
    /// @param read              1 when there was a bio to read, 0 when it was empty, -1 when it was not observed
    /// @param organisationMicro log-odds of an organisation by single words and by how name and bio are written, in
    /// 1e-6; 0 when neither was observed
    public record Bio(
            int read,
            int collaboration,
            int selfLabel,
            int followCall,
            int code,
            int funnel,
            int organisationStrong,
            int organisationWeak,
            int firstPerson,
            long organisationMicro) {
        /// Counts alone: the words were not weighed one by one.
        public Bio(
                int read,
                int collaboration,
                int selfLabel,
                int followCall,
                int code,
                int funnel,
                int organisationStrong,
                int organisationWeak,
                int firstPerson) {
            this(
                    read,
                    collaboration,
                    selfLabel,
                    followCall,
                    code,
                    funnel,
                    organisationStrong,
                    organisationWeak,
                    firstPerson,
                    0);
        }
    }

    /// Original posts: replies and reposts are left out.
    ///
    /// @param read            posts whose text was read
    /// @param disclosed       of these: marked as advertising by word or by the platform's flag
    /// @param followCalls     of these: ask to follow, like, subscribe
    /// @param giveaways       of these: giveaways and loops
    /// @param codes           of these: discount or affiliate codes, collaboration offers
    /// @param reachTagged     of these: carry generic reach tags
    /// @param heavilyTagged   of these: carry more hashtags than the definition's limit
    /// @param conversational  of these: address or tag somebody
    /// @param hashtags        hashtags in all of these
    /// @param liked           posts with a known like count inside the age window of the lift model
    /// @param logLikesMicro   sum of ln(1 + likes) over `liked`, in 1e-6
    /// @param logLikesSquaredMicro sum of ln(1 + likes)^2 over `liked`, in 1e-6
    public record Posts(
            int read,
            int disclosed,
            int followCalls,
            int giveaways,
            int codes,
            int reachTagged,
            int heavilyTagged,
            int conversational,
            int hashtags,
            int liked,
            long logLikesMicro,
            long logLikesSquaredMicro) {}

    /// Behaviour over time.
    ///
    /// @param followingChurn   largest change of the following count between two snapshots over its mean
    /// @param followersPerWeek mean weekly growth of followers
    /// @param podPartners      accounts with which quick comments (within minutes of posting) go both ways
    public record Habits(double followingChurn, double followersPerWeek, int podPartners) {}
}
