package kith.evaluate.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kith.core.Progress;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.statistics.Folds;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;

/// E2: whom of their closest neighbours women ask for advice on purchases.
final class PurchaseAdvisers implements Trial {
    private static final int COMMON = 0;
    private static final int MUTUAL = 2;
    private static final double PRECISION = 1;
    private static final int FOLDS = 10;
    private static final long SEED = 7;

    @Override
    public String id() {
        return "E2";
    }

    @Override
    public String question() {
        return "Which of her closest neighbours does a woman ask for advice on purchases? Both answers are from one"
                + " survey, so this is an association.";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.DIFFUSION_CLASSIC);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        Village women = Village.read(data);
        List<Set<Integer>> around = around(women);
        List<double[]> rows = new ArrayList<>();
        List<Boolean> asked = new ArrayList<>();
        List<Integer> villages = new ArrayList<>();
        for (int woman = 0; woman < women.women(); woman++) {
            for (int other : women.closest(woman)) {
                Set<Integer> shared = new TreeSet<>(around.get(woman));
                shared.retainAll(around.get(other));
                Set<Integer> either = new TreeSet<>(around.get(woman));
                either.addAll(around.get(other));
                rows.add(new double[] {
                    shared.size(),
                    shared.size() / (double) Math.max(1, either.size() - 2),
                    Village.names(women.closest(other), woman) ? 1 : 0,
                    around.get(other).size()
                });
                asked.add(Village.names(women.purchases(woman), other));
                villages.add(women.village(woman));
            }
        }
        boolean[] yes = new boolean[asked.size()];
        double[] common = new double[yes.length];
        double[] mutual = new double[yes.length];
        for (int at = 0; at < yes.length; at++) {
            yes[at] = asked.get(at);
            common[at] = rows.get(at)[COMMON];
            mutual[at] = rows.get(at)[MUTUAL];
        }
        int[] group = villages.stream().mapToInt(Integer::intValue).toArray();
        double[] said =
                HeldOut.probabilities(rows.toArray(double[][]::new), yes, Folds.grouped(group, FOLDS, SEED), PRECISION);
        return List.of(
                finding("AUC, neighbours in common", Weights.NONE, Bootstrap.area(common, yes), 0.576),
                finding("AUC, names her back", Weights.NONE, Bootstrap.area(mutual, yes), 0.561),
                finding(
                        "AUC, both and two more, folds by village",
                        Weights.CROSS_VALIDATED,
                        Bootstrap.area(said, yes),
                        0.587),
                asked("asked when both name each other", mutual, yes, 1, 0.554),
                asked("asked when only she names the other", mutual, yes, 0, 0.425));
    }

    /// Everybody who names her or whom she names.
    private static List<Set<Integer>> around(Village women) {
        List<Set<Integer>> around = new ArrayList<>();
        for (int woman = 0; woman < women.women(); woman++) {
            around.add(new TreeSet<>());
        }
        for (int woman = 0; woman < women.women(); woman++) {
            for (int other : women.closest(woman)) {
                around.get(woman).add(other);
                around.get(other).add(woman);
            }
        }
        return around;
    }

    private Finding asked(String what, double[] mutual, boolean[] yes, int wanted, double floor) {
        int count = 0;
        double[] answers = new double[yes.length];
        for (int at = 0; at < yes.length; at++) {
            if (mutual[at] == wanted) {
                answers[count++] = yes[at] ? 1 : 0;
            }
        }
        return finding(what, Weights.NONE, Bootstrap.mean(Arrays.copyOf(answers, count)), floor);
    }

    private Finding finding(String what, Weights weights, Figure figure, double floor) {
        return new Finding(id(), what, weights, figure, floor, null, "");
    }
}
