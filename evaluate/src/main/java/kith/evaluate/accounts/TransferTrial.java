package kith.evaluate.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kith.core.Definition;
import kith.core.Progress;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.statistics.Decisions;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.Authenticity.Reading;
import kith.measure.FakePrevalence;
import kith.measure.definition.EffectiveDefinition;

/// A3: does the scorecard travel from one data set to another?
final class TransferTrial implements Trial {
    private static final String FORM =
            "The form was chosen by looking at folds of both sets; the weights come from the other set alone.";

    @Override
    public String id() {
        return "A3";
    }

    @Override
    public String question() {
        return "Trained on one set of labelled accounts and tested on another, with only what both have: does it rank,"
                + " and is it right where it decides? It decides where class-wise conformal sets (90 %, from held-out"
                + " scores of the training set) leave one kind and the odds at the re-estimated share agree.";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.SRF_FOLLOWERS, DataSet.INSTAFAKE);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        List<LabelledProfile> srf = LabelledProfile.srf(data);
        List<LabelledProfile> instafake = LabelledProfile.instafake(data).stream()
                .map(LabelledProfile::withoutBio)
                .toList();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(carried("instafake to SRF", instafake, srf, 0.939, 0.62, 0.66));
        findings.addAll(carried("SRF to instafake", srf, instafake, 0.977, 0.78, 0.80));
        return findings;
    }

    private List<Finding> carried(
            String way,
            List<LabelledProfile> from,
            List<LabelledProfile> to,
            double areaFloor,
            double floor,
            double target) {
        boolean[] labelled = LabelledProfile.fakes(from);
        double[][] rows = from.stream().map(FakeModel::row).toArray(double[][]::new);
        FakeModel model = FakeModel.fit(rows, labelled);
        CrossFit crossFit = CrossFit.of(rows, labelled, 1, (others, so) -> FakeModel.fit(others, so)::logOdds);
        ClassWise bounds = ClassWise.of(crossFit.scores(0), labelled);
        double[] scores = to.stream().mapToDouble(model::logOdds).toArray();
        boolean[] fake = LabelledProfile.fakes(to);
        double expected = share(labelled);
        Definition.Authentic stated = EffectiveDefinition.bundled().definition().authentic();
        FakePrevalence prevalence = FakePrevalence.of(
                scores,
                expected,
                stated.prevalenceWithin(),
                stated.prevalenceAccounts(),
                stated.countedFakes(),
                stated.countedReal());
        Reading[] readings = new Reading[scores.length];
        for (int at = 0; at < scores.length; at++) {
            readings[at] = bounds.reading(scores[at], prevalence.shift());
        }
        return List.of(
                new Finding(
                        id(), way + ": AUC", Weights.OTHER_DATA, Bootstrap.area(scores, fake), areaFloor, null, FORM),
                new Finding(
                        id(),
                        way + ": F1 over all, at even odds and the re-estimated share",
                        Weights.OTHER_DATA,
                        Bootstrap.f1(-prevalence.shift(), scores, fake),
                        floor,
                        null,
                        "Share of fakes: %.3f expected, %.3f re-estimated, %.3f labelled."
                                .formatted(expected, prevalence.share(), share(fake))),
                new Finding(
                        id(),
                        way + ": F1 where it decides",
                        Weights.OTHER_DATA,
                        figure(readings, fake, Decisions::f1),
                        floor,
                        Target.atLeast(target),
                        "The floor decides on all."),
                new Finding(
                        id(),
                        way + ": part left undecided",
                        Weights.OTHER_DATA,
                        undecided(readings),
                        Double.NaN,
                        Target.atMost(0.25),
                        ""),
                new Finding(
                        id(),
                        way + ": wrong among the decided",
                        Weights.OTHER_DATA,
                        figure(readings, fake, Decisions::error),
                        Double.NaN,
                        Target.atMost(0.10),
                        ""));
    }

    private static Figure figure(Reading[] readings, boolean[] fake, ToDoubleFunction<Decisions> of) {
        return Bootstrap.of(readings.length, cases -> {
            int hits = 0;
            int alarms = 0;
            int missed = 0;
            int rest = 0;
            for (int at : cases) {
                switch (readings[at]) {
                    case FAKE -> {
                        hits += fake[at] ? 1 : 0;
                        alarms += fake[at] ? 0 : 1;
                    }
                    case REAL -> {
                        missed += fake[at] ? 1 : 0;
                        rest += fake[at] ? 0 : 1;
                    }
                    case NOT_SURE -> {}
                }
            }
            return of.applyAsDouble(new Decisions(hits, alarms, missed, rest));
        });
    }

    private static Figure undecided(Reading[] readings) {
        double[] open = new double[readings.length];
        for (int at = 0; at < open.length; at++) {
            open[at] = readings[at] == Reading.NOT_SURE ? 1 : 0;
        }
        return Bootstrap.mean(open);
    }

    private static double share(boolean[] fake) {
        double count = 0;
        for (boolean one : fake) {
            count += one ? 1 : 0;
        }
        return count / fake.length;
    }
}
