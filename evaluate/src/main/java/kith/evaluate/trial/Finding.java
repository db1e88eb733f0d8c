package kith.evaluate.trial;

import org.jspecify.annotations.Nullable;

/// One figure of a trial.
///
/// @param trial   id of the trial, for example `D1`
/// @param what    what the figure is, for example `AUC, structure and class`
/// @param weights where the weights come from
/// @param figure  the estimate
/// @param floor   what a simple baseline reached by the same protocol, or `NaN`
/// @param target  what it must reach, or missing where it is only reported
/// @param note    one sentence that a reader needs to read the figure rightly, or empty
public record Finding(
        String trial,
        String what,
        Weights weights,
        Figure figure,
        double floor,
        @Nullable Target target,
        String note) {
    /// A figure that is reported and must reach nothing.
    public static Finding reported(String trial, String what, Weights weights, Figure figure, String note) {
        return new Finding(trial, what, weights, figure, Double.NaN, null, note);
    }

    /// Whether the target is met; true where there is none.
    public boolean holds() {
        return target == null || target.metBy(figure);
    }
}
