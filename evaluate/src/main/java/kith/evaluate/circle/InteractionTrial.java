package kith.evaluate.circle;

import java.util.List;
import java.util.Locale;
import kith.core.Progress;
import kith.core.Rung;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.circle.TieCalibration;

/// D7: what two-way exchanges add to structure, by splitting time.
final class InteractionTrial implements Trial {
    private static final long SEED = 7;

    @Override
    public String id() {
        return "D7";
    }

    @Override
    public String question() {
        return "Given a Facebook friendship of two students, will they call or text in weeks 3 and 4? Signs are the structure, and calls and texts of weeks 1 and 2.";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.COPENHAGEN);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        TieTask task = Students.read(data).later();
        Findings findings = new Findings(id());
        layer(findings, "structure", task.seeing(Rung.STRUCTURE), "");
        layer(
                findings,
                "structure and two-way interaction",
                task.seeing(Rung.STRUCTURE, Rung.INTERACTION),
                "Phones foretell phones: comments in public will tell less.");
        layer(findings, "two-way interaction alone", task.seeing(Rung.INTERACTION), "");
        return findings.list();
    }

    private static void layer(Findings findings, String layer, TieTask task, String note) {
        HeldOutTies ties = HeldOutTies.of(task, SEED);
        HeldOutPeople people = HeldOutPeople.of(task, SEED);
        TieCalibration calibration = people.calibration();
        findings.report(
                "AUC, %s, single ties held out".formatted(layer),
                Weights.CROSS_VALIDATED,
                Bootstrap.area(ties.probability(), task.know()),
                note);
        findings.report(
                "share MAE, %s, whole people held out".formatted(layer),
                Weights.CROSS_VALIDATED,
                people.people().all().error(),
                "");
        findings.report(
                "coverage of 90 %% share intervals, %s, whole people held out".formatted(layer),
                Weights.CROSS_VALIDATED,
                people.people().all().covered(),
                String.format(
                        Locale.ROOT,
                        "Mean width %.2f; slope %.2f, shift %.2f, drift %.2f.",
                        people.people().all().width(),
                        calibration.slope(),
                        calibration.shift(),
                        calibration.drift()));
    }
}
