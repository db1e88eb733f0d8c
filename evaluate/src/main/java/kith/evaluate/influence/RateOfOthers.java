package kith.evaluate.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.core.Progress;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.definition.EffectiveDefinition;

/// E5: whether the neighbours of an adopter follow her more often than the year and the village let expect, and whether
/// people differ in that.
final class RateOfOthers implements Trial {
    private static final double[] WORTH = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000};

    @Override
    public String id() {
        return "E5";
    }

    @Override
    public String question() {
        return "Do those who call an adopter a closest neighbour follow her more often than other women of that village in"
                + " that year, and does it differ from person to person?";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.DIFFUSION_CLASSIC);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        Followed followed = new Followed(Village.read(data));
        int[] villages = followed.villages();
        Figure ratio = Bootstrap.ofGroups(villages, followed::ratio);
        double stated = EffectiveDefinition.bundled().definition().influence().pseudoActions();
        double stability =
                EffectiveDefinition.bundled().definition().influence().stability();
        List<Double> chosen = new ArrayList<>();
        double gain = 0;
        double lost = 0;
        for (int village = 0; village < followed.villageCount(); village++) {
            double best = followed.likeliest(village, WORTH);
            chosen.add(best);
            gain += followed.logLikelihood(village, best) - followed.logLikelihood(village, stated);
            lost += followed.logLikelihood(village, stated / stability) - followed.logLikelihood(village, best);
        }
        double median =
                chosen.stream().sorted().skip(chosen.size() / 2).findFirst().orElseThrow();
        String heldOut = "Chosen on the other villages from 1 to 10,000; more means that people hardly differ.";
        return List.of(
                Finding.reported(
                        id(),
                        "adoptions after an adopter over those expected of the village and year",
                        Weights.NONE,
                        ratio,
                        String.format(
                                Locale.ROOT,
                                "%,d adopters, whose %,d exposures count from the year after. An association.",
                                villages.length,
                                followed.exposures())),
                Finding.reported(
                        id(),
                        "expected actions that the matched rate is worth, median over villages",
                        Weights.CROSS_VALIDATED,
                        Figure.of(median),
                        heldOut),
                Finding.reported(
                        id(),
                        String.format(Locale.ROOT, "held-out log likelihood gained over the stated %.0f", stated),
                        Weights.CROSS_VALIDATED,
                        Figure.of(gain),
                        heldOut),
                Finding.reported(
                        id(),
                        String.format(
                                Locale.ROOT,
                                "held-out log likelihood lost by the %.0f that the stated number and stability make together",
                                stated / stability),
                        Weights.SHIPPED,
                        Figure.of(-lost),
                        "What was seen counts in part only, so the matched rate weighs as much as so many actions."));
    }
}
