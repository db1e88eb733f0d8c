package kith.evaluate.accounts;

import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import kith.evaluate.statistics.Area;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.statistics.Decisions;
import kith.evaluate.statistics.Folds;
import kith.evaluate.trial.Figure;

/// Scores of cases by weights that were fitted without them: ten folds, each holding its part of both kinds,
/// dealt out several times, because with few cases of one kind the dealing alone moves a figure by a hundredth.
final class CrossFit {
    private static final int FOLDS = 10;

    private final double[][] scores;
    private final boolean[] yes;

    private CrossFit(double[][] scores, boolean[] yes) {
        this.scores = scores;
        this.yes = yes;
    }

    /// @param rows  one a case
    /// @param deals how often the folds are dealt
    /// @param fit   from rows and answers to a score of a row
    static <R> CrossFit of(R[] rows, boolean[] yes, int deals, BiFunction<R[], boolean[], ToDoubleFunction<R>> fit) {
        double[][] scores = new double[deals][rows.length];
        for (int deal = 0; deal < deals; deal++) {
            Folds folds = Folds.stratified(yes, FOLDS, deal + 1);
            for (int fold = 0; fold < folds.count(); fold++) {
                int[] others = folds.others(fold);
                ToDoubleFunction<R> model = fit.apply(taken(rows, others), Bootstrap.take(yes, others));
                for (int held : folds.held(fold)) {
                    scores[deal][held] = model.applyAsDouble(rows[held]);
                }
            }
        }
        return new CrossFit(scores, yes);
    }

    static <R> R[] taken(R[] rows, int[] cases) {
        R[] taken = java.util.Arrays.copyOf(rows, cases.length);
        for (int at = 0; at < cases.length; at++) {
            taken[at] = rows[cases[at]];
        }
        return taken;
    }

    /// Scores of one deal.
    double[] scores(int deal) {
        return scores[deal];
    }

    int deals() {
        return scores.length;
    }

    /// Area under the ROC curve, mean over the deals.
    Figure area() {
        return figure(all(), (drawn, so) -> Area.under(drawn, so));
    }

    /// F1 of calling scores of `cut` and more so, mean over the deals.
    Figure f1(double cut) {
        return f1(cut, all());
    }

    /// The same among some of the cases.
    Figure f1(double cut, int[] among) {
        return figure(among, (drawn, so) -> Decisions.at(cut, drawn, so).f1());
    }

    private int[] all() {
        int[] all = new int[yes.length];
        java.util.Arrays.setAll(all, at -> at);
        return all;
    }

    private Figure figure(int[] among, Statistic statistic) {
        boolean[] so = Bootstrap.take(yes, among);
        double[][] dealt = new double[scores.length][];
        for (int deal = 0; deal < scores.length; deal++) {
            dealt[deal] = Bootstrap.take(scores[deal], among);
        }
        return Bootstrap.of(among.length, cases -> {
            boolean[] drawn = Bootstrap.take(so, cases);
            double sum = 0;
            for (double[] deal : dealt) {
                sum += statistic.of(Bootstrap.take(deal, cases), drawn);
            }
            return sum / dealt.length;
        });
    }

    private interface Statistic {
        double of(double[] scores, boolean[] yes);
    }
}
