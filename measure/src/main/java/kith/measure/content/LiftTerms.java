package kith.measure.content;

import java.util.List;
import kith.measure.fit.LinearSolve;

/// What is usual: the terms of a mixed model of likes.
///
/// `ln(1 + likes) = intercept + bySize ln(1 + followers) + byYear t + byYearSquared t² + lift + wander + noise`, t
/// years
/// since the post. The lift stays with the account, the wander fades as exp(-days apart / wanderDays), the noise is
/// each post's own. All variances in squared log units.
///
/// @param intercept     of what is usual
/// @param bySize        e-folds of likes per e-fold of followers
/// @param byYear        within an account, older posts against newer ones: the audience was smaller then
/// @param byYearSquared likewise
/// @param between       variance of the lift between accounts
/// @param wander        variance of what comes and goes within an account
/// @param wanderDays    days after which 1 / e of the wander is left
/// @param noise         variance of a single post
public record LiftTerms(
        double intercept,
        double bySize,
        double byYear,
        double byYearSquared,
        double between,
        double wander,
        double wanderDays,
        double noise) {
    private static final double YEAR = 365;
    private static final double LEAST = 1e-4;
    private static final int FEWEST_ACCOUNTS = 10;

    public LiftTerms {
        if (!(between > 0 && wander >= 0 && wanderDays > 0 && noise > 0)) {
            throw new IllegalArgumentException(
                    "variances must be above 0, got between %s, wander %s over %s days, noise %s"
                            .formatted(between, wander, wanderDays, noise));
        }
    }

    /// The terms of these accounts, by moments: ages by least squares within accounts, wander and noise from the
    /// variogram, size by least squares over the accounts' means, the lift by what these leave over.
    ///
    /// Cost O(posts² of each account). The order of accounts does not matter beyond rounding.
    ///
    /// @param accounts 10 at least with two posts or more; the others are left out
    public static LiftTerms of(List<LikedPosts> accounts) {
        List<LikedPosts> several =
                accounts.stream().filter(one -> one.count() >= 2).toList();
        if (several.size() < FEWEST_ACCOUNTS) {
            throw new IllegalArgumentException("a lift needs %d accounts with two posts or more to compare with, got %d"
                    .formatted(FEWEST_ACCOUNTS, several.size()));
        }
        double[] age = age(several);
        Variogram variogram = new Variogram();
        several.forEach(one -> variogram.add(one, age));
        Variogram.Fit fit = variogram.fit();
        double[] size = size(several, age);
        double rest = 0;
        double expected = 0;
        for (LikedPosts one : several) {
            double off = mean(one, age) - size[0] - size[1] * one.logFollowers();
            rest += off * off;
            expected += fit.noise() / one.count() + fit.wander() * together(one, fit.days());
        }
        double between = rest / (several.size() - 2) - expected / several.size();
        return new LiftTerms(
                size[0], size[1], age[0], age[1], Math.max(LEAST, between), fit.wander(), fit.days(), fit.noise());
    }

    private static double[] age(List<LikedPosts> accounts) {
        double[][] matrix = new double[2][2];
        double[] right = new double[2];
        for (LikedPosts one : accounts) {
            double mean1 = 0;
            double mean2 = 0;
            double meanLikes = 0;
            for (int post = 0; post < one.count(); post++) {
                double years = one.days(post) / YEAR;
                mean1 += years / one.count();
                mean2 += years * years / one.count();
                meanLikes += one.logLikes(post) / one.count();
            }
            for (int post = 0; post < one.count(); post++) {
                double years = one.days(post) / YEAR;
                double x1 = years - mean1;
                double x2 = years * years - mean2;
                double y = one.logLikes(post) - meanLikes;
                matrix[0][0] += x1 * x1;
                matrix[1][0] += x1 * x2;
                matrix[1][1] += x2 * x2;
                right[0] += x1 * y;
                right[1] += x2 * y;
            }
        }
        matrix[0][0] += LEAST;
        matrix[1][1] += LEAST;
        return LinearSolve.positiveDefinite(matrix, right);
    }

    private static double[] size(List<LikedPosts> accounts, double[] age) {
        double meanSize = 0;
        double meanLikes = 0;
        for (LikedPosts one : accounts) {
            meanSize += one.logFollowers() / accounts.size();
            meanLikes += mean(one, age) / accounts.size();
        }
        double squares = LEAST;
        double products = 0;
        for (LikedPosts one : accounts) {
            double x = one.logFollowers() - meanSize;
            squares += x * x;
            products += x * (mean(one, age) - meanLikes);
        }
        double slope = products / squares;
        return new double[] {meanLikes - slope * meanSize, slope};
    }

    private static double mean(LikedPosts one, double[] age) {
        double sum = 0;
        for (int post = 0; post < one.count(); post++) {
            sum += one.logLikes(post) - ofAge(one.days(post), age);
        }
        return sum / one.count();
    }

    /// Mean part of the wander that two of the posts share, a post with itself counted too.
    private static double together(LikedPosts one, double days) {
        double sum = 0;
        for (int post = 0; post < one.count(); post++) {
            for (int other = 0; other < one.count(); other++) {
                sum += Math.exp(-Math.abs(one.days(post) - one.days(other)) / days);
            }
        }
        return sum / one.count() / one.count();
    }

    static double ofAge(double days, double[] age) {
        double years = days / YEAR;
        return age[0] * years + age[1] * years * years;
    }

    /// Usual ln(1 + likes) of a post of that age.
    public double usual(double logFollowers, double days) {
        double years = days / YEAR;
        return intercept + bySize * logFollowers + byYear * years + byYearSquared * years * years;
    }

    /// Covariance of two posts of one account, their own noise left out.
    double shared(double days, double otherDays) {
        return between + wander * Math.exp(-Math.abs(days - otherDays) / wanderDays);
    }
}
