package kith.evaluate.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kith.core.Progress;
import kith.evaluate.statistics.LeastSquares;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;

/// C1: how much of the likes of ordinary accounts' posts the size of the account tells.
final class LikesExplained implements Trial {
    private static final int FOLLOWERS = 0;
    private static final int FOLLOWING = 1;
    private static final int POSTS = 2;
    private static final int AGE = 3;
    private static final int AGE_SQUARED = 4;
    private static final int HASHTAGS = 5;
    private static final int LOCATED = 6;
    private static final double MOST_HASHTAGS = 30;

    @Override
    public String id() {
        return "C1";
    }

    @Override
    public String question() {
        return "How much of what differs between posts in ln(1 + likes) does the size of the account tell?";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.INSTAFAKE);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        OrdinaryAccounts ordinary = OrdinaryAccounts.read(data);
        List<double[]> rows = new ArrayList<>();
        List<Double> likes = new ArrayList<>();
        for (OrdinaryAccounts.Account account : ordinary.accounts()) {
            for (OrdinaryAccounts.Post post : account.posts()) {
                double years = post.days() / 365;
                rows.add(new double[] {
                    Math.log(account.followers()),
                    Math.log1p(account.following()),
                    Math.log(account.postsCount()),
                    years,
                    years * years,
                    Math.min(MOST_HASHTAGS, post.hashtags()),
                    post.located()
                });
                likes.add(post.logLikes());
            }
        }
        double[] y = likes.stream().mapToDouble(Double::doubleValue).toArray();
        String note = String.format(
                Locale.ROOT,
                "%,d posts of %,d accounts; fitted on all of them.",
                y.length,
                ordinary.accounts().size());
        LeastSquares size = fit(rows, y, FOLLOWERS);
        return List.of(
                finding("R², followers", size.rSquared(), 0.370, note),
                finding("e-folds of likes per e-fold of followers", size.weights()[1], 0.72, note),
                finding(
                        "R², followers and age of the post",
                        fit(rows, y, FOLLOWERS, AGE, AGE_SQUARED).rSquared(),
                        0.378,
                        note),
                finding(
                        "R², also accounts followed, posts ever, hashtags and place",
                        fit(rows, y, FOLLOWERS, FOLLOWING, POSTS, AGE, AGE_SQUARED, HASHTAGS, LOCATED)
                                .rSquared(),
                        0.443,
                        note));
    }

    private static LeastSquares fit(List<double[]> rows, double[] y, int... columns) {
        double[][] chosen = rows.stream()
                .map(row -> Arrays.stream(columns)
                        .mapToDouble(column -> row[column])
                        .toArray())
                .toArray(double[][]::new);
        return LeastSquares.of(chosen, y);
    }

    private Finding finding(String what, double value, double floor, String note) {
        return new Finding(id(), what, Weights.NONE, Figure.of(value), floor, null, note);
    }
}
