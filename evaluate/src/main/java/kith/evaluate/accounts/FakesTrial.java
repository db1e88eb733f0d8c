package kith.evaluate.accounts;

import java.util.ArrayList;
import java.util.List;
import kith.core.Definition;
import kith.core.Progress;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.Authenticity;
import kith.measure.FakePrevalence;
import kith.measure.definition.EffectiveDefinition;

/// A1 and A2: does the scorecard tell fakes from real accounts?
final class FakesTrial implements Trial {
    private static final int DEALS = 5;
    private static final String FORM =
            " The form was chosen by looking at these folds, so the figure is a little too good.";

    private final DataSet set;

    FakesTrial(DataSet set) {
        this.set = set;
    }

    private boolean srf() {
        return set == DataSet.SRF_FOLLOWERS;
    }

    @Override
    public String id() {
        return srf() ? "A1" : "A2";
    }

    @Override
    public String question() {
        return srf()
                ? "Are the followers that two journalists called fake told from the others by their profiles? Ten stratified"
                        + " folds, dealt out five times."
                : "Are fake accounts told from real ones of instafake by their profiles? Ten stratified folds, dealt out"
                        + " five times; the shipped weights have never seen these accounts.";
    }

    @Override
    public List<DataSet> data() {
        return List.of(set);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        List<LabelledProfile> accounts = srf() ? LabelledProfile.srf(data) : LabelledProfile.instafake(data);
        boolean[] fake = LabelledProfile.fakes(accounts);
        double[][] rows = accounts.stream().map(FakeModel::row).toArray(double[][]::new);
        CrossFit crossFit = CrossFit.of(rows, fake, DEALS, (others, so) -> FakeModel.fit(others, so)::logOdds);
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                id(),
                "AUC, monotone scorecard",
                Weights.CROSS_VALIDATED,
                crossFit.area(),
                srf() ? 0.950 : 0.993,
                Target.atLeast(srf() ? 0.955 : 0.993),
                srf()
                        ? "The floor is a random forest, dealt once; over several deals it reaches 0.949." + FORM
                        : "The floor is a random forest, dealt once; over several deals it reaches 0.992." + FORM));
        findings.add(
                new Finding(
                        id(),
                        "F1 at even odds",
                        Weights.CROSS_VALIDATED,
                        crossFit.f1(0),
                        srf() ? 0.70 : 0.91,
                        Target.atLeast(srf() ? 0.74 : 0.93),
                        srf()
                                ? "About one labelled fake in eight has the profile of an ordinary account."
                                : "About one labelled fake in ten has the profile of an ordinary account, and the other way round."));
        shipped(accounts, fake, findings);
        return findings;
    }

    private void shipped(List<LabelledProfile> accounts, boolean[] fake, List<Finding> findings) {
        Definition.Authentic weights =
                EffectiveDefinition.bundled().definition().authentic();
        Authenticity authenticity = new Authenticity(weights);
        double[] scores = accounts.stream()
                .mapToDouble(one -> authenticity.logOdds(one.profile(), one.bioRead()))
                .toArray();
        FakePrevalence prevalence = FakePrevalence.of(scores, weights);
        String inSample = "Fitted on these very accounts: the figure above is the honest one.";
        findings.add(
                Finding.reported(id(), "AUC", Weights.SHIPPED, Bootstrap.area(scores, fake), srf() ? inSample : ""));
        findings.add(Finding.reported(
                id(),
                "F1 at even odds, share of fakes re-estimated on these accounts",
                Weights.SHIPPED,
                Bootstrap.f1(-prevalence.shift(), scores, fake),
                srf() ? inSample : ""));
        double share = 0;
        for (boolean one : fake) {
            share += one ? 1.0 / fake.length : 0;
        }
        findings.add(Finding.reported(
                id(),
                "share of fakes, re-estimated",
                Weights.SHIPPED,
                Figure.of(prevalence.share()),
                "%.3f are labelled fake; %.2f was expected before looking.".formatted(share, weights.prevalence())));
    }
}
