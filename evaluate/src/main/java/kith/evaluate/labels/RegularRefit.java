package kith.evaluate.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.KithException;
import kith.evaluate.statistics.Area;
import kith.evaluate.statistics.Folds;
import kith.measure.IntentSign;
import kith.measure.fit.LogisticFit;

/// The scorecard of claim R refitted on labels of somebody's own, drawn towards the stated weights
/// (docs/methods/regular.md, section "With labels of your own").
///
/// Each stated weight is a normal belief: what the labels do not tell stays as stated. The prevalence stays too, since
/// nobody labels people at random; so does the weight of `verified`, which a label may itself have set. Judged by
/// folds: every label is scored by weights that were fitted without it.
///
/// @param weights  one a sign, in the order of [IntentSign]
/// @param labels   how many labels were used
/// @param aspiring of these, who sets out to build an audience
/// @param stated   how well the stated weights rank the labels, area under the ROC curve
/// @param refitted the same for the refitted ones, by folds
/// @param enough   about how many labels of this mix would make the weights firm, the present ones included
public record RegularRefit(
        List<Weight> weights, int labels, int aspiring, double stated, double refitted, long enough) {
    /// Labels of either kind below which nothing is fitted.
    public static final int FEWEST = 10;

    private static final List<IntentSign> SIGNS = IntentSign.all();

    /// How far a stated weight may be off: so much of itself, and so much at least, as a standard deviation.
    private static final double TRUST = 0.4;

    /// Weights are firm when what is open about them moves a labelled person's odds by a factor of 1.5 or less.
    private static final double FIRM = Math.log(1.5);

    private static final int FOLDS = 5;
    private static final long MOST = 1_000_000;

    public RegularRefit {
        weights = List.copyOf(weights);
    }

    /// One weight.
    ///
    /// @param sign      whose weight it is
    /// @param stated    in the definition
    /// @param refitted  by the labels
    /// @param deviation what is open about it, a standard deviation
    public record Weight(IntentSign sign, double stated, double refitted, double deviation) {}

    /// Somebody of whom it is known.
    ///
    /// @param aspiring whether they set out to build an audience
    public record Labelled(Evidence evidence, boolean aspiring) {}

    /// @param weights as stated
    /// @throws KithException bad input, when there are fewer than [#FEWEST] of either kind
    public static RegularRefit of(List<Labelled> people, Definition.Regular weights) {
        int yes = (int) people.stream().filter(Labelled::aspiring).count();
        if (yes < FEWEST || people.size() - yes < FEWEST) {
            throw KithException.badInput(
                    "%d labelled people build an audience and %d do not; at least %d of each are needed to refit. Label more, then try again."
                            .formatted(yes, people.size() - yes, FEWEST));
        }
        double[][] rows = new double[people.size()][];
        boolean[] aspiring = new boolean[rows.length];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = row(people.get(at).evidence(), weights);
            aspiring[at] = people.get(at).aspiring();
        }
        LogisticFit.Prior prior = prior(weights);
        LogisticFit fit = LogisticFit.of(rows, aspiring, prior);
        List<Weight> refitted = new ArrayList<>();
        double[] fitted = fit.weights();
        for (int at = 0; at < SIGNS.size(); at++) {
            IntentSign sign = SIGNS.get(at);
            refitted.add(new Weight(sign, sign.weight(weights), fitted[at + 1], fit.deviation(at + 1)));
        }
        double[] before = new double[rows.length];
        Arrays.setAll(before, at -> stated(rows[at], weights));
        return new RegularRefit(
                refitted,
                rows.length,
                yes,
                Area.under(before, aspiring),
                Area.under(heldOut(rows, aspiring, prior), aspiring),
                enough(rows, aspiring, prior));
    }

    private static double[] row(Evidence evidence, Definition.Regular weights) {
        double[] row = new double[SIGNS.size()];
        Arrays.setAll(row, at -> SIGNS.get(at).value(evidence, weights));
        return row;
    }

    private static LogisticFit.Prior prior(Definition.Regular weights) {
        double[] means = new double[SIGNS.size() + 1];
        double[] precisions = new double[means.length];
        means[0] = Math.log(weights.prevalence() / (1 - weights.prevalence()));
        // people are not labelled at random: their own prevalence is fitted and thrown away
        precisions[0] = 0.01;
        for (int at = 0; at < SIGNS.size(); at++) {
            IntentSign sign = SIGNS.get(at);
            double stated = sign.weight(weights);
            double deviation = sign == IntentSign.VERIFIED ? 1e-3 : Math.max(TRUST, TRUST * Math.abs(stated));
            means[at + 1] = stated;
            precisions[at + 1] = 1 / (deviation * deviation);
        }
        return new LogisticFit.Prior(means, precisions);
    }

    private static double stated(double[] row, Definition.Regular weights) {
        double score = 0;
        for (int at = 0; at < row.length; at++) {
            score += SIGNS.get(at).weight(weights) * row[at];
        }
        return score;
    }

    /// Every label's score by weights fitted on the other folds.
    private static double[] heldOut(double[][] rows, boolean[] aspiring, LogisticFit.Prior prior) {
        Folds folds = Folds.stratified(aspiring, FOLDS, 1);
        double[] scores = new double[rows.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            double[] counts = new double[rows.length];
            for (int at : folds.others(fold)) {
                counts[at] = 1;
            }
            LogisticFit fit = LogisticFit.of(rows, aspiring, counts, prior);
            for (int at : folds.held(fold)) {
                // without the bias, which differs between folds and says nothing of a person
                scores[at] = fit.logOdds(rows[at]) - fit.weights()[0];
            }
        }
        return scores;
    }

    /// Labels of the same mix at which the weights would be firm: each label tells as much as the present ones did.
    private static long enough(double[][] rows, boolean[] aspiring, LogisticFit.Prior prior) {
        long low = 1;
        long high = MOST;
        while (low < high) {
            long middle = (low + high) >>> 1;
            double[] counts = new double[rows.length];
            Arrays.fill(counts, middle / (double) rows.length);
            LogisticFit fit = LogisticFit.of(rows, aspiring, counts, prior);
            double open = 0;
            for (double[] row : rows) {
                open += fit.deviation(row) / rows.length;
            }
            if (open <= FIRM) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
