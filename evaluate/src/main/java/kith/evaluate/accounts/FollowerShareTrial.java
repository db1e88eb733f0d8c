package kith.evaluate.accounts;

import java.util.List;
import kith.core.Definition;
import kith.core.Interval;
import kith.core.Progress;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.AdjustedCount;
import kith.measure.Authenticity;
import kith.measure.FakePrevalence;
import kith.measure.definition.EffectiveDefinition;

/// A7: which part of an audience is fake?
final class FollowerShareTrial implements Trial {
    @Override
    public String id() {
        return "A7";
    }

    @Override
    public String question() {
        return "Which part of 10,000 followers of Swiss influencers is fake? Nobody labelled them; the journalists"
                + " estimated about 30 %.";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.SRF_FOLLOWERS);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        List<LabelledProfile> followers = LabelledProfile.srfUnlabelled(data);
        Definition.Authentic weights =
                EffectiveDefinition.bundled().definition().authentic();
        Authenticity authenticity = new Authenticity(weights);
        double[] scores = followers.stream()
                .mapToDouble(one -> authenticity.logOdds(one.profile(), one.bioRead()))
                .toArray();
        int counted = 0;
        for (double score : scores) {
            counted += score >= 0 ? 1 : 0;
        }
        AdjustedCount adjusted = AdjustedCount.of(counted, scores.length, FakePrevalence.statedRates(weights));
        FakePrevalence prevalence = FakePrevalence.of(scores, weights);
        Interval range = adjusted.range();
        return List.of(
                Finding.reported(
                        id(),
                        "counted as more likely fake than not",
                        Weights.SHIPPED,
                        Figure.of(counted / (double) scores.length),
                        "A bare count errs both ways."),
                Finding.reported(
                        id(),
                        "adjusted count",
                        Weights.SHIPPED,
                        new Figure(adjusted.share(), range.lo(), range.hi()),
                        "With the rates found on the labelled followers; the range is 90 %. A random forest, adjusted"
                                + " alike, gave 0.47 to 0.52."),
                Finding.reported(
                        id(),
                        "share re-estimated from the scores",
                        Weights.SHIPPED,
                        Figure.of(prevalence.share()),
                        "Held within 4 times the expected odds."));
    }
}
