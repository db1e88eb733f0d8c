package kith.measure.gather;

import kith.core.Definition;

/// How often people who know the person, and strangers, like the person's posts: learnt from the audience itself.
///
/// A mixture of two Poisson rates over the listed followers, fitted by expectation-maximisation from what the ties say
/// without likes (Dempster, Laird & Rubin 1977). It gives the weight of a like as evidence of a tie, and the rate of
/// strangers, which the content claim rests on, from one look at the likes. Cost: followers x rounds.
final class Responses {
    private static final int ROUNDS = 12;

    /// Followers that the expected rates are worth, in chances to like.
    private static final double FRIEND_WEIGHT = 60;

    private static final double STRANGER_WEIGHT = 200;

    private final double friendRate;
    private final double strangerRate;
    private final double listed;

    private Responses(double friendRate, double strangerRate, double listed) {
        this.friendRate = friendRate;
        this.strangerRate = strangerRate;
        this.listed = listed;
    }

    /// @param ratio    log likelihood ratio of each listed follower without likes
    /// @param likes    likes that each gave
    /// @param chances  posts with listed likers that each could like
    /// @param size     how many followers the arrays hold
    /// @param expected prior log-odds of knowing the person
    /// @param listed   part of all likes whose givers were listed, in (0, 1]
    static Responses of(
            double[] ratio,
            long[] likes,
            int[] chances,
            int size,
            double expected,
            double listed,
            Definition.Ties ties) {
        double friend = ties.friendLikes();
        double stranger = ties.strangerLikes();
        double odds = expected;
        for (int round = 0; round < ROUNDS; round++) {
            double friendLikes = FRIEND_WEIGHT * ties.friendLikes();
            double friendChances = FRIEND_WEIGHT;
            double strangerLikes = STRANGER_WEIGHT * ties.strangerLikes();
            double strangerChances = STRANGER_WEIGHT;
            double known = 0;
            Responses now = new Responses(friend, stranger, listed);
            for (int at = 0; at < size; at++) {
                double p = 1 / (1 + Math.exp(-odds - ratio[at] - now.ratio((double) likes[at], chances[at])));
                friendLikes += p * likes[at] / listed;
                friendChances += p * chances[at];
                strangerLikes += (1 - p) * likes[at] / listed;
                strangerChances += (1 - p) * chances[at];
                known += p;
            }
            friend = friendLikes / friendChances;
            stranger = Math.min(strangerLikes / strangerChances, friend);
            double share = (known + 2) / (size + 4);
            odds = Math.log(share / (1 - share));
        }
        return new Responses(friend, stranger, listed);
    }

    /// Log likelihood ratio of that many likes at that many chances.
    double ratio(double likes, double chances) {
        double exposed = chances * listed;
        return likes * Math.log(friendRate / strangerRate) - (friendRate - strangerRate) * exposed;
    }
}
