package kith.evaluate.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.core.Progress;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;

/// A6: does size alone tell an established creator?
final class EstablishedTrial implements Trial {
    private static final List<String> COMMUNITIES = List.of("DE", "ENGB", "FR");

    @Override
    public String id() {
        return "A6";
    }

    @Override
    public String question() {
        return "Are streamers whom the platform pays (partners) those with the most views, or with the most mutual"
                + " followers? Size is the sign of the verdict `established_influencer`.";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.TWITCH_MUSAE);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        for (String community : COMMUNITIES) {
            Map<Long, Long> friends = new HashMap<>();
            data.each(
                    DataSet.TWITCH_MUSAE,
                    community + "_edges.csv",
                    "SELECT \"from\", \"to\" FROM read_csv(%s, header = true)",
                    row -> {
                        friends.merge(row.longAt(0), 1L, Long::sum);
                        friends.merge(row.longAt(1), 1L, Long::sum);
                    });
            List<double[]> streamers = new ArrayList<>();
            data.each(
                    DataSet.TWITCH_MUSAE,
                    community + "_target.csv",
                    "SELECT new_id, views, partner FROM read_csv(%s, header = true) ORDER BY new_id",
                    row -> streamers.add(
                            new double[] {row.doubleAt(1), friends.getOrDefault(row.longAt(0), 0L), row.flag(2) ? 1 : 0
                            }));
            boolean[] partner = new boolean[streamers.size()];
            double[] views = new double[partner.length];
            double[] size = new double[partner.length];
            for (int at = 0; at < partner.length; at++) {
                views[at] = streamers.get(at)[0];
                size[at] = streamers.get(at)[1];
                partner[at] = streamers.get(at)[2] == 1;
            }
            findings.add(Finding.reported(
                    id(), community + ": AUC of views", Weights.NONE, Bootstrap.area(views, partner), ""));
            findings.add(Finding.reported(
                    id(),
                    community + ": AUC of mutual followers",
                    Weights.NONE,
                    Bootstrap.area(size, partner),
                    "Size within one's own circle of streamers: what Kith sees where views are not shown."));
        }
        return findings;
    }
}
