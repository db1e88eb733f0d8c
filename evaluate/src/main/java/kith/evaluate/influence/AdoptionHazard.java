package kith.evaluate.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.core.Progress;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.statistics.Folds;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import org.jspecify.annotations.Nullable;

/// E4: who adopts next, from who around her has adopted before.
final class AdoptionHazard implements Trial {
    private static final double PRECISION = 1;
    private static final int VILLAGES = 25;
    private static final long SEED = 7;

    @Override
    public String id() {
        return "E4";
    }

    @Override
    public String question() {
        return "Which women of a village never seen before adopt in a year, from who around them adopted in earlier years?"
                + " An association: neighbours are alike anyway.";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.DIFFUSION_CLASSIC);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        WomanYears years = new WomanYears(Village.read(data));
        boolean[] yes = years.adopts();
        Folds folds = Folds.grouped(years.villages(), VILLAGES, SEED);
        List<Finding> findings = new ArrayList<>();
        findings.add(
                finding("AUC, year and village", area(years, yes, folds, WomanYears.YEAR_AND_VILLAGE), 0.534, null));
        findings.add(finding(
                "AUC, also closest neighbours who name her back",
                area(years, yes, folds, WomanYears.YEAR_AND_VILLAGE, WomanYears.MUTUAL),
                0.582,
                null));
        findings.add(finding(
                "AUC, also those only she names, those who only name her, and those she talks to",
                area(
                        years,
                        yes,
                        folds,
                        WomanYears.YEAR_AND_VILLAGE,
                        WomanYears.MUTUAL,
                        WomanYears.NAMED,
                        WomanYears.NAMED_BY,
                        WomanYears.TALKS),
                0.589,
                Target.atLeast(0.60)));
        findings.add(finding(
                "AUC, closest neighbours only, without talks",
                area(
                        years,
                        yes,
                        folds,
                        WomanYears.YEAR_AND_VILLAGE,
                        WomanYears.MUTUAL,
                        WomanYears.NAMED,
                        WomanYears.NAMED_BY),
                Double.NaN,
                null));
        findings.add(finding(
                "AUC, year, village and her age, nobody around her",
                area(years, yes, folds, WomanYears.YEAR_AND_VILLAGE, WomanYears.AGE),
                Double.NaN,
                null));
        findings.add(finding(
                "AUC, all of these and her age",
                area(
                        years,
                        yes,
                        folds,
                        WomanYears.YEAR_AND_VILLAGE,
                        WomanYears.MUTUAL,
                        WomanYears.NAMED,
                        WomanYears.NAMED_BY,
                        WomanYears.TALKS,
                        WomanYears.AGE),
                Double.NaN,
                null));
        return findings;
    }

    private static Figure area(WomanYears years, boolean[] yes, Folds folds, String... kinds) {
        double[] said = HeldOut.probabilities(years.rows(Arrays.asList(kinds)), yes, folds, PRECISION);
        return Bootstrap.areaOfGroups(said, yes, years.villages());
    }

    private Finding finding(String what, Figure figure, double floor, @Nullable Target target) {
        return new Finding(
                id(),
                what,
                Weights.CROSS_VALIDATED,
                figure,
                floor,
                target,
                "Each village is held out; the interval draws villages. Only adoptions of earlier years are looked at.");
    }
}
