package kith.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.core.KithException;
import kith.core.Progress;
import kith.evaluate.accounts.AccountTrials;
import kith.evaluate.circle.CircleTrials;
import kith.evaluate.content.ContentTrials;
import kith.evaluate.influence.InfluenceTrials;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import org.jspecify.annotations.Nullable;

/// All trials on real data, in the order of their ids.
public final class Evaluation {
    private Evaluation() {}

    /// One trial and what came of it.
    ///
    /// @param skipped why it was not run, or missing when it was
    public record Tested(
            Trial trial, List<Finding> findings, @Nullable String skipped) {
        public Tested {
            findings = List.copyOf(findings);
        }
    }

    public static List<Trial> trials() {
        return Stream.of(AccountTrials.all(), ContentTrials.all(), CircleTrials.all(), InfluenceTrials.all())
                .flatMap(List::stream)
                .toList();
    }

    /// Runs the trials whose id is in `only`, or all when it is empty. A trial whose data sets are not all in the
    /// folder is skipped with a sentence.
    ///
    /// @throws KithException bad input, naming the file, when one is not as it was published
    public static List<Tested> run(List<Trial> trials, Set<String> only, RealData data, Progress progress) {
        List<Trial> chosen = trials.stream()
                .filter(trial -> only.isEmpty() || only.contains(trial.id()))
                .toList();
        List<Tested> tested = new ArrayList<>();
        for (Trial trial : chosen) {
            progress.at("test %s".formatted(trial.id()), tested.size(), chosen.size());
            String missing = trial.data().stream()
                    .filter(set -> !data.has(set))
                    .map(DataSet::folder)
                    .collect(Collectors.joining(", "));
            tested.add(
                    missing.isEmpty()
                            ? new Tested(trial, trial.run(data, Progress.NONE), null)
                            : new Tested(trial, List.of(), "not run: the data folder has no %s".formatted(missing)));
        }
        return List.copyOf(tested);
    }
}
