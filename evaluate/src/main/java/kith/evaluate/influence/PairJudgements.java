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
    private static final double STRENGTHS = 10;
    private static final double RATIOS = 1;
    private static final int FOLDS = 10;
    private static final long SEED = 7;
    private static final int SPLITS = 4;

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
        double[][] strengths = pairs.strengths();
        double[][] ratios = pairs.ratios();
        Folds rows = Folds.grouped(IntStream.range(0, yes.length).toArray(), FOLDS, SEED);
        double[] said = heldOut(strengths, yes, rows, STRENGTHS);
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
                        Bootstrap.area(
                                heldOut(strengths, yes, Folds.grouped(pairs.leftAccounts(), FOLDS, SEED), STRENGTHS),
                                yes),
                        0.860,
                        null,
                        "The same account may still be the second of another pair."),
                betweenStrangers(pairs, strengths, STRENGTHS, "AUC, no account seen before"),
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
                        Bootstrap.area(heldOut(ratios, yes, rows, RATIOS), yes),
                        "The floor's own columns."),
                betweenStrangers(pairs, ratios, RATIOS, "AUC, logs of ratios only, no account seen before"));
    }

    private static double[] heldOut(double[][] rows, boolean[] yes, Folds folds, double precision) {
        double[] said = new double[rows.length];
        for (int fold = 0; fold < folds.count(); fold++) {
            Standardised fit = bothWays(rows, yes, folds.others(fold), precision);
            for (int at : folds.held(fold)) {
                said[at] = fit.probability(rows[at]);
            }
        }
        return said;
    }

    /// Every pair is learnt both ways round, so that neither side has an advantage.
    private static Standardised bothWays(double[][] rows, boolean[] yes, int[] learn, double precision) {
        double[][] twice = new double[2 * learn.length][];
        boolean[] so = new boolean[twice.length];
        for (int at = 0; at < learn.length; at++) {
            double[] row = rows[learn[at]];
            twice[2 * at] = row;
            twice[2 * at + 1] = Arrays.stream(row).map(value -> -value).toArray();
            so[2 * at] = yes[learn[at]];
            so[2 * at + 1] = !yes[learn[at]];
        }
        int[] all = IntStream.range(0, twice.length).toArray();
        // each pair stands there twice, so the belief does too
        return new Standardised(twice, so, all, 2 * precision);
    }

    /// Learns from pairs within one half of the accounts, tests on pairs within the other.
    private Finding betweenStrangers(Pairs pairs, double[][] rows, double precision, String what) {
        boolean[] yes = pairs.leftWon();
        int[] left = pairs.leftAccounts();
        int[] right = pairs.rightAccounts();
        double[] said = new double[2 * SPLITS * yes.length];
        boolean[] so = new boolean[said.length];
        int count = 0;
        for (int split = 0; split < SPLITS; split++) {
            SplittableRandom random = new SplittableRandom(split);
            boolean[] half = new boolean[2 * yes.length];
            for (int account = 0; account < half.length; account++) {
                half[account] = random.nextBoolean();
            }
            for (boolean tested : new boolean[] {false, true}) {
                Standardised fit = bothWays(rows, yes, within(left, right, half, !tested), precision);
                for (int at : within(left, right, half, tested)) {
                    said[count] = fit.logOdds(rows[at]);
                    so[count++] = yes[at];
                }
            }
        }
        return Finding.reported(
                id(),
                what,
                Weights.CROSS_VALIDATED,
                Bootstrap.area(Arrays.copyOf(said, count), Arrays.copyOf(so, count)),
                "Learnt from pairs within one half of the accounts, a quarter of all, tested within the other; %d splits."
                        .formatted(SPLITS));
    }

    private static int[] within(int[] left, int[] right, boolean[] half, boolean wanted) {
        return IntStream.range(0, left.length)
                .filter(at -> half[left[at]] == wanted && half[right[at]] == wanted)
                .toArray();
    }
}
