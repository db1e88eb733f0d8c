package kith.evaluate.influence;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kith.core.Progress;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.statistics.Folds;
import kith.evaluate.statistics.Reliability;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;

/// E1: which of two accounts people call more influential.
///
/// Each account has a strength, a sum over the logs of its counts, their squares and their products; the odds are the
/// difference of two strengths (Bradley & Terry, Biometrika 39, 1952), so that swapping the two turns the answer round.
final class PairJudgements implements Trial {
    private static final int FOLDS = 10;
    private static final long SEED = 7;
    private static final int SPLITS = 4;
    private static final int THIRDS = 3;

    @Override
    public String id() {
        return "E1";
    }

    @Override
    public String question() {
        return "Which of two accounts do people call more influential, told from eleven counts? This is reputation, not"
                + " effect.";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.PEERINDEX_PAIRS);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        Pairs pairs = Pairs.read(data);
        boolean[] yes = pairs.leftWon();
        int[] accounts = pairs.leftAccounts();
        double[][] strengths = pairs.strengths();
        double[][] ratios = pairs.ratios();
        Folds rows = Folds.grouped(IntStream.range(0, yes.length).toArray(), FOLDS, SEED);
        double[] said = heldOut(strengths, yes, accounts, rows);
        return List.of(
                new Finding(
                        id(),
                        "AUC, difference of two strengths",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.area(said, yes),
                        0.862,
                        Target.atLeast(0.87),
                        "Ten folds of pairs, as the floor has them: accounts come back in other pairs."),
                new Finding(
                        id(),
                        "AUC, folds by the first account",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.area(heldOut(strengths, yes, accounts, Folds.grouped(accounts, FOLDS, SEED)), yes),
                        0.860,
                        null,
                        "The same account may still be the second of another pair."),
                betweenStrangers(pairs, strengths, "AUC, no account seen before"),
                Finding.reported(
                        id(),
                        "Brier score",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.of(
                                yes.length,
                                cases -> Reliability.of(Bootstrap.take(said, cases), Bootstrap.take(yes, cases))
                                        .brier()),
                        "The floor's is 0.152, guessing one half 0.250."),
                Finding.reported(
                        id(),
                        "AUC, logs of ratios only",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.area(heldOut(ratios, yes, accounts, rows), yes),
                        "The floor's own columns."),
                betweenStrangers(pairs, ratios, "AUC, logs of ratios only, no account seen before"));
    }

    private static double[] heldOut(double[][] rows, boolean[] yes, int[] accounts, Folds folds) {
        double[] said = new double[rows.length];
        for (int fold = 0; fold < folds.count(); fold++) {
            Standardised fit = Strength.of(rows, yes, accounts, folds.others(fold));
            for (int at : folds.held(fold)) {
                said[at] = fit.probability(rows[at]);
            }
        }
        return said;
    }

    /// Learns from pairs without any account of one third, tests on the pairs within that third.
    private Finding betweenStrangers(Pairs pairs, double[][] rows, String what) {
        boolean[] yes = pairs.leftWon();
        int[] left = pairs.leftAccounts();
        int[] right = pairs.rightAccounts();
        double[] said = new double[SPLITS * yes.length];
        boolean[] so = new boolean[said.length];
        int count = 0;
        for (int split = 0; split < SPLITS; split++) {
            int[] third = new int[2 * yes.length];
            SplittableRandom random = new SplittableRandom(split);
            Arrays.setAll(third, _ -> random.nextInt(THIRDS));
            for (int tested = 0; tested < THIRDS; tested++) {
                int held = tested;
                int[] learn = IntStream.range(0, yes.length)
                        .filter(at -> third[left[at]] != held && third[right[at]] != held)
                        .toArray();
                Standardised fit = Strength.of(rows, yes, left, learn);
                for (int at = 0; at < yes.length; at++) {
                    if (third[left[at]] == held && third[right[at]] == held) {
                        said[count] = fit.logOdds(rows[at]);
                        so[count++] = yes[at];
                    }
                }
            }
        }
        return Finding.reported(
                id(),
                what,
                Weights.CROSS_VALIDATED,
                Bootstrap.area(Arrays.copyOf(said, count), Arrays.copyOf(so, count)),
                "Learnt from the pairs without any account of one third (less than half of all), tested on those within"
                        + " that third. The harder question: no account is known.");
    }
}
