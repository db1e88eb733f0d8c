package kith.measure.content;

import java.util.Arrays;
import kith.measure.fit.LinearSolve;

/// How much better one account's posts do than is usual for its size, from each post's own likes and age.
///
/// The best linear prediction under [LiftTerms] (kriging; Henderson, Biometrics 31, 1975): few posts are drawn towards
/// the usual, newer posts say more about today than older ones, posts of the same week are partly one look. A single
/// post that went far out of line counts less: the noise has the tails of Student's t with 8 degrees of freedom, fitted
/// by weights (Lange, Little & Taylor, JASA 84, 1989). Cost O(rounds x n³) for n posts, at most the newest 60.
public final class PostLift {
    private static final int NEWEST = 60;
    private static final int ROUNDS = 10;
    private static final double FREEDOM = 8;

    private final LiftTerms terms;
    private final LikedPosts posts;
    private final double[][] covariance;
    private final double[] weights;

    /// What is known of a lift, in e-folds of likes.
    public record Posterior(double mean, double variance) {}

    public PostLift(LiftTerms terms, LikedPosts account) {
        this.terms = terms;
        posts = account.newest(NEWEST);
        int n = posts.count();
        covariance = new double[n][n];
        double[] off = new double[n];
        for (int post = 0; post < n; post++) {
            off[post] = posts.logLikes(post) - terms.usual(posts.logFollowers(), posts.days(post));
            for (int other = 0; other < n; other++) {
                covariance[post][other] = terms.shared(posts.days(post), posts.days(other));
            }
        }
        weights = robust(off);
    }

    /// Solves for the prediction's weights, and leaves each post's noise on the diagonal of the covariance.
    private double[] robust(double[] off) {
        int n = off.length;
        double scale = terms.noise() * (FREEDOM - 2) / FREEDOM;
        double[] noise = new double[n];
        Arrays.fill(noise, terms.noise());
        double[] solved = new double[n];
        for (int round = 0; round <= ROUNDS && n > 0; round++) {
            for (int post = 0; post < n; post++) {
                covariance[post][post] = terms.between() + terms.wander() + noise[post];
            }
            solved = LinearSolve.positiveDefinite(covariance, off);
            for (int post = 0; post < n && round < ROUNDS; post++) {
                // what is left of a post is its noise times its weight
                double left = noise[post] * solved[post];
                noise[post] = (FREEDOM * scale + left * left) / (FREEDOM + 1);
            }
        }
        return solved;
    }

    /// The lift at the time of the newest post.
    public Posterior now() {
        double[] shared = shared(posts.newest());
        double[] solved = shared.length == 0 ? shared : LinearSolve.positiveDefinite(covariance, shared);
        double known = 0;
        for (int post = 0; post < shared.length; post++) {
            known += shared[post] * solved[post];
        }
        return new Posterior(at(posts.newest()), Math.max(0, terms.between() + terms.wander() - known));
    }

    /// Expected ln(1 + likes) of a post of this account, of that age.
    public double expected(double days) {
        return terms.usual(posts.logFollowers(), days) + at(days);
    }

    private double at(double days) {
        double[] shared = shared(days);
        double sum = 0;
        for (int post = 0; post < shared.length; post++) {
            sum += shared[post] * weights[post];
        }
        return sum;
    }

    private double[] shared(double days) {
        double[] shared = new double[posts.count()];
        for (int post = 0; post < shared.length; post++) {
            shared[post] = terms.shared(days, posts.days(post));
        }
        return shared;
    }
}
