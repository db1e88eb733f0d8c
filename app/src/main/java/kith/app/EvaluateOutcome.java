package kith.app;

import java.nio.file.Path;
import java.util.List;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.Target;
import org.jspecify.annotations.Nullable;

/// @param lines one a figure, trials first, then worlds
/// @param page  what was written, or missing
/// @param notes sentences for the person who asked
public record EvaluateOutcome(List<Line> lines, @Nullable Path page, List<String> notes) {
    public EvaluateOutcome {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /// One figure.
    ///
    /// @param test      id of the trial, or name of the world
    /// @param figure    what it is
    /// @param weights   where the weights come from
    /// @param value     estimate, `NaN` when it could not be computed
    /// @param lo        lower bound of its 95 % interval, `NaN` where there is none
    /// @param hi        upper bound, likewise
    /// @param floor     of a simple baseline, `NaN` where there is none
    /// @param mustReach in words, missing where the figure is only reported
    /// @param holds     whether that is reached
    public record Line(
            String test,
            String figure,
            String weights,
            double value,
            double lo,
            double hi,
            double floor,
            @Nullable String mustReach,
            boolean holds) {
        static Line of(Finding finding) {
            Target target = finding.target();
            return new Line(
                    finding.trial(),
                    finding.what(),
                    finding.weights().words(),
                    finding.figure().value(),
                    finding.figure().lo(),
                    finding.figure().hi(),
                    finding.floor(),
                    target == null ? null : target.words(),
                    finding.holds());
        }
    }

    /// How many figures must reach something.
    public long aimed() {
        return lines.stream().filter(line -> line.mustReach() != null).count();
    }

    /// How many of these do not.
    public long missed() {
        return lines.stream().filter(line -> !line.holds()).count();
    }
}
