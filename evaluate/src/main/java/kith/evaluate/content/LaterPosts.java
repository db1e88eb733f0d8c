package kith.evaluate.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.core.Progress;
import kith.evaluate.content.OrdinaryAccounts.Account;
import kith.evaluate.content.OrdinaryAccounts.Post;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.content.LiftTerms;

/// C2: whether the lift of an account's first posts tells that of its later ones.
final class LaterPosts implements Trial {
    @Override
    public String id() {
        return "C2";
    }

    @Override
    public String question() {
        return "How far is the mean lift of an account's second half of posts from what its first half lets expect?";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.INSTAFAKE);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        OrdinaryAccounts ordinary = OrdinaryAccounts.read(data);
        LiftFolds folds = new LiftFolds(ordinary);
        ShippedLift shipped = new ShippedLift(ordinary);
        int count = ordinary.accounts().size();
        double[] truth = new double[count];
        double[] simple = new double[count];
        double[] ours = new double[count];
        double[] sums = new double[count];
        for (int at = 0; at < count; at++) {
            Account account = ordinary.accounts().get(at);
            int half = account.posts().size() / 2;
            List<Post> first = account.posts().subList(0, half);
            List<Post> second = account.posts().subList(half, account.posts().size());
            truth[at] = ordinary.lift(account, second);
            simple[at] = ordinary.reliability(half) * ordinary.lift(account, first);
            ours[at] = folds.expected(at, first, second);
            sums[at] = shipped.lift(at, first);
        }
        double floor = Arrays.stream(squares(simple, truth)).average().orElseThrow();
        List<Finding> findings = new ArrayList<>();
        findings.add(
                new Finding(
                        id(),
                        "mean squared error, lift from each post's likes and age",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.mean(squares(ours, truth)),
                        floor,
                        Target.atMost(0.050),
                        "Folds by account; of the later posts only the ages are looked at. Floor: the shrunk mean of the first half."));
        findings.add(Finding.reported(
                id(),
                "by how much the floor's error is larger",
                Weights.CROSS_VALIDATED,
                Bootstrap.mean(difference(squares(simple, truth), squares(ours, truth))),
                "The same accounts, so the interval is narrower than those of the two errors."));
        findings.add(new Finding(
                id(),
                "correlation with the later lift",
                Weights.CROSS_VALIDATED,
                correlation(ours, truth),
                correlation(simple, truth).value(),
                null,
                ""));
        findings.add(
                Finding.reported(
                        id(),
                        "mean squared error, lift as it is judged by",
                        Weights.SHIPPED,
                        Bootstrap.mean(squares(sums, truth)),
                        "From each account's sums of ln(1 + likes) alone, without ages; what is usual is learnt on the other folds."));
        LiftTerms terms = folds.terms(0);
        String note = "Learnt in the first fold; instafake's licence keeps them out of the product.";
        findings.add(Finding.reported(
                id(),
                "variance that stays with the account",
                Weights.CROSS_VALIDATED,
                Figure.of(terms.between()),
                note));
        findings.add(Finding.reported(
                id(), "variance that comes and goes", Weights.CROSS_VALIDATED, Figure.of(terms.wander()), note));
        findings.add(Finding.reported(
                id(),
                "days after which 1 / e of it is left",
                Weights.CROSS_VALIDATED,
                Figure.of(terms.wanderDays()),
                note));
        findings.add(Finding.reported(
                id(), "variance of a single post", Weights.CROSS_VALIDATED, Figure.of(terms.noise()), note));
        return findings;
    }

    static double[] squares(double[] said, double[] truth) {
        double[] squares = new double[said.length];
        for (int at = 0; at < said.length; at++) {
            squares[at] = (said[at] - truth[at]) * (said[at] - truth[at]);
        }
        return squares;
    }

    static double[] difference(double[] left, double[] right) {
        double[] difference = new double[left.length];
        Arrays.setAll(difference, at -> left[at] - right[at]);
        return difference;
    }

    static Figure correlation(double[] said, double[] truth) {
        return Bootstrap.of(said.length, cases -> pearson(Bootstrap.take(said, cases), Bootstrap.take(truth, cases)));
    }

    private static double pearson(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int at = 0; at < x.length; at++) {
            xx += (x[at] - meanX) * (x[at] - meanX);
            xy += (x[at] - meanX) * (y[at] - meanY);
            yy += (y[at] - meanY) * (y[at] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
