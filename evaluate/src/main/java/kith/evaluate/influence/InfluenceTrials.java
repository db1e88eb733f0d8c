package kith.evaluate.influence;

import java.util.List;
import kith.evaluate.trial.Trial;

/// The tests of influence. Associations all of them: nobody was drawn by lot.
public final class InfluenceTrials {
    private InfluenceTrials() {}

    public static List<Trial> all() {
        return List.of(
                new PairJudgements(),
                new PurchaseAdvisers(),
                new OpinionLeaders(),
                new AdoptionHazard(),
                new RateOfOthers());
    }
}
