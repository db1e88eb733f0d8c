package kith.evaluate.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.measure.fit.LinearSolve;

/// Like rates by size, the lift model and the dilution formula, of public consumers with three posts or more.
final class ResponseCalibration {
    private static final double RATE_OF_STRANGERS = 0.018;
    private static final int FEWEST_POSTS = 3;

    private final List<double[]> logLikes = new ArrayList<>();
    private final List<double[]> ages = new ArrayList<>();
    private final List<Double> logFollowers = new ArrayList<>();
    private final List<double[]> sizeAndRate = new ArrayList<>();
    private final List<Double> establishedRates = new ArrayList<>();

    private ResponseCalibration(Society society) {
        Posting posting = new Posting(society);
        Responding responding = new Responding(society);
        Observer observer = new Observer(society);
        Feed feed = new Feed(observer.posts);
        Population population = society.population;
        for (int i = 0; i < population.people; i++) {
            boolean wide = society.followers(i) > 100_000;
            if (!observer.isPublic(i) || (population.kind(i) != Kind.CONSUMER && !wide)) {
                continue;
            }
            posting.fill(i, feed);
            if (feed.count >= FEWEST_POSTS && society.followers(i) > 0) {
                responding.respond(feed);
                take(feed, society.followers(i), wide);
            }
        }
    }

    static List<Observable> measure(Society society) {
        ResponseCalibration seen = new ResponseCalibration(society);
        double[] line = seen.line();
        double[] variances = seen.variances(line);
        List<Observable> all = new ArrayList<>(List.of(
                new Observable("likes per follower, 200 to 400 followers", seen.rate(200, 400), 0.27, 0.04),
                new Observable("likes per follower, 800 to 1,600", seen.rate(800, 1_600), 0.17, 0.04),
                new Observable("likes per follower, above 1,600", seen.rate(1_600, 100_000), 0.10, 0.04),
                new Observable("slope of log likes on log followers", line[1], 0.72, 0.1),
                new Observable("lift variance between accounts", variances[0], 0.19, 0.05),
                new Observable("lift variance within accounts", variances[1], 0.12, 0.04),
                new Observable("people known, by the dilution formula", seen.dilution(), 600, 140)));
        if (!seen.establishedRates.isEmpty()) {
            double[] rates =
                    seen.establishedRates.stream().mapToDouble(r -> r).sorted().toArray();
            all.add(new Observable("likes per follower, established above 100,000", Ranks.median(rates), 0.018, 0.01));
        }
        return all;
    }

    private void take(Feed feed, int followers, boolean wide) {
        double[] likes = new double[feed.count];
        double[] rates = new double[feed.count];
        double[] age = new double[feed.count];
        for (int p = 0; p < feed.count; p++) {
            likes[p] = Math.log1p(feed.likes[p]);
            rates[p] = (double) feed.likes[p] / followers;
            age[p] = Math.log1p(Days.SECOND_CRAWL - feed.minute[p] / (double) Days.MINUTES);
        }
        Arrays.sort(rates);
        if (wide) {
            establishedRates.add(Ranks.median(rates));
            return;
        }
        logLikes.add(likes);
        ages.add(age);
        logFollowers.add(Math.log(followers));
        sizeAndRate.add(new double[] {followers, Ranks.median(rates)});
    }

    private double rate(double from, double to) {
        return Ranks.median(sizeAndRate.stream()
                .filter(a -> a[0] >= from && a[0] < to)
                .mapToDouble(a -> a[1])
                .sorted()
                .toArray());
    }

    /// Least squares of log likes on 1, log followers and log age of the post.
    private double[] line() {
        double[][] products = new double[3][3];
        double[] moments = new double[3];
        for (int a = 0; a < logLikes.size(); a++) {
            for (int p = 0; p < logLikes.get(a).length; p++) {
                double[] x = {1, logFollowers.get(a), ages.get(a)[p]};
                for (int r = 0; r < 3; r++) {
                    moments[r] += x[r] * logLikes.get(a)[p];
                    for (int c = 0; c <= r; c++) {
                        products[r][c] += x[r] * x[c];
                    }
                }
            }
        }
        return LinearSolve.positiveDefinite(products, moments);
    }

    /// Between and within accounts, of the residuals: one-way random effects by the method of moments.
    private double[] variances(double[] line) {
        double within = 0;
        double sumOfMeans = 0;
        double sumOfSquaredMeans = 0;
        double sumOfInverses = 0;
        long degrees = 0;
        int accounts = logLikes.size();
        for (int a = 0; a < accounts; a++) {
            double[] y = logLikes.get(a);
            double mean = 0;
            double squares = 0;
            for (int p = 0; p < y.length; p++) {
                double residual = y[p] - line[0] - line[1] * logFollowers.get(a) - line[2] * ages.get(a)[p];
                mean += residual / y.length;
                squares += residual * residual;
            }
            within += squares - y.length * mean * mean;
            degrees += y.length - 1;
            sumOfMeans += mean;
            sumOfSquaredMeans += mean * mean;
            sumOfInverses += 1.0 / y.length;
        }
        double error = within / degrees;
        double ofMeans = (sumOfSquaredMeans - sumOfMeans * sumOfMeans / accounts) / (accounts - 1);
        return new double[] {ofMeans - error * sumOfInverses / accounts, error};
    }

    /// K of rate(f) = s + (l - s) min(1, K/f) with the least mean absolute log error; s as of established accounts.
    private double dilution() {
        double best = Double.POSITIVE_INFINITY;
        double bestK = Double.NaN;
        List<double[]> fitted = sizeAndRate.stream()
                .filter(a -> a[0] > 30 && a[0] < 20_000 && a[1] > 0)
                .toList();
        for (double k = 150; k < 2_500; k *= 1.03) {
            for (double l = 0.15; l < 0.6; l *= 1.03) {
                double error = 0;
                for (double[] a : fitted) {
                    double rate = RATE_OF_STRANGERS + (l - RATE_OF_STRANGERS) * Math.min(1, k / a[0]);
                    error += Math.abs(Math.log(a[1] / rate));
                }
                if (error < best) {
                    best = error;
                    bestK = k;
                }
            }
        }
        return bestK;
    }
}
