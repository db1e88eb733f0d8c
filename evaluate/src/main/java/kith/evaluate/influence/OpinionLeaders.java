package kith.evaluate.influence;

import java.util.List;
import kith.core.Progress;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;

/// E3: whether those whom many ask for advice on purchases are those whom many call a closest neighbour.
final class OpinionLeaders implements Trial {
    private static final int ASKED_BY = 5;

    @Override
    public String id() {
        return "E3";
    }

    @Override
    public String question() {
        return "Are the women whom five or more ask for advice on purchases those whom many call a closest neighbour?"
                + " People name the same few, so this is an association.";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.DIFFUSION_CLASSIC);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        Village women = Village.read(data);
        int[][] askedBy = Village.namedBy(women.allPurchases());
        int[][] namedBy = Village.namedBy(women.allClosest());
        boolean[] leads = new boolean[women.women()];
        double[] named = new double[leads.length];
        double[] mutual = new double[leads.length];
        for (int woman = 0; woman < leads.length; woman++) {
            leads[woman] = askedBy[woman].length >= ASKED_BY;
            named[woman] = namedBy[woman].length;
            for (int other : namedBy[woman]) {
                mutual[woman] += Village.names(women.closest(woman), other) ? 1 : 0;
            }
        }
        return List.of(
                new Finding(
                        id(),
                        "AUC, how many call her a closest neighbour",
                        Weights.NONE,
                        Bootstrap.area(named, leads),
                        0.961,
                        null,
                        ""),
                new Finding(
                        id(),
                        "AUC, how many of these she names back",
                        Weights.NONE,
                        Bootstrap.area(mutual, leads),
                        0.831,
                        null,
                        ""));
    }
}
