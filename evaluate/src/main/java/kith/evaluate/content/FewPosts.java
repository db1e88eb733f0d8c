package kith.evaluate.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kith.core.Progress;
import kith.evaluate.content.OrdinaryAccounts.Account;
import kith.evaluate.content.OrdinaryAccounts.Post;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;

/// C3: whether three posts tell the lift of all the others.
final class FewPosts implements Trial {
    private static final int SEEN = 3;

    /// The figure of a single draw moves by a tenth with the three posts that it happens to take.
    private static final int DRAWS = 20;

    @Override
    public String id() {
        return "C3";
    }

    @Override
    public String question() {
        return "How far is the mean lift of an account's other posts from what three posts drawn at random let expect?";
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
        double reliability = ordinary.reliability(SEEN);
        double[] simple = new double[count];
        double[] ours = new double[count];
        double[] sums = new double[count];
        for (int draw = 0; draw < DRAWS; draw++) {
            SplittableRandom random = new SplittableRandom(draw);
            for (int at = 0; at < count; at++) {
                Account account = ordinary.accounts().get(at);
                List<Post> order = shuffled(account.posts(), random);
                List<Post> seen = order.subList(0, SEEN);
                List<Post> others = order.subList(SEEN, order.size());
                double truth = ordinary.lift(account, others);
                simple[at] += square(reliability * ordinary.lift(account, seen) - truth) / DRAWS;
                ours[at] += square(folds.expected(at, seen, others) - truth) / DRAWS;
                sums[at] += square(shipped.lift(at, seen) - truth) / DRAWS;
            }
        }
        return List.of(
                new Finding(
                        id(),
                        "mean squared error, lift from each post's likes and age",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.mean(ours),
                        Arrays.stream(simple).average().orElseThrow(),
                        Target.atMost(0.036),
                        String.format(
                                Locale.ROOT,
                                "Folds by account, mean of %d draws of three posts. Floor: their shrunk mean, on the same draws.",
                                DRAWS)),
                Finding.reported(
                        id(),
                        "by how much the floor's error is larger",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.mean(LaterPosts.difference(simple, ours)),
                        "The same accounts and draws."),
                Finding.reported(
                        id(),
                        "mean squared error, lift as it is judged by",
                        Weights.SHIPPED,
                        Bootstrap.mean(sums),
                        "From each account's sums of ln(1 + likes) alone, without ages; what is usual is learnt on the other folds."));
    }

    private static double square(double value) {
        return value * value;
    }

    private static List<Post> shuffled(List<Post> posts, SplittableRandom random) {
        List<Post> shuffled = new ArrayList<>(posts);
        for (int at = shuffled.size() - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            Post post = shuffled.get(at);
            shuffled.set(at, shuffled.get(other));
            shuffled.set(other, post);
        }
        return shuffled;
    }
}
