package kith.measure.gather;

import java.util.Arrays;
import kith.core.Definition;

/// How often people who know the person, and strangers, like the person's posts: learnt from the audience itself.
///
/// A mixture of two negative binomial rates over all followers (people differ in how readily they like), fitted
/// by expectation-maximisation from what the ties say without likes (Dempster, Laird & Rubin 1977). It gives the weight
/// of a like as evidence of a tie, and the rate of
/// strangers, which the content claim rests on, from one look at the likes. Cost: followers x rounds.
final class Responses {
    private static final int ROUNDS = 12;

    /// Followers that the expected rates are worth, in chances to like.
    private static final double FRIEND_WEIGHT = 60;

    private static final double STRANGER_WEIGHT = 200;

    private final Definition.Ties ties;
    private final double logOdds;
    private final double friendRate;
    private final double strangerRate;
    private final double listed;

    /// What one like, and the chances themselves, add to a log likelihood ratio, by the number of chances; `NaN` until
    /// it
    /// is asked for, because most followers had the same chances.
    private final double[] byLike;

    private final double[] byChances;

    private Responses(
            Definition.Ties ties,
            double friendRate,
            double strangerRate,
            double listed,
            double logOdds,
            int mostChances) {
        this.ties = ties;
        this.logOdds = logOdds;
        this.friendRate = friendRate;
        this.strangerRate = strangerRate;
        this.listed = listed;
        byLike = new double[mostChances + 1];
        byChances = new double[mostChances + 1];
        Arrays.fill(byLike, Double.NaN);
    }

    private void weigh(int chances) {
        double exposed = chances * listed;
        double friend = Math.log(1 + friendRate * exposed / ties.friendShape());
        double stranger = Math.log(1 + strangerRate * exposed / ties.strangerShape());
        byLike[chances] = Math.log(friendRate / strangerRate) + stranger - friend;
        byChances[chances] = ties.strangerShape() * stranger - ties.friendShape() * friend;
    }

    /// @param ratio    log likelihood ratio without likes of everybody seen, followers and responders
    /// @param offset   added to every ratio
    /// @param likes    likes that each gave
    /// @param chances  posts with listed likers that each could like
    /// @param size     how many people the arrays hold
    /// @param unseen   followers that were never seen: they gave no like at `posts` chances
    /// @param unseenRatio log likelihood ratio of those, without likes
    /// @param expected prior log-odds of knowing the person
    /// @param fixed    whether these hold whatever the likes say; else they are where the fit begins
    /// @param posts    posts with listed likers
    /// @param listed   part of all likes whose givers were listed, in (0, 1]
    static Responses of(
            double[] ratio,
            double offset,
            long[] likes,
            int[] chances,
            int size,
            double unseen,
            double unseenRatio,
            double expected,
            boolean fixed,
            int posts,
            double listed,
            Definition.Ties ties) {
        Responses now = new Responses(ties, ties.friendLikes(), ties.strangerLikes(), listed, expected, posts);
        for (int round = 0; round < ROUNDS; round++) {
            Sums sums = new Sums(ties);
            for (int at = 0; at < size; at++) {
                double given = (double) likes[at];
                sums.add(now.knows(ratio[at] + offset, given, chances[at]), 1, given / listed, chances[at]);
            }
            sums.add(now.knows(unseenRatio, 0, posts), unseen, 0, posts);
            now = sums.responses(ties, listed, fixed ? expected : sums.logOdds(), posts);
        }
        return now;
    }

    /// Weighted likes and chances of one round.
    private static final class Sums {
        private double friendLikes;
        private double friendChances = FRIEND_WEIGHT;
        private double strangerLikes;
        private double strangerChances = STRANGER_WEIGHT;
        private double known = 2;
        private double all = 4;

        Sums(Definition.Ties ties) {
            friendLikes = FRIEND_WEIGHT * ties.friendLikes();
            strangerLikes = STRANGER_WEIGHT * ties.strangerLikes();
        }

        void add(double knows, double people, double likes, double chances) {
            friendLikes += people * knows * likes;
            friendChances += people * knows * chances;
            strangerLikes += people * (1 - knows) * likes;
            strangerChances += people * (1 - knows) * chances;
            known += people * knows;
            all += people;
        }

        double logOdds() {
            double share = known / all;
            return Math.log(share / (1 - share));
        }

        Responses responses(Definition.Ties ties, double listed, double logOdds, int posts) {
            double friend = friendLikes / friendChances;
            double stranger = Math.min(strangerLikes / strangerChances, friend);
            return new Responses(ties, friend, stranger, listed, logOdds, posts);
        }
    }

    /// Probability that somebody knows the person, likes included.
    double knows(double ratio, double likes, int chances) {
        return 1 / (1 + Math.exp(-logOdds - ratio - ratio(likes, chances)));
    }

    /// Log likelihood ratio of that many likes at that many chances.
    double ratio(double likes, int chances) {
        if (Double.isNaN(byLike[chances])) {
            weigh(chances);
        }
        return likes * byLike[chances] + byChances[chances];
    }
}
