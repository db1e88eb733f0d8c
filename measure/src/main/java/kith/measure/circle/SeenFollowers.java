package kith.measure.circle;

/// The followers of one person that were seen, what was told of each, and who the person said to know.
public final class SeenFollowers {
    private final double[] logOdds;
    private final boolean[] asked;
    private final boolean[] knows;
    private final int followers;
    private final double ceiling;

    private SeenFollowers(double[] logOdds, boolean[] asked, boolean[] knows, int followers, double ceiling) {
        this.logOdds = logOdds;
        this.asked = asked;
        this.knows = knows;
        this.followers = followers;
        this.ceiling = ceiling;
    }

    /// All followers were seen and nothing was asked.
    ///
    /// @param logOdds that each knows the person
    public static SeenFollowers all(double[] logOdds) {
        boolean[] none = new boolean[logOdds.length];
        return new SeenFollowers(logOdds.clone(), none, none, logOdds.length, 1);
    }

    /// The seen are a random part of so many followers.
    public SeenFollowers among(int all) {
        if (all < logOdds.length) {
            throw new IllegalArgumentException("%d were seen, so there are not %d".formatted(logOdds.length, all));
        }
        return new SeenFollowers(logOdds, asked, knows, all, ceiling);
    }

    /// The person was asked about some of the seen.
    public SeenFollowers confirmed(boolean[] askedOf, boolean[] answers) {
        if (askedOf.length != logOdds.length || answers.length != logOdds.length) {
            throw new IllegalArgumentException("%d and %d answers do not fit %d followers"
                    .formatted(askedOf.length, answers.length, logOdds.length));
        }
        return new SeenFollowers(logOdds, askedOf.clone(), answers.clone(), followers, ceiling);
    }

    /// The share cannot be larger: nobody knows everybody.
    public SeenFollowers atMost(double share) {
        return new SeenFollowers(logOdds, asked, knows, followers, share);
    }

    int followers() {
        return followers;
    }

    int seen() {
        return logOdds.length;
    }

    double ceiling() {
        return ceiling;
    }

    double logOdds(int follower) {
        return logOdds[follower];
    }

    boolean asked(int follower) {
        return asked[follower];
    }

    boolean knows(int follower) {
        return knows[follower];
    }

    int askedCount() {
        int count = 0;
        for (boolean one : asked) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
