package kith.evaluate.circle;

import java.util.Arrays;
import kith.evaluate.statistics.Area;
import kith.evaluate.statistics.Folds;
import kith.measure.circle.TieScorecard;

/// Single ties held out: ten folds of ties, stratified, as the floors were measured. Other ties of the
/// same person may be among those that a scorecard was fitted on.
final class HeldOutTies {
    /// People with at least so many ties have a share.
    static final int ENOUGH = 8;

    private static final int FOLDS = 10;

    private final TieTask task;
    private final double[] probability;

    private HeldOutTies(TieTask task, double[] probability) {
        this.task = task;
        this.probability = probability;
    }

    static HeldOutTies of(TieTask task, long seed) {
        Folds folds = Folds.stratified(task.know(), FOLDS, seed);
        double[] probability = new double[task.size()];
        for (int fold = 0; fold < folds.count(); fold++) {
            int[] others = folds.others(fold);
            TieScorecard scorecard = TieScorecard.fit(task.rows(others), task.know(others));
            for (int tie : folds.held(fold)) {
                probability[tie] = 1 / (1 + Math.exp(-scorecard.logOdds(task.row(tie))));
            }
        }
        return new HeldOutTies(task, probability);
    }

    /// Probability of each tie, a copy.
    double[] probability() {
        return probability.clone();
    }

    double area() {
        return Area.under(probability, task.know());
    }

    /// Mean probability of a person's ties against the part that is so.
    Shares shares() {
        Shares shares = new Shares();
        for (int person = 0; person < task.people(); person++) {
            int[] ties = task.ties(person);
            if (ties.length >= ENOUGH) {
                shares.add(
                        person,
                        Arrays.stream(ties)
                                .mapToDouble(tie -> probability[tie])
                                .average()
                                .orElse(Double.NaN),
                        task.share(ties));
            }
        }
        return shares;
    }
}
