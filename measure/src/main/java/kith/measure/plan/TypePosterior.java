package kith.measure.plan;

import kith.measure.Normal;

/// What is not known of one invited person: whether they are an alpha consumer, whether the account is
/// what it seems, and which part of the audience knows them.
///
/// @param alpha     joint probability that all claims hold
/// @param authentic probability that the account and its audience are real, at least `alpha`
/// @param circle    probability that claim F holds, at least `alpha`
/// @param share     the best guess of the share who know the person, inside 0 to 1
/// @param spread    standard deviation of its log-odds
public record TypePosterior(double alpha, double authentic, double circle, double share, double spread) {
    /// The standard normal quantile at 0.95: intervals are 90 %.
    private static final double Z = 1.6448536269514722;

    private static final double EDGE = 1e-3;

    public TypePosterior {
        authentic = Math.max(alpha, authentic);
        circle = Math.max(alpha, circle);
    }

    /// @param lo,hi the 90 % interval of the share
    public static TypePosterior of(double alpha, double authentic, double circle, double share, double lo, double hi) {
        double middle = Math.clamp(share, EDGE, 1 - EDGE);
        double wide = logOdds(Math.clamp(hi, EDGE, 1 - EDGE)) - logOdds(Math.clamp(lo, EDGE, 1 - EDGE));
        return new TypePosterior(alpha, authentic, circle, middle, Math.max(0, wide) / (2 * Z));
    }

    /// One draw of a person.
    ///
    /// @param alpha     whether they are an alpha consumer
    /// @param authentic whether the account is what it seems; else nobody real is moved by it
    /// @param share     part of the audience who know them
    record Person(boolean alpha, boolean authentic, double share) {}

    /// Alpha comes with a share that passes the threshold of claim F; otherwise the share comes from
    /// the rest of its posterior, so that over many draws it has the posterior that the judge gave.
    Person draw(long key) {
        long next = Draw.next(key);
        boolean isAlpha = Draw.unit(next) < alpha;
        next = Draw.next(next);
        boolean real = isAlpha || Draw.unit(next) < rest(authentic);
        next = Draw.next(next);
        boolean passes = isAlpha || Draw.unit(next) < rest(circle);
        next = Draw.next(next);
        double u = Draw.unit(next);
        double rank = passes ? 1 - circle * (1 - u) : (1 - circle) * u;
        double z = Normal.quantile(Math.clamp(rank, 1e-6, 1 - 1e-6));
        return new Person(isAlpha, real, 1 / (1 + Math.exp(-logOdds(share) - spread * z)));
    }

    /// The probability of something that alpha implies, among those who are not alpha.
    private double rest(double probability) {
        return alpha >= 1 ? 1 : (probability - alpha) / (1 - alpha);
    }

    private static double logOdds(double p) {
        return Math.log(p / (1 - p));
    }
}
