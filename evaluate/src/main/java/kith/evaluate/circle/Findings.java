package kith.evaluate.circle;

import java.util.ArrayList;
import java.util.List;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Weights;

/// Findings of one trial, in the order in which they are added.
final class Findings {
    /// Of 90 % intervals so many hold the truth, give or take what chance moves.
    static final Target COVERAGE = Target.within(0.85, 0.95);

    private final String trial;
    private final List<Finding> findings = new ArrayList<>();

    Findings(String trial) {
        this.trial = trial;
    }

    /// A figure that must reach something.
    ///
    /// @param floor `NaN` where there is none
    void aim(String what, Weights weights, Figure figure, double floor, Target target, String note) {
        findings.add(new Finding(trial, what, weights, figure, floor, target, note));
    }

    /// A figure beside its floor.
    void beside(String what, Weights weights, Figure figure, double floor, String note) {
        findings.add(new Finding(trial, what, weights, figure, floor, null, note));
    }

    void report(String what, Weights weights, Figure figure, String note) {
        findings.add(Finding.reported(trial, what, weights, figure, note));
    }

    List<Finding> list() {
        return List.copyOf(findings);
    }
}
