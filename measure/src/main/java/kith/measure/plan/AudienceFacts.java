package kith.measure.plan;

/// What is known of an account's audience as a whole, beside the list of its followers.
///
/// @param followers genuine followers, listed or not; `NaN` when only the list is known
/// @param following accounts followed, as the platform counts them; `NaN` when not known
/// @param share     part of the genuine followers who know the person, 0 to 1
/// @param unseen    log likelihood ratio that a follower who was not listed knows the person
public record AudienceFacts(double followers, double following, double share, double unseen) {
    /// Nothing but the list; the share is then what is usual.
    public static AudienceFacts unknown(double share) {
        return new AudienceFacts(Double.NaN, Double.NaN, share, 0);
    }
}
