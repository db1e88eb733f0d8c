package kith.measure.content;

import java.util.Arrays;
import kith.measure.fit.LinearSolve;

/// How far two posts of one account lie apart, by the days between them: half of the mean squared difference of
/// ln(1 + likes) (Matheron, Economic Geology 58, 1963).
///
/// At no distance it is the noise of single posts; it rises by what comes and goes. An account counts by its posts,
/// not by its pairs of posts.
final class Variogram {
    /// Upper bounds of the classes of days; further apart is left out.
    private static final double[] BOUNDS = {2, 7, 14, 30, 60, 120, 240, 480, 730};

    private static final double SHORTEST = 8;
    private static final double LONGEST = 1_200;
    private static final double STEP = 1.25;
    private static final double LEAST = 1e-4;

    private final double[] weights = new double[BOUNDS.length];
    private final double[] distances = new double[BOUNDS.length];
    private final double[] halves = new double[BOUNDS.length];

    /// @param noise  variance of a single post
    /// @param wander variance of what comes and goes
    /// @param days   after which 1 / e of it is left
    record Fit(double noise, double wander, double days) {}

    /// @param age what the ages of posts explain, which is taken off
    void add(LikedPosts posts, double[] age) {
        for (int post = 0; post < posts.count(); post++) {
            double left = posts.logLikes(post) - LiftTerms.ofAge(posts.days(post), age);
            for (int other = 0; other < post; other++) {
                double apart = Math.abs(posts.days(post) - posts.days(other));
                int found = Arrays.binarySearch(BOUNDS, apart);
                int bin = found >= 0 ? found : -found - 1;
                if (bin < BOUNDS.length) {
                    double off = left - posts.logLikes(other) + LiftTerms.ofAge(posts.days(other), age);
                    double weight = 1.0 / posts.count();
                    weights[bin] += weight;
                    distances[bin] += weight * apart;
                    halves[bin] += weight * off * off / 2;
                }
            }
        }
    }

    /// The exponential variogram that lies closest, by weighted least squares.
    Fit fit() {
        Fit best = new Fit(1, 0, SHORTEST);
        double closest = Double.POSITIVE_INFINITY;
        for (double days = SHORTEST; days <= LONGEST; days *= STEP) {
            Fit fit = fit(days);
            double off = distance(fit);
            if (off < closest) {
                closest = off;
                best = fit;
            }
        }
        return best;
    }

    private Fit fit(double days) {
        double[][] matrix = {{LEAST * LEAST, 0}, {0, LEAST * LEAST}};
        double[] right = new double[2];
        for (int bin = 0; bin < BOUNDS.length; bin++) {
            if (weights[bin] > 0) {
                double risen = risen(bin, days);
                matrix[0][0] += weights[bin];
                matrix[1][0] += weights[bin] * risen;
                matrix[1][1] += weights[bin] * risen * risen;
                right[0] += halves[bin];
                right[1] += halves[bin] * risen;
            }
        }
        double[] solution = LinearSolve.positiveDefinite(matrix, right);
        if (solution[1] < 0) {
            return new Fit(Math.max(LEAST, right[0] / matrix[0][0]), 0, days);
        }
        return new Fit(Math.max(LEAST, solution[0]), solution[1], days);
    }

    private double risen(int bin, double days) {
        return 1 - Math.exp(-distances[bin] / weights[bin] / days);
    }

    private double distance(Fit fit) {
        double sum = 0;
        for (int bin = 0; bin < BOUNDS.length; bin++) {
            if (weights[bin] > 0) {
                double off = halves[bin] / weights[bin] - fit.noise() - fit.wander() * risen(bin, fit.days());
                sum += weights[bin] * off * off;
            }
        }
        return sum;
    }
}
