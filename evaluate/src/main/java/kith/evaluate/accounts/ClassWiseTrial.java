package kith.evaluate.accounts;

import java.util.List;
import kith.core.Progress;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.statistics.Folds;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;

/// A4: do class-wise conformal sets hold nine in ten of each kind?
final class ClassWiseTrial implements Trial {
    private static final int SPLITS = 20;
    private static final int QUARTERS = 4;

    @Override
    public String id() {
        return "A4";
    }

    @Override
    public String question() {
        return "Do sets of what an account may be, meant to hold 90 % of the fakes and 90 % of the real ones, do so on"
                + " accounts that were not looked at? Half to fit, a quarter to set the bounds, a quarter to test;"
                + " 20 splits.";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.SRF_FOLLOWERS);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        List<LabelledProfile> accounts = LabelledProfile.srf(data);
        boolean[] fake = LabelledProfile.fakes(accounts);
        double[][] rows = accounts.stream().map(FakeModel::row).toArray(double[][]::new);
        double[] real = new double[SPLITS];
        double[] fakes = new double[SPLITS];
        double[] undecided = new double[SPLITS];
        for (int split = 0; split < SPLITS; split++) {
            Folds quarters = Folds.stratified(fake, QUARTERS, split + 1);
            int[] fitted = joined(quarters.held(0), quarters.held(1));
            FakeModel model = FakeModel.fit(CrossFit.taken(rows, fitted), Bootstrap.take(fake, fitted));
            int[] bounding = quarters.held(2);
            ClassWise bounds = ClassWise.of(scores(model, rows, bounding), Bootstrap.take(fake, bounding));
            int[] tested = quarters.held(3);
            double[] scores = scores(model, rows, tested);
            double[] held = new double[2];
            double[] all = new double[2];
            for (int at = 0; at < tested.length; at++) {
                boolean mayBeReal = bounds.mayBeReal(scores[at]);
                boolean mayBeFake = bounds.mayBeFake(scores[at]);
                int kind = fake[tested[at]] ? 1 : 0;
                all[kind]++;
                held[kind] += (kind == 1 ? mayBeFake : mayBeReal) ? 1 : 0;
                undecided[split] += mayBeReal == mayBeFake ? 1.0 / tested.length : 0;
            }
            real[split] = held[0] / all[0];
            fakes[split] = held[1] / all[1];
        }
        String splits = "The interval is over the splits.";
        return List.of(
                new Finding(
                        id(),
                        "coverage, real accounts",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.mean(real),
                        0.902,
                        Target.within(0.87, 0.93),
                        splits),
                new Finding(
                        id(),
                        "coverage, fakes",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.mean(fakes),
                        0.895,
                        Target.within(0.87, 0.93),
                        "About 25 fakes set each bound. " + splits),
                new Finding(
                        id(),
                        "part left undecided",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.mean(undecided),
                        0.13,
                        null,
                        splits));
    }

    private static double[] scores(FakeModel model, double[][] rows, int[] cases) {
        double[] scores = new double[cases.length];
        for (int at = 0; at < cases.length; at++) {
            scores[at] = model.logOdds(rows[cases[at]]);
        }
        return scores;
    }

    private static int[] joined(int[] left, int[] right) {
        int[] joined = java.util.Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, joined, left.length, right.length);
        return joined;
    }
}
