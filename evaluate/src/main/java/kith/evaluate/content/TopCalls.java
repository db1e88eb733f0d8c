package kith.evaluate.content;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.statistics.Decisions;
import kith.evaluate.trial.Figure;
import kith.measure.standing.PeerShare;

/// Who of one language belongs to its top tenth, as 50 peers drawn for each let say.
final class TopCalls {
    private static final int DRAWS = 10_000;
    private static final int PEERS = 50;
    private static final double TENTH = 0.9;

    private final double[] alone = new double[DRAWS];
    private final double[] pooled = new double[DRAWS];
    private final boolean[] top = new boolean[DRAWS];

    /// @param wider       the other languages
    /// @param pseudoPeers how many peers they are worth
    TopCalls(Streamers own, List<Streamers> wider, double pseudoPeers) {
        double[] others = Streamers.together(wider).sorted();
        double[] truth = own.percentiles();
        int[] scratch = own.numbers();
        SplittableRandom random = new SplittableRandom(2);
        for (int at = 0; at < DRAWS; at++) {
            int person = random.nextInt(own.count());
            double below = own.drawnBelow(person, PEERS, scratch, random);
            PeerShare widely = PeerShare.of(Streamers.below(others, own.views(person)), others.length);
            alone[at] = PeerShare.of(below, PEERS).atLeast(TENTH);
            pooled[at] = PeerShare.of(below, PEERS, widely.mean(), pseudoPeers).atLeast(TENTH);
            top[at] = truth[person] > TENTH;
        }
    }

    /// The peers alone.
    Decisions alone(double cut) {
        return Decisions.at(cut, alone, top);
    }

    /// The peers and the other languages.
    Decisions pooled(double cut) {
        return Decisions.at(cut, pooled, top);
    }

    Figure pooled(double cut, ToDoubleFunction<Decisions> measure) {
        return Bootstrap.of(
                DRAWS,
                cases -> measure.applyAsDouble(
                        Decisions.at(cut, Bootstrap.take(pooled, cases), Bootstrap.take(top, cases))));
    }
}
